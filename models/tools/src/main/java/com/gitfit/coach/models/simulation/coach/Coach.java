package com.gitfit.coach.models.simulation.coach;

import com.gitfit.coach.domain.Preference;
import java.util.Map;

/** A coach of one lifter: asked, and then told what became of the answer. */
public interface Coach {
    /** What to do now. Every advice is followed by {@link #hear} before the next question. */
    Advice advise(Question question);

    /** What became of the last advice. */
    default void hear(Question question, Advice advice, Answered answered) {}

    /** What it believes of the lifter's tastes; empty if it believes nothing. */
    default Map<Preference, Double> beliefs() {
        return Map.of();
    }
}
