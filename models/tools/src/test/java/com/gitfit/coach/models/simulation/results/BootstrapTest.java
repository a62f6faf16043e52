package com.gitfit.coach.models.simulation.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    @Test
    void anIntervalHoldsItsMeanAndShrinksWithTheSample() {
        List<Double> few = List.of(1.0, 2.0, 3.0, 4.0, 5.0);
        List<Double> many =
                Collections.nCopies(40, few).stream().flatMap(List::stream).toList();
        Interval wide = mean(few);
        Interval narrow = mean(many);
        assertThat(wide.value()).isEqualTo(3).isBetween(wide.low(), wide.high());
        assertThat(narrow.high() - narrow.low()).isPositive().isLessThan((wide.high() - wide.low()) / 3);
    }

    private static Interval mean(List<Double> sample) {
        ToDoubleFunction<List<Double>> mean = values ->
                values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        return Bootstrap.of(sample, List.of(mean)).getFirst();
    }
}
