package com.gitfit.coach.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.gitfit.coach.domain.Estimate;
import com.gitfit.coach.learning.MovingAverage.Interval;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovingAverageTest {
    @ParameterizedTest
    @CsvSource({
        "7, 10, 0.05, 7.15",
        "7, 1, 0.05, 6.7",
        "7, 7, 0.05, 7",
        "7, 10, 0, 7",
        "7, 10, 1, 10",
        "90, 120, 0.1, 93",
        "0.5, 0, 0.01, 0.495",
    })
    void aSignalPullsAValueByItsRate(double value, double signal, double rate, double after) {
        assertThat(MovingAverage.step(value, signal, rate)).isCloseTo(after, within(1e-9));
    }

    /** By hand: (1 − r)(variance + r·distance²), and 1.96·√(variance ÷ samples) on either side. */
    @Test
    void theVarianceFollowsTheSignals() {
        Estimate one = MovingAverage.step(Estimate.initial(7), 10, 0.05);
        Estimate two = MovingAverage.step(one, 1, 0.05);

        assertThat(one.samples()).isEqualTo(1);
        assertThat(one.variance()).isCloseTo(0.4275, within(1e-9));
        assertThat(two.samples()).isEqualTo(2);
        assertThat(two.value()).isCloseTo(6.8425, within(1e-9));
        assertThat(two.variance()).isCloseTo(2.20269375, within(1e-9));
    }

    @Test
    void theIntervalIsThatOfAMeanOfAsManySignalsAsTheAverageWeighs() {
        Interval few = MovingAverage.interval(new Estimate(5, 4, 1), 0.05, 1, 10);
        Interval many = MovingAverage.interval(new Estimate(5, 1_000, 1), 0.1, 1, 10);

        assertThat(few.low()).as("4 signals").isCloseTo(4.02, within(1e-9));
        assertThat(few.high()).isCloseTo(5.98, within(1e-9));
        assertThat(many.low()).as("at a rate of 0.1 never more than 19").isCloseTo(4.550345161614, within(1e-9));
        assertThat(many.high()).isCloseTo(5.449654838386, within(1e-9));
    }

    @Test
    void withoutASignalAValueMayBeAnywhereOnItsScale() {
        assertThat(MovingAverage.interval(Estimate.initial(7), 0.05, 1, 10)).isEqualTo(new Interval(1, 10));
    }

    @Test
    void anIntervalEndsWhereTheScaleEnds() {
        assertThat(MovingAverage.interval(new Estimate(9, 1, 100), 0.05, 1, 10)).isEqualTo(new Interval(1, 10));
    }

    @Property
    void theIntervalShrinksWhenSignalsAgree(
            @ForAll @DoubleRange(min = 1, max = 10) double start,
            @ForAll @DoubleRange(min = 1, max = 10) double signal,
            @ForAll @DoubleRange(min = 0.01, max = 0.1) double rate) {
        Estimate estimate = Estimate.initial(start);
        double width = Double.POSITIVE_INFINITY;
        for (int answers = 1; answers <= 300; answers++) {
            estimate = MovingAverage.step(estimate, signal, rate);
            Interval interval = MovingAverage.interval(estimate, rate, -100, 100);
            double newWidth = interval.high() - interval.low();
            assertThat(newWidth).isLessThanOrEqualTo(width + 1e-9);
            width = newWidth;
        }
        assertThat(width).isLessThanOrEqualTo(0.1 * Math.abs(signal - start) + 1e-9);
    }

    @Property
    void theIntervalContainsTheValueAndTheValueStaysBetweenItsSignals(
            @ForAll @Size(min = 1, max = 50) List<@DoubleRange(min = 1, max = 10) Double> signals,
            @ForAll @DoubleRange(min = 1, max = 10) double start,
            @ForAll @DoubleRange(min = 0.01, max = 0.1) double rate) {
        Estimate estimate = Estimate.initial(start);
        for (double signal : signals) {
            estimate = MovingAverage.step(estimate, signal, rate);
            Interval interval = MovingAverage.interval(estimate, rate, 1, 10);

            assertThat(estimate.value()).isBetween(1.0, 10.0).isBetween(interval.low(), interval.high());
            assertThat(interval.low()).isGreaterThanOrEqualTo(1);
            assertThat(interval.high()).isLessThanOrEqualTo(10);
            assertThat(estimate.variance()).isNotNegative().isFinite();
        }
    }
}
