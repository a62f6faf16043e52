package com.gitfit.coach.safety;

import static com.gitfit.coach.domain.SafetyLimit.FATIGUE_THRESHOLD;
import static com.gitfit.coach.domain.SafetyLimit.FORM_DEGRADATION_LIMIT;
import static com.gitfit.coach.domain.SafetyLimit.MAX_VOLUME_INCREASE;
import static com.gitfit.coach.domain.SafetyLimit.MAX_WEIGHT_INCREASE;
import static com.gitfit.coach.domain.SafetyLimit.MIN_REP_RETENTION;
import static com.gitfit.coach.domain.SafetyLimit.MIN_REST_TIME;

import com.gitfit.coach.domain.AdjustableRange;
import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.LoadGrid;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.AddWarmup;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.Hold;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Prescription.ModifyRest;
import com.gitfit.coach.domain.Range;
import com.gitfit.coach.domain.SafetyLimit;
import com.gitfit.coach.domain.WarmupSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The last word on every prescription. Total: any proposal whatsoever, NaN and nonsense included, comes out as a
 * prescription within the limits, at worst as the hold. The proposal's own idea of the plan ({@code from}) is ignored.
 *
 * <p>Where the lifter is too tired or the form too poor for more, neither load nor repetitions nor sets rise and rest
 * does not shrink. Warm-up sets are no working volume, but they are sets.
 */
public final class SafetyLimits {
    private static final int WARMUP_SETS = 3;
    private static final int WARMUP_REPS = 10;
    private static final double WARMUP_SHARE = 0.8;

    /** What a lifter changes a rest by. */
    private static final int REST_STEP_SECONDS = 15;

    private final CoachingPolicy.Limits limits;
    private final int usualRest;
    private final Enforcement enforcement;

    /** Whether the limits hold. Off is for experiments on one machine only. */
    public enum Enforcement {
        ON,
        OFF
    }

    public SafetyLimits(CoachingPolicy policy, Enforcement enforcement) {
        this.limits = policy.limits();
        this.usualRest = policy.steps().usualRest();
        this.enforcement = enforcement;
    }

    /** The limits that the lifter's state alone brings to bear, whatever is proposed. */
    public Set<SafetyLimit> active(Circumstances circumstances) {
        Set<SafetyLimit> active = EnumSet.noneOf(SafetyLimit.class);
        if (enforcement == Enforcement.OFF) {
            return active;
        }
        if (circumstances.fatigue() > limits.fatigueThreshold()
                || circumstances.energy().orElse(limits.lowestEnergy()) < limits.lowestEnergy()
                || circumstances.motivation().orElse(limits.lowestEnergy()) < limits.lowestEnergy()) {
            active.add(FATIGUE_THRESHOLD);
        }
        if (circumstances.form().isPresent() && circumstances.form().getAsInt() < limits.formDegradationLimit()) {
            active.add(FORM_DEGRADATION_LIMIT);
        }
        if (circumstances.pain() > limits.painThreshold()) {
            active.add(SafetyLimit.PAIN);
        }
        return active;
    }

    /**
     * What of a proposal may be shown.
     *
     * @param plan the plan as the lifter stated it; the only truth about where a change starts
     * @param grid the weights that the equipment can be loaded to
     */
    public Verdict apply(Prescription proposal, ExercisePlan plan, LoadGrid grid, Circumstances circumstances) {
        if (enforcement == Enforcement.OFF) {
            return new Verdict(proposal, Set.of());
        }
        Set<SafetyLimit> active = active(circumstances);
        if (active.contains(SafetyLimit.PAIN) && !(proposal instanceof ChangeExercise) && !(proposal instanceof Hold)) {
            return held(plan, SafetyLimit.PAIN);
        }
        return switch (proposal) {
            case IncreaseWeight increase -> increase(increase.to(), plan, grid, circumstances, active);
            case DecreaseWeight decrease -> decrease(decrease.to(), plan, grid);
            case AdjustReps reps -> reps(reps.to(), plan, active);
            case ModifyRest rest -> rest(rest.to(), plan, active);
            case ChangeExercise change -> change(change.to(), plan);
            case AddWarmup warmup -> warmup(warmup.sets(), plan, grid, active);
            case Hold ignored -> held(plan);
        };
    }

    /**
     * What may be taken instead of a suggested number without leaving the limits; nothing where the suggestion is no
     * number, changes nothing, or the limits are off. What makes the set harder may go as far as the limits, what makes
     * it easier back to the plan and no further: the reason for it still stands.
     *
     * @param kept has passed {@link #apply} with the same plan, grid and circumstances
     */
    public Optional<AdjustableRange> adjustable(
            Prescription kept, ExercisePlan plan, LoadGrid grid, Circumstances circumstances) {
        if (enforcement == Enforcement.OFF) {
            return Optional.empty();
        }
        return switch (kept) {
            case IncreaseWeight ignored -> Optional.of(weights(grid, heaviest(plan, grid, circumstances)));
            case DecreaseWeight ignored -> Optional.of(weights(grid, grid.floor(plan.weight())));
            case AdjustReps reps -> Optional.of(reps(reps, plan));
            case ModifyRest rest -> Optional.of(rests(rest, plan));
            case ChangeExercise ignored -> Optional.empty();
            case AddWarmup ignored -> Optional.empty();
            case Hold ignored -> Optional.empty();
        };
    }

