package com.gitfit.coach.insights;

import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.UserProfile;
import java.time.Instant;
import java.util.List;

/** All shares that are computed, from which what to work on is chosen. */
record Figures(
        Figure acceptance,
        Figure improvement,
        Figure consistency,
        Areas areas,
        Figure accuracy,
        Figure satisfaction,
        Figure personalization) {

    static Figures of(UserProfile profile, List<ExerciseState> exercises, Answers answers, Instant now) {
        return new Figures(
                acceptance(profile),
                Improvement.of(exercises, now),
                Consistency.of(Consistency.days(profile, exercises, answers), now),
                Areas.of(answers),
                Effectiveness.accuracy(answers),
                Effectiveness.satisfaction(answers),
                personalization(profile));
    }

    /** What the profile says itself. */
    static Figure acceptance(UserProfile profile) {
        return new Figure(
                profile.patterns().acceptanceRate(),
                Samples.of(profile.learning().totalInteractions()));
    }

    /** What the profile says itself. */
    static Figure personalization(UserProfile profile) {
        return Effectiveness.personalization(profile.learning().totalInteractions());
    }

    List<String> weakAreas() {
        return names(areas.weak());
    }

    List<String> strongAreas() {
        return names(areas.strong());
    }

    private static List<String> names(List<Areas.Area> areas) {
        return areas.stream().map(Areas.Area::muscle).toList();
    }
}
