package com.gitfit.coach.local.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What can be said of many values without keeping them. */
class DistributionTest {
    private static Distribution of(double... values) {
        var distribution = new Distribution();
        for (double value : values) {
            distribution.add(value);
        }
        return distribution;
    }

    @Test
    void sumsAndExtremesAreExact() {
        Distribution values = of(1234.5, -0.25, 3);

        assertThat(values.count()).isEqualTo(3);
        assertThat(values.sum()).isEqualTo(1237.25);
        assertThat(values.average()).isEqualTo(1237.25 / 3);
        assertThat(values.minimum()).isEqualTo(-0.25);
        assertThat(values.maximum()).isEqualTo(1234.5);
    }

    @Test
    void percentilesAreExactForSmallNumbersAndToHalfAPercentBeyond() {
        Distribution small = of(IntStream.rangeClosed(1, 100).asDoubleStream().toArray());
        Distribution large =
                of(IntStream.rangeClosed(1, 100).mapToDouble(i -> i * 123.456).toArray());

        assertThat(small.percentile(50)).isEqualTo(50);
        assertThat(small.percentile(99)).isEqualTo(99);
        assertThat(small.percentile(100)).isEqualTo(100);
        assertThat(large.percentile(99)).isCloseTo(99 * 123.456, within(0.005 * 99 * 123.456));
    }

    @Test
    void aPercentileIsNeverBeyondTheExtremes() {
        assertThat(of(1234.5).percentile(99)).isEqualTo(1234.5);
        assertThat(of(1236.5).percentile(1)).isEqualTo(1236.5);
    }

    @Test
    void whatIsAddedOfAnotherCountsAsIfItWereItsOwn() {
        Distribution values = of(1, 2);
        values.add(of(3, 4));

        assertThat(values.count()).isEqualTo(4);
        assertThat(values.sum()).isEqualTo(10);
        assertThat(values.percentile(75)).isEqualTo(3);
        assertThat(values.maximum()).isEqualTo(4);
    }

    @Test
    void nothingIsZero() {
        Distribution nothing = of();

        assertThat(nothing.average()).isZero();
        assertThat(nothing.minimum()).isZero();
        assertThat(nothing.maximum()).isZero();
        assertThat(nothing.percentile(99)).isZero();
    }
}
