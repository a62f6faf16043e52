package com.gitfit.coach.engine;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.StrengthBelief;
import java.time.Duration;
import java.time.Instant;

/**
 * How hard a set will be, and what a set that was done says of strength. A load allows {@code c × (maximum / load − 1)}
 * repetitions (Epley 1985), of which the sets before have taken a share; what is left over is in reserve, and RPE is 10
 * less that (Zourdos et al. 2016). Read backwards, a reported RPE measures the maximum. A Kalman filter over its
 * logarithm (Kalman 1960) weighs the measurement against what was believed of the lifter's level and of the form of the
 * day, each as far as it is uncertain.
 */
public final class EffortModel {
    private static final double HARDEST = 10;

    /** Somebody who has just missed a repetition could have done half of it. */
    private static final double HALF = 0.5;

    /** One rating tells no more than this of how far ratings are off, in points. */
    private static final double MOST_SURPRISE = 6;

    private static final double MOST_RESERVE = 6;

    /** A set that is further off than this was not told right; as natural logarithms of the maximum. */
    private static final double MOST_OFF = 0.5;

    private static final double MOST_FORM = 0.5;

    /** No set tells the maximum more exactly than this, however light it is; as natural logarithm. */
    private static final double LEAST_SPREAD = 0.005;

    /** Sets after which no more is lost than is regained. */
    private static final int STEADY_SETS = 20;

    private static final double LEAST_LEFT = 0.3;
    private static final double SECONDS_PER_DAY = 86_400;

    private final CoachingPolicy.EffortScale scale;

    public EffortModel(CoachingPolicy.EffortScale scale) {
        this.scale = scale;
    }

    /**
     * One set of an exercise, as planned or as done.
     *
     * @param kilograms the load, ≥ 0
     * @param reps repetitions, 1 or more
     * @param set its number, from 1
     * @param rest seconds before each set, ≥ 0
     * @param cold whether nothing was lifted before it
     */
    public record Work(double kilograms, int reps, int set, double rest, boolean cold) {
        /** @throws IllegalArgumentException if a part is not finite or out of range */
        public Work {
            boolean isLoad = kilograms >= 0 && Double.isFinite(kilograms);
            boolean isRest = rest >= 0 && Double.isFinite(rest);
            if (!isLoad || !isRest || reps < 1 || set < 1) {
                throw new IllegalArgumentException("not a set");
            }
        }
    }

    /**
     * The RPE of a set for somebody of that maximum in kilograms; above 10 by as many repetitions as will be missing,
     * and without end below it for a load of 0.
     */
    public double rpe(double maximum, Work work) {
        double possible = scale.curve() * (able(maximum, work) / work.kilograms() - 1) * left(work);
        return HARDEST + work.reps() - possible;
    }

    /** The standard deviation of the error of {@link #rpe} today, in points. */
    public double spread(StrengthBelief belief, Work work) {
        double variance = belief.levelVariance() + belief.formVariance() + 2 * belief.covariance();
        return Math.sqrt(Math.max(0, variance)) / point(belief.today(), work);
    }

    /**
     * What is believed before any set was rated: that the plan is about right.
     *
     * @param target RPE that a plan is made for
     */
    public StrengthBelief planned(Work work, double target, Instant at) {
        return new StrengthBelief(
                maximum(work, work.reps() + HARDEST - target),
                0,
                square(scale.planSpread()),
                square(scale.formSpread()),
                0,
                square(scale.ratingSpread()),
                0,
                at);
    }

    /** What is believed after a set that was rated, 1–10; one without any load says nothing of strength. */
    public StrengthBelief rated(StrengthBelief before, Work work, int rpe, Instant at) {
        if (work.kilograms() == 0) {
            return before;
        }
        StrengthBelief now = at(before, at);
        double felt = rpe - scale.overrating();
        double expected = Math.clamp(rpe(now.today(), work), 1, HARDEST);
        double miss = Math.clamp(expected - felt, -MOST_SURPRISE, MOST_SURPRISE);
        double surprise = now.surprise() + scale.surpriseRate() * (miss * miss - now.surprise());
        // The reserve that is expected, not the one that is told: else every easy set would count less than a hard one.
        double reserve = Math.min(HARDEST - expected, MOST_RESERVE);
        double honest = scale.ratingSpread() * (1 + scale.ratingSpreadPerReserve() * reserve);
        double usual = Math.max(honest, Math.sqrt(surprise));
        double spread = usual * Math.max(1, square(usual / scale.believable()));
        return moved(now, maximum(work, work.reps() + HARDEST - felt), spread * point(now.today(), work), surprise, at);
    }