    private static AdjustableRange weights(LoadGrid grid, double heaviest) {
        return new AdjustableRange(grid.above(0), heaviest, grid.increment());
    }

    private AdjustableRange reps(AdjustReps kept, ExercisePlan plan) {
        int most = kept.to() > plan.reps() ? limits.mostReps(plan.reps()) : plan.reps();
        return new AdjustableRange(limits.fewestReps(plan.reps()), most, 1);
    }

    private AdjustableRange rests(ModifyRest kept, ExercisePlan plan) {
        int planned = plan.rest().orElse(usualRest);
        int least = limits.minimumRestSeconds();
        return new AdjustableRange(
                kept.to() < planned ? least : Math.max(planned, least), mostRest(planned), REST_STEP_SECONDS);
    }

    private int mostRest(int planned) {
        return Math.max(planned, limits.maximumRestSeconds());
    }

    /** The heaviest weight that the equipment can be loaded to below the cap. */
    private double heaviest(ExercisePlan plan, LoadGrid grid, Circumstances circumstances) {
        double cap = weightCap(plan, circumstances);
        return loadable(grid, cap, cap);
    }

    private static double loadable(LoadGrid grid, double wanted, double cap) {
        double loaded = grid.floor(Math.min(wanted, cap));
        return loaded > cap ? grid.below(loaded) : loaded;
    }

    private Verdict increase(
            double to, ExercisePlan plan, LoadGrid grid, Circumstances circumstances, Set<SafetyLimit> active) {
        if (!active.isEmpty()) {
            return held(plan, active);
        }
        double cap = weightCap(plan, circumstances);
        boolean capped = to > cap;
        double loaded = loadable(grid, to, cap);
        if (plan.isBodyweight() || loaded <= plan.weight()) {
            return capped ? held(plan, MAX_WEIGHT_INCREASE) : held(plan);
        }
        Prescription kept = new IncreaseWeight(plan.weight(), loaded);
        return new Verdict(kept, capped ? Set.of(MAX_WEIGHT_INCREASE) : Set.of());
    }

    private double weightCap(ExercisePlan plan, Circumstances circumstances) {
        double base = Math.min(plan.weight(), circumstances.raisedFrom().orElse(plan.weight()));
        double byVolume = plan.weight() * (1 + limits.maximumVolumeIncrease());
        return Math.min(Range.WEIGHT.maximum(), Math.min(base * (1 + limits.maximumWeightIncrease()), byVolume));
    }

    private static Verdict decrease(double to, ExercisePlan plan, LoadGrid grid) {
        double loaded = to < plan.weight() ? grid.floor(to) : 0;
        return loaded > 0 ? new Verdict(new DecreaseWeight(plan.weight(), loaded), Set.of()) : held(plan);
    }

    private Verdict reps(int to, ExercisePlan plan, Set<SafetyLimit> active) {
        if (to > plan.reps()) {
            if (!active.isEmpty()) {
                return held(plan, active);
            }
            return bounded(Math.min(to, limits.mostReps(plan.reps())), to, plan, MAX_VOLUME_INCREASE);
        }
        return bounded(Math.max(to, limits.fewestReps(plan.reps())), to, plan, MIN_REP_RETENTION);
    }

    private static Verdict bounded(int kept, int proposed, ExercisePlan plan, SafetyLimit bound) {
        Set<SafetyLimit> applied = kept == proposed ? Set.of() : Set.of(bound);
        return kept == plan.reps() ? held(plan, applied) : new Verdict(new AdjustReps(plan.reps(), kept), applied);
    }

    private Verdict rest(int to, ExercisePlan plan, Set<SafetyLimit> active) {
        int planned = plan.rest().orElse(usualRest);
        int kept = Math.clamp(to, limits.minimumRestSeconds(), mostRest(planned));
        Set<SafetyLimit> applied = to < kept ? Set.of(MIN_REST_TIME) : Set.of();
        if (kept == planned) {
            return held(plan, applied);
        }
        if (kept < planned && !active.isEmpty()) {
            return held(plan, active);
        }
        return new Verdict(new ModifyRest(planned, kept), applied);
    }

    private static Verdict change(String to, ExercisePlan plan) {
        boolean usable = !to.isBlank()
                && to.length() <= ExercisePlan.MAX_NAME_LENGTH
                && !to.strip().equalsIgnoreCase(plan.exerciseName().strip());
        return usable ? new Verdict(new ChangeExercise(plan.exerciseName(), to), Set.of()) : held(plan);
    }

    private static Verdict warmup(List<WarmupSet> sets, ExercisePlan plan, LoadGrid grid, Set<SafetyLimit> active) {
        if (!active.isEmpty()) {
            return held(plan, active);
        }
        double most = plan.weight() * WARMUP_SHARE;
        List<WarmupSet> kept = sets.stream()
                .map(set -> new WarmupSet(grid.floor(Math.min(set.weight(), most)), set.reps()))
                .filter(set -> set.weight() > 0 && set.weight() <= most && set.reps() >= 1 && set.reps() <= WARMUP_REPS)
                .limit(WARMUP_SETS)
                .toList();
        return kept.isEmpty() ? held(plan) : new Verdict(new AddWarmup(kept), Set.of());
    }

    private static Verdict held(ExercisePlan plan, SafetyLimit... applied) {
        return held(plan, Set.of(applied));
    }

    private static Verdict held(ExercisePlan plan, Set<SafetyLimit> applied) {
        return new Verdict(Prescription.hold(plan), applied);
    }
}
