package com.gitfit.coach.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoadGridTest {
    @ParameterizedTest(name = "from {0} in steps of {1}: {2} lies over {3}, near {4}, under {5}, and {6} is lighter")
    @CsvSource(textBlock = """
            # origin, increment, weight, floor, nearest, above, below
              0,      2.5,       136,    135,   135,     137.5, 135
              0,      2.5,       136.25, 135,   135,     137.5, 135
              0,      2.5,       136.3,  135,   137.5,   137.5, 135
              0,      2.5,       137.5,  137.5, 137.5,   140,   135
              0,      2.5,       2,      0,     2.5,     2.5,   0
              0,      2.5,       0,      0,     0,       2.5,   0
              0,      0.1,       0.3,    0.3,   0.3,     0.4,   0.2
              0,      0.1,       20.7,   20.7,  20.7,    20.8,  20.6
              45,     5,         44,     0,     0,       45,    0
              45,     5,         45,     45,    45,      50,    0
              45,     5,         52,     50,    50,      55,    50
              45,     5,         53,     50,    55,      55,    50
              20,     2.5,       61,     60,    60,      62.5,  60
            """)
    void weightsAreRoundedToWhatCanBeLoaded(
            double origin, double increment, double weight, double floor, double nearest, double above, double below) {
        LoadGrid grid = new LoadGrid(origin, increment);

        assertThat(grid.floor(weight)).isEqualTo(floor);
        assertThat(grid.nearest(weight)).isEqualTo(nearest);
        assertThat(grid.above(weight)).isEqualTo(above);
        assertThat(grid.below(weight)).isEqualTo(below);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -1})
    void nonsenseCannotBeLoaded(double weight) {
        LoadGrid grid = new LoadGrid(0, 2.5);

        assertThat(grid.floor(weight)).isZero();
        assertThat(grid.nearest(weight)).isZero();
    }

    @Property
    void whatIsRoundedLiesOnTheGridAndNearby(
            @ForAll @BigRange(min = "0", max = "200") @Scale(2) BigDecimal origin,
            @ForAll @BigRange(min = "0.1", max = "100") @Scale(2) BigDecimal increment,
            @ForAll @BigRange(min = "0", max = "1000") @Scale(2) BigDecimal weight) {
        LoadGrid grid = new LoadGrid(origin.doubleValue(), increment.doubleValue());
        double exact = weight.doubleValue();
        double step = increment.doubleValue();

        assertThat(grid.above(exact)).isGreaterThan(exact).satisfies(above -> isLoadable(above, origin, increment));
        if (weight.compareTo(origin) < 0) {
            assertThat(grid.floor(exact)).isZero();
            assertThat(grid.nearest(exact)).isZero();
            assertThat(grid.below(exact)).isZero();
        } else {
            assertThat(grid.floor(exact))
                    .isBetween(exact - step, exact)
                    .satisfies(floor -> isLoadable(floor, origin, increment));
            assertThat(grid.nearest(exact))
                    .isCloseTo(exact, within(step / 2 + 1e-6))
                    .satisfies(nearest -> isLoadable(nearest, origin, increment));
            assertThat(grid.above(exact)).isLessThanOrEqualTo(exact + step + 1e-9);
        }
    }

    private static void isLoadable(double weight, BigDecimal origin, BigDecimal increment) {
        BigDecimal steps = BigDecimal.valueOf(weight).subtract(origin).remainder(increment);

        assertThat(steps).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"-1, 2.5", "201, 2.5", "0, 0", "0, 0.09", "0, 101", "NaN, 2.5", "0, NaN"})
    void noEquipmentIsLoadedLikeThat(double origin, double increment) {
        assertThatIllegalArgumentException().isThrownBy(() -> new LoadGrid(origin, increment));
    }
}
