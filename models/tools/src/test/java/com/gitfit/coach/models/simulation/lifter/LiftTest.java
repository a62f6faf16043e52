package com.gitfit.coach.models.simulation.lifter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LiftTest {
    private static final Dose HARD_SET = new Dose(1, 1);

    @Property(tries = 200)
    void trainingTiresAtOnceAndPaysLater(
            @ForAll @DoubleRange(min = 0.1, max = 0.5) double potential,
            @ForAll @DoubleRange(min = 35, max = 55) double fitnessDays,
            @ForAll @DoubleRange(min = 5, max = 14) double fatigueDays,
            @ForAll @DoubleRange(min = 1.2, max = 1.8) double cost) {
        Physiology body = new Physiology(potential, fitnessDays, fatigueDays, cost, 0, 1.5);
        Lift trained = new Lift(body, 100);
        Lift idle = new Lift(body, 100);
        double before = trained.strength();
        for (int set = 0; set < 3; set++) {
            trained.train(HARD_SET);
        }
        assertThat(trained.strength()).isLessThan(before);
        assertThat(trained.after(60)).isGreaterThan(idle.after(60));
    }

    @Property(tries = 100)
    void withoutTrainingFitnessIsLost(
            @ForAll @DoubleRange(min = 0.1, max = 1) double trained, @ForAll @IntRange(min = 60, max = 400) int days) {
        Lift lift = new Lift(new Physiology(0.4, 45, 7, 1.5, trained, 1.5), 100);
        double rested = lift.after(30);
        for (int day = 0; day < days; day++) {
            lift.passDay();
        }
        assertThat(lift.strength()).isLessThan(rested);
    }

    @Property(tries = 50)
    void referenceTrainingLeadsToThePotential(
            @ForAll @DoubleRange(min = 0.1, max = 0.5) double potential,
            @ForAll @DoubleRange(min = 35, max = 55) double fitnessDays) {
        Physiology body = new Physiology(potential, fitnessDays, 7, 1.5, 0, 1.75);
        Lift lift = new Lift(body, 100);
        double sum = 0;
        for (int day = 0; day < 1_000; day++) {
            if (day % 4 == 0) {
                lift.train(new Dose(3, 0));
            }
            sum += day >= 800 ? lift.strength() : 0;
            lift.passDay();
        }
        assertThat(sum / 200).isCloseTo(100 * (1 + potential), within(100 * potential * 0.05));
    }

    @Test
    void lookingAheadIsWaiting() {
        Lift lift = new Lift(new Physiology(0.3, 45, 8, 1.5, 0.5, 1.5), 100);
        lift.train(HARD_SET);
        double expected = lift.after(5);
        for (int day = 0; day < 5; day++) {
            lift.passDay();
        }
        assertThat(lift.strength()).isCloseTo(expected, within(1e-9));
    }

    @Test
    void whoWouldGrowFromTheSetItselfIsNoBody() {
        assertThatThrownBy(() -> new Physiology(0.3, 45, 8, 0.9, 0.5, 1.5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Physiology(0.3, 8, 45, 1.5, 0.5, 1.5))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
