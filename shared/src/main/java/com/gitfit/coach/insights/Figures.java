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
        long interactions = profile.learning().totalInteractions();
        return new Figures(
                new Figure(profile.patterns().acceptanceRate(), Samples.of(interactions)),
                Improvement.of(exercises, now),
                Consistency.of(Consistency.days(profile, exercises, answers), now),
                Areas.of(answers),
                Effectiveness.accuracy(answers),
                Effectiveness.satisfaction(answers),
                Effectiveness.personalization(interactions));
    }

    PerformanceTrends performanceTrends() {
        return new PerformanceTrends(
                acceptance.value(),
                improvement.value(),
                consistency.value(),
                names(areas.weak()),
                names(areas.strong()));
    }

    AiEffectiveness aiEffectiveness() {
        return new AiEffectiveness(accuracy.value(), satisfaction.value(), personalization.value());
    }

    private static List<String> names(List<Areas.Area> areas) {
        return areas.stream().map(Areas.Area::muscle).toList();
    }
}
