package com.gitfit.coach.engine;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.Prescription.AddWarmup;
import com.gitfit.coach.domain.WarmupSet;
import com.gitfit.coach.domain.WeightUnit;
import com.gitfit.coach.language.Driver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A ramp of lighter sets before the first working set, where the weight is worth one. */
final class WarmupRule implements Rule {
    private static final double[] SHARES = {0.4, 0.6, 0.8};
    private static final int[] REPS = {8, 5, 3};
    private static final Duration STAYS_WARM = Duration.ofHours(2);

    @Override
    public Optional<Candidate> propose(Situation situation) {
        ExercisePlan plan = situation.plan();
        boolean warm = situation
                .state()
                .warmedUpAt()
                .map(at -> at.plus(STAYS_WARM).isAfter(situation.now()))
                .orElse(false);
        double need = need(situation);
        if (plan.currentSet() != 1 || plan.isBodyweight() || warm || situation.isTooShort() || need <= 0) {
            return Optional.empty();
        }
        List<WarmupSet> ramp = ramp(situation);
        Driver driver = situation.state().sessions().isEmpty() ? Driver.FIRST_TIME : Driver.HEAVY_FOR_YOU;
        return ramp.isEmpty() ? Optional.empty() : Optional.of(new Candidate(new AddWarmup(ramp), need, driver));
    }

    private static double need(Situation situation) {
        CoachingPolicy.Steps steps = situation.steps();
        ExercisePlan plan = situation.plan();
        double best = situation.state().bestE1rmKilograms();
        if (best > 0) {
            double share = plan.unit().toKilograms(plan.weight()) / best;
            return share < steps.warmupShareOfMaximum() ? 0 : Math.min(1, share - 0.35);
        }
        double least = plan.unit() == WeightUnit.LB ? steps.warmupPounds() : steps.warmupKilograms();
        return plan.weight() < least ? 0 : 0.5;
    }

    private static List<WarmupSet> ramp(Situation situation) {
        List<WarmupSet> ramp = new ArrayList<>();
        double last = 0;
        for (int step = 0; step < SHARES.length; step++) {
            double most = situation.plan().weight() * SHARES[step];
            double weight = situation.grid().floor(most);
            if (weight > last) {
                ramp.add(new WarmupSet(weight, REPS[step]));
                last = weight;
            }
        }
        return ramp;
    }
}
