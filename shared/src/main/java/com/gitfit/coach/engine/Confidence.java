package com.gitfit.coach.engine;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.LeverTally;
import com.gitfit.coach.domain.Source;
import com.gitfit.coach.domain.TimeConstraints;
import com.gitfit.coach.domain.TimeOfDay;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.domain.WorkoutContext;
import java.util.Set;

/** How sure a recommendation may be shown to be, and how likely it is to be taken. */
final class Confidence {
    private Confidence() {}

    /** 0.3–1.0; a fallback is capped, so that it never shows as good. */
    static double of(
            UserProfile profile,
            WorkoutContext context,
            Source source,
            CoachingPolicy.Confidence parts,
            int lowestEnergy) {
        double interactions = Math.min(
                parts.interactionsMost(),
                parts.perInteraction() * profile.learning().totalInteractions());
        double familiar = isPreferred(context.timeOfDay(), profile, parts) ? parts.preferredTime() : 0;
        double accepted = parts.acceptance() * profile.patterns().acceptanceRate();
        double penalty = context.energy().orElse(lowestEnergy) < lowestEnergy ? parts.lowEnergyPenalty() : 0;
        double sum = parts.base() + interactions + familiar + accepted - penalty;
        double most = switch (source) {
            case MODEL -> parts.most();
            case FALLBACK -> parts.fallbackCap();
        };
        return Math.clamp(sum, parts.least(), most);
    }

    /** The lifter's decayed acceptance of a lever, 0–1, with a prior of Beta(n, n). */
    static double taste(LeverTally tally, double priorAnswers) {
        return (priorAnswers + tally.taken()) / (2 * priorAnswers + tally.total());
    }

    /** 0–1: midway between how the lifter takes this lever and how the lifter takes advice at all. */
    static double predictedAcceptance(UserProfile profile, LeverTally tally, double priorAnswers) {
        return (taste(tally, priorAnswers) + profile.patterns().acceptanceRate()) / 2;
    }

    private static boolean isPreferred(TimeOfDay time, UserProfile profile, CoachingPolicy.Confidence parts) {
        Set<TimeOfDay> stated =
                profile.timeConstraints().map(TimeConstraints::preferredTimes).orElse(Set.of());
        return stated.isEmpty()
                ? profile.habits().acceptedByTime().getOrDefault(time, 0) >= parts.acceptedForPreferredTime()
                : stated.contains(time);
    }
}
