package com.gitfit.coach.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.AddWarmup;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.Hold;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Prescription.ModifyRest;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The safety limits said a second time, in exact decimal arithmetic and with their numbers written out. */
public final class Limits {
    private Limits() {}

    /**
     * Asserts that a prescription is within every limit.
     *
     * @param mayRaise whether energy, fatigue and form allow more of anything
     * @param inPain whether the exercise must be stopped or substituted
     * @param increment the smallest step of the equipment, and {@code origin} its empty weight
     */
    public static void assertWithin(
            Prescription prescription,
            ExercisePlan plan,
            boolean mayRaise,
            boolean inPain,
            double origin,
            double increment) {
        if (inPain) {
            assertThat(prescription).isInstanceOfAny(ChangeExercise.class, Hold.class);
        }
        switch (prescription) {
            case IncreaseWeight increase -> {
                assertThat(mayRaise).isTrue();
                assertThat(increase.from()).isEqualTo(plan.weight());
                assertThat(increase.to()).isGreaterThan(plan.weight());
                assertThat(exact(increase.to())).isLessThanOrEqualTo(share(plan.weight(), "1.10"));
                assertLoadable(increase.to(), origin, increment);
            }
            case DecreaseWeight decrease -> {
                assertThat(decrease.from()).isEqualTo(plan.weight());
                assertThat(decrease.to()).isPositive().isLessThan(plan.weight());
                assertLoadable(decrease.to(), origin, increment);
            }
            case AdjustReps reps -> {
                assertThat(reps.from()).isEqualTo(plan.reps());
                assertThat(reps.to()).isNotEqualTo(plan.reps());
                assertThat(reps.to() * 10).isGreaterThanOrEqualTo(plan.reps() * 8);
                assertThat(reps.to() * 100).isLessThanOrEqualTo(plan.reps() * 115);
                assertThat(reps.to() < plan.reps() || mayRaise).isTrue();
            }
            case ModifyRest rest -> {
                assertThat(rest.to()).isGreaterThanOrEqualTo(30).isNotEqualTo(rest.from());
                assertThat(rest.to() > rest.from() || mayRaise).isTrue();
            }
            case ChangeExercise change -> {
                assertThat(change.to()).isNotBlank().hasSizeLessThanOrEqualTo(100);
                assertThat(change.to()).isNotEqualToIgnoringCase(plan.exerciseName());
            }
            case AddWarmup warmup -> {
                assertThat(mayRaise).isTrue();
                assertThat(warmup.sets()).hasSizeBetween(1, 3);
                assertThat(warmup.sets()).allSatisfy(set -> {
                    assertThat(set.weight()).isPositive();
                    assertThat(exact(set.weight())).isLessThanOrEqualTo(share(plan.weight(), "0.80"));
                    assertThat(set.reps()).isBetween(1, 10);
                    assertLoadable(set.weight(), origin, increment);
                });
            }
            case Hold hold -> assertThat(hold.planned()).isEqualTo(plan.weight() == 0 ? plan.reps() : plan.weight());
        }
    }

    private static void assertLoadable(double weight, double origin, double increment) {
        double steps = (weight - origin) / increment;
        assertThat(steps).isGreaterThanOrEqualTo(-1e-6);
        assertThat(Math.abs(steps - Math.rint(steps))).isLessThan(1e-6);
    }

    private static BigDecimal exact(double value) {
        return BigDecimal.valueOf(value).setScale(9, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal share(double planned, String factor) {
        return BigDecimal.valueOf(planned).multiply(new BigDecimal(factor));
    }
}
