package com.gitfit.coach.engine;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.Estimate;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Outcome;
import com.gitfit.coach.domain.PastPrescription;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.Prescription.ModifyRest;
import com.gitfit.coach.domain.WorkoutEvent;
import java.util.List;

/** What speaks for a lever: prior, the lifter's taste, need, how it went the last times, and the effort foreseen. */
final class Scoring {
    /** Samples of a preference at which it is half believed. */
    private static final double SAMPLES_FOR_HALF = 3;

    private Scoring() {}

    /** Whether the event offers the lever at all. */
    static boolean isOffered(Situation situation, Lever lever) {
        return prior(situation, lever) > 0;
    }

    /**
     * The score of a candidate.
     *
     * @param kept its value as the limits left it
     * @param modelVote the language model's standardised log-likelihood times its weight; 0 without one
     */
    static Score score(Situation situation, Candidate candidate, Prescription kept, double modelVote) {
        double repeats = wasSkippedLately(situation, candidate.lever()) ? 1 : 0;
        return situation
                .forecast()
                .map(forecast -> foreseen(situation, candidate, kept, forecast, repeats, modelVote))
                .orElseGet(() -> usual(situation, candidate, repeats, modelVote));
    }

    private static Score usual(Situation situation, Candidate candidate, double repeats, double modelVote) {
        CoachingPolicy.Scoring weights = situation.policy().scoring();
        double taste = Confidence.taste(situation.state().tally(candidate.lever()), weights.priorAnswers());
        return new Score(
                prior(situation, candidate.lever()),
                weights.taste() * (taste - 0.5),
                weights.need() * candidate.need(),
                weights.repeat() * repeats,
                0,
                modelVote);
    }

    private static Score foreseen(
            Situation situation,
            Candidate candidate,
            Prescription kept,
            Forecast forecast,
            double repeats,
            double modelVote) {
        CoachingPolicy.Foresight weights = situation.policy().foresight();
        double leaning =
                situation.profile().habits().leanings().to(candidate.lever()).value();
        return new Score(
                weights.prior() * prior(situation, candidate.lever()),
                leaning / weights.slope(),
                weights.need() * candidate.need(),
                weights.repeat() * repeats,
                effort(situation, forecast, kept),
                modelVote);
    }

    /** What the effort foreseen counts for, and a rest that the lifter likes better. */
    static double effort(Situation situation, Forecast forecast, Prescription prescription) {
        CoachingPolicy.Foresight foresight = situation.policy().foresight();
        double fit = prescription instanceof ChangeExercise ? foresight.change() : forecast.fit(prescription);
        double liked = prescription instanceof ModifyRest rest ? foresight.rest() * liking(situation, rest) : 0;
        return foresight.effort() * fit + liked;
    }

    /** How likely a score is to be taken, 0–1, where the effort is foreseen. */
    static double acceptance(Situation situation, Score score) {
        CoachingPolicy.Foresight foresight = situation.policy().foresight();
        double ready = situation.profile().habits().leanings().advice().value();
        return 1 / (1 + Math.exp(-(foresight.intercept() + ready + foresight.slope() * score.total())));
    }

    /** −1 to 1: how much nearer it comes to the preferred rest, as far as that is known. */
    private static double liking(Situation situation, ModifyRest rest) {
        Estimate preferred = situation.profile().preferences().get(Preference.REST);
        double sure = preferred.samples() / (preferred.samples() + SAMPLES_FOR_HALF);
        double nearer = Math.abs(rest.from() - preferred.value()) - Math.abs(rest.to() - preferred.value());
        return sure * Math.clamp(nearer / situation.steps().restStepMost(), -1, 1);
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