    /** What is believed after a set that ended because no further repetition was possible. */
    public StrengthBelief failed(StrengthBelief before, Work work, Instant at) {
        return limited(at(before, at), work, work.reps() + HALF, at);
    }

    /** What is believed after a set of which every repetition was done, where that was not to be expected. */
    public StrengthBelief completed(StrengthBelief before, Work work, Instant at) {
        StrengthBelief now = at(before, at);
        return rpe(now.today(), work) <= HARDEST ? now : limited(now, work, work.reps(), at);
    }

    /** The belief as it is some time later: on another day the form is not known, and the level less surely. */
    public StrengthBelief at(StrengthBelief belief, Instant now) {
        Duration since = Duration.between(belief.at(), now);
        if (since.toSeconds() < Duration.ofHours(scale.formHours()).toSeconds()) {
            return belief;
        }
        double days = since.toSeconds() / SECONDS_PER_DAY;
        double detraining = Math.max(0, days - scale.detrainingDays()) * scale.detrainingPerDay();
        double variance = belief.levelVariance() + days * square(scale.levelSpread());
        return new StrengthBelief(
                belief.kilograms() * Math.exp(-detraining),
                0,
                Math.min(square(scale.planSpread()), variance),
                square(scale.formSpread()),
                0,
                belief.surprise(),
                belief.sets(),
                now);
    }

    /** What is believed of somebody who can do so many repetitions and no more. */
    private StrengthBelief limited(StrengthBelief now, Work work, double reps, Instant at) {
        double spread = scale.failureSpread() * point(now.today(), work);
        return moved(now, maximum(work, reps), spread, now.surprise(), at);
    }

    private static StrengthBelief moved(
            StrengthBelief now, double maximum, double spread, double surprise, Instant at) {
        double ofLevel = now.levelVariance() + now.covariance();
        double ofForm = now.formVariance() + now.covariance();
        double sum = ofLevel + ofForm + square(Math.max(LEAST_SPREAD, spread));
        double off = Math.clamp(Math.log(maximum / now.today()), -MOST_OFF, MOST_OFF);
        return new StrengthBelief(
                now.kilograms() * Math.exp(ofLevel / sum * off),
                Math.clamp(now.form() + ofForm / sum * off, -MOST_FORM, MOST_FORM),
                Math.max(0, now.levelVariance() - ofLevel * ofLevel / sum),
                Math.max(0, now.formVariance() - ofForm * ofForm / sum),
                now.covariance() - ofLevel * ofForm / sum,
                surprise,
                now.sets() + 1,
                at);
    }

    private double able(double maximum, Work work) {
        return work.cold() ? maximum * scale.cold() : maximum;
    }

    /** The maximum of somebody who can do so many repetitions and no more. */
    private double maximum(Work work, double reps) {
        double able = work.kilograms() * (1 + Math.max(0, reps) / (scale.curve() * left(work)));
        return work.cold() ? able / scale.cold() : able;
    }

    /** By what share the maximum is higher if one repetition more is possible. */
    private double point(double maximum, Work work) {
        return work.kilograms() / able(maximum, work) / (scale.curve() * left(work));
    }

    /** Share of the repetitions that the sets before have left. */
    private double left(Work work) {
        double kept = Math.exp(-work.rest() / scale.recoverySeconds());
        double lost = 0;
        for (int before = 1; before < Math.min(work.set(), STEADY_SETS); before++) {
            lost = (lost + scale.setCost()) * kept;
        }
        return Math.max(LEAST_LEFT, 1 - lost);
    }

    private static double square(double value) {
        return value * value;
    }
}
