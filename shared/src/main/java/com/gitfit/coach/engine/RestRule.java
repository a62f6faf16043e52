package com.gitfit.coach.engine;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.Prescription.ModifyRest;
import com.gitfit.coach.language.Driver;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/** Longer rest to recover, shorter rest to fit the time, else a step toward the rest that the lifter prefers. */
final class RestRule implements Rule {
    private static final int GRAIN = 5;

    @Override
    public Optional<Candidate> propose(Situation situation) {
        CoachingPolicy.Steps steps = situation.steps();
        double strain = Math.max(situation.strain(), situation.tiredness());
        boolean hot = situation.context().wearable().heartRate().orElse(0)
                > steps.highHeartRateShare() * steps.maximumHeartRate();
        if (hot) {
            return longer(situation, 1, Driver.HEART_RATE);
        }
        if (situation.event().isDifficulty()) {
            return longer(situation, strain, Easing.driver(situation));
        }
        if (situation.isTooShort()) {
            int shortened = TimeBudget.shortenedRest(situation.plan(), situation.policy());
            return situation.mayAdd() && strain == 0 ? changed(situation, shortened, 1, Driver.TIME) : Optional.empty();
        }
        if (situation.forecast().isPresent() && situation.mayAdd()) {
            return foreseen(situation, situation.forecast().get());
        }
        return strain > 0 ? longer(situation, strain, Easing.driver(situation)) : towardPreference(situation);
    }

    /** The rest after which the effort fits best, what the lifter prefers counted in; never away from both. */
    private static Optional<Candidate> foreseen(Situation situation, Forecast forecast) {
        CoachingPolicy.Steps steps = situation.steps();
        int step = steps.restStepLeast();
        int most = steps.restStepMost() / step;
        return IntStream.rangeClosed(-most, most)
                .filter(count -> count != 0)
                .mapToObj(count -> new ModifyRest(situation.rest(), situation.rest() + count * step))
                .filter(rest -> rest.to() >= situation.policy().limits().minimumRestSeconds())
                .filter(rest -> forecast.isTowardTarget(rest) || isNearerToPreference(situation, rest))
                .max(Comparator.comparingDouble(rest -> Scoring.effort(situation, forecast, rest)))
                .map(rest -> new Candidate(rest, 0, driver(situation, forecast, rest)));
    }

    private static Driver driver(Situation situation, Forecast forecast, ModifyRest rest) {
        if (isNearerToPreference(situation, rest)) {
            return Driver.REST_PREFERENCE;
        }
        return forecast.planned() > forecast.target() ? Driver.ABOVE_TARGET : Driver.BELOW_TARGET;
    }

    private static boolean isNearerToPreference(Situation situation, ModifyRest rest) {
        double preferred = situation.profile().value(Preference.REST);
        return Math.abs(rest.to() - preferred) < Math.abs(rest.from() - preferred);
    }

    private static Optional<Candidate> longer(Situation situation, double need, Driver driver) {
        CoachingPolicy.Steps steps = situation.steps();
        double step = steps.restStepLeast() + (steps.restStepMost() - steps.restStepLeast()) * need;
        return changed(situation, situation.rest() + grain(step), need, driver);
    }

    private static Optional<Candidate> towardPreference(Situation situation) {
        CoachingPolicy.Steps steps = situation.steps();
        double gap = situation.profile().value(Preference.REST) - situation.rest();
        if (Math.abs(gap) < steps.restStepLeast() || (gap < 0 && !situation.mayAdd())) {
            return Optional.empty();
        }
        double step = Math.copySign(Math.min(Math.abs(gap), steps.restStepMost()), gap);
        double need = Math.min(1, Math.abs(gap) / steps.restStepMost()) / 2;
        return changed(situation, situation.rest() + grain(step), need, Driver.REST_PREFERENCE);
    }

    private static Optional<Candidate> changed(Situation situation, int to, double need, Driver driver) {
        return to == situation.rest()
                ? Optional.empty()
                : Optional.of(new Candidate(new ModifyRest(situation.rest(), to), need, driver));
    }

    /** Nobody sets a clock to 97 seconds. */
    private static int grain(double step) {
        return ((int) (step / GRAIN)) * GRAIN;
    }
}
