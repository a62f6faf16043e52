package com.gitfit.coach.models.judging;

import com.gitfit.coach.domain.ARequest;
import com.gitfit.coach.domain.Goal;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.WorkoutEvent;
import com.gitfit.coach.language.Driver;
import com.gitfit.coach.language.Effort;
import com.gitfit.coach.language.Facts;
import com.gitfit.coach.language.Flaw;
import com.gitfit.coach.language.Prompt;
import com.gitfit.coach.models.corpus.Example;
import com.gitfit.coach.models.corpus.Moment;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Builds moments for tests: a set of 3 × 10 bench press is done, it was easy, and more weight was chosen. */
final class AMoment {
    private String exercise = "Bench Press";
    private double weight = 135;
    private WorkoutEvent event = WorkoutEvent.COMPLETE_SET;
    private Set<Lever> offered = EnumSet.of(Lever.INCREASE_WEIGHT, Lever.ADJUST_REPS, Lever.SUGGEST_FORM_FOCUS);
    private Driver driver = Driver.EASY_EFFORT;
    private Optional<Prescription> prescription = Optional.empty();

    private AMoment() {}

    static AMoment aMoment() {
        return new AMoment();
    }

    AMoment of(String name) {
        exercise = name;
        return this;
    }

    AMoment at(double planned) {
        weight = planned;
        return this;
    }

    AMoment on(WorkoutEvent other) {
        event = other;
        return this;
    }

    AMoment offering(Lever... levers) {
        offered = EnumSet.copyOf(List.of(levers));
        return this;
    }

    AMoment choosing(Driver reason, Prescription chosen) {
        driver = reason;
        prescription = Optional.of(chosen);
        return this;
    }

    Moment build() {
        Facts facts = new Facts(
                ARequest.aRequest().of(exercise).planning(3, 10, weight).plan(),
                event,
                Goal.GENERAL,
                0.8,
                Optional.of(new Effort(6, Effort.Scale.RPE)),
                OptionalInt.empty(),
                0,
                Optional.empty());
        return new Moment(
                facts,
                offered,
                driver,
                prescription.orElseGet(() -> new Prescription.IncreaseWeight(weight, weight + 5)));
    }

    /** An example of the moment, by a pattern of that name. */
    Example saying(String pattern, String reason) {
        return new Example(build(), pattern, reason);
    }

    /** The levers in the order in which a model likes them. */
    Ranking ranked(Lever... ranking) {
        return new Ranking(build(), List.of(ranking));
    }

    /** What a model answered, that is shown. */
    Answer answered(String reason) {
        return answer(reason, Optional.empty());
    }

    /** An answer that the guard refuses. */
    Answer refused(Flaw flaw) {
        return answer(" and more.", Optional.of(flaw));
    }

    private Answer answer(String reason, Optional<Flaw> flaw) {
        Moment moment = build();
        String opening = Prompt.opening(moment.facts(), moment.driver(), moment.prescription());
        return new Answer(saying("pattern", reason), opening + reason, flaw, 1);
    }
}
