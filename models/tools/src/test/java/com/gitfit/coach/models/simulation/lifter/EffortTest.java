package com.gitfit.coach.models.simulation.lifter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.gitfit.coach.models.simulation.chance.Chance;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class EffortTest {
    @Property
    void moreOfAnythingIsHarder(
            @ForAll @LongRange(min = 0, max = 10_000) long number,
            @ForAll @IntRange(min = 3, max = 12) int reps,
            @ForAll @DoubleRange(min = 0, max = 0.3) double lost) {
        Person person = Person.draw(Population.INTERMEDIATE, Chance.of(1, number));
        double demand = Effort.of(person, 100, 70, reps, lost, false).demand();
        assertThat(Effort.of(person, 100, 72.5, reps, lost, false).demand()).isGreaterThan(demand);
        assertThat(Effort.of(person, 100, 70, reps + 1, lost, false).demand()).isGreaterThan(demand);
        assertThat(Effort.of(person, 100, 70, reps, lost + 0.05, false).demand())
                .isGreaterThan(demand);
        assertThat(Effort.of(person, 100, 70, reps, lost, true).demand()).isGreaterThan(demand);
        assertThat(Effort.of(person, 101, 70, reps, lost, false).demand()).isLessThan(demand);
    }

    @Property
    void theCurveGivesTheLoadForItsRepetitions(
            @ForAll @DoubleRange(min = 24, max = 38) double coefficient,
            @ForAll @DoubleRange(min = 0, max = 15) double reps) {
        RepCurve curve = new RepCurve(coefficient);
        assertThat(curve.most(120, curve.load(120, reps))).isCloseTo(reps, within(1e-9));
    }

    @Property
    void restTakesFatigueAway(@ForAll @IntRange(min = 30, max = 300) int seconds) {
        Person person = Person.draw(Population.OLDER, Chance.of(7, 1));
        assertThat(Effort.rested(person, 0.2, seconds + 15)).isLessThan(Effort.rested(person, 0.2, seconds));
    }
}
