package com.gitfit.coach.engine;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Outcome;
import com.gitfit.coach.domain.PastPrescription;
import com.gitfit.coach.domain.WorkoutEvent;
import java.util.List;

/** What speaks for a lever: prior, the lifter's taste, need, and how it went the last times. */
final class Scoring {
    private Scoring() {}

    /** Whether the event offers the lever at all. */
    static boolean isOffered(Situation situation, Lever lever) {
        return prior(situation, lever) > 0;
    }

    /**
     * The score of a candidate.
     *
     * @param modelVote the language model's standardised log-likelihood times its weight; 0 without one
     */
    static Score score(Situation situation, Candidate candidate, double modelVote) {
        CoachingPolicy.Scoring weights = situation.policy().scoring();
        Lever lever = candidate.lever();
        double taste = Confidence.taste(situation.state().tally(lever), weights.priorAnswers());
        return new Score(
                prior(situation, lever),
                weights.taste() * (taste - 0.5),
                weights.need() * candidate.need(),
                weights.repeat() * (wasSkippedLately(situation, lever) ? 1 : 0),
                modelVote);
    }

    /** A lift that has stalled is read as a struggle where less weight is concerned. */
    private static double prior(Situation situation, Lever lever) {
        WorkoutEvent event =
                situation.stalled() && lever == Lever.DECREASE_WEIGHT ? WorkoutEvent.STRUGGLE_SET : situation.event();
        return situation.policy().prior(event, lever, situation.facts().goal());
    }

    private static boolean wasSkippedLately(Situation situation, Lever lever) {
        List<PastPrescription> past = situation.state().past();
        int from = Math.max(0, past.size() - situation.policy().scoring().repeatAnswers());
        return past.subList(from, past.size()).stream()
                .anyMatch(answered -> answered.lever() == lever && answered.outcome() == Outcome.SKIPPED);
    }
}
