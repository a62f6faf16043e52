package com.gitfit.coach.models.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
    @Test
    void whoPredictsWhatComesMakesNoError() {
        Reliability reliability = new Reliability();
        for (int answer = 0; answer < 10; answer++) {
            reliability.add(0.7, answer < 7);
        }
        assertThat(reliability.error()).isCloseTo(0, within(1e-12));
        assertThat(reliability.brier()).isCloseTo(0.21, within(1e-12));
        assertThat(reliability.bins()).hasSize(1).allMatch(bin -> bin.count() == 10);
    }

    @Test
    void theErrorIsTheMeanDistanceFromTheDiagonal() {
        Reliability reliability = new Reliability();
        reliability.add(0.9, false);
        reliability.add(0.1, false);
        assertThat(reliability.error()).isCloseTo(0.5, within(1e-12));
        Reliability both = new Reliability();
        both.add(reliability);
        both.add(reliability);
        assertThat(both.error()).isCloseTo(0.5, within(1e-12));
        assertThat(both.count()).isEqualTo(4);
    }

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

    @Test
    void thePlateauIsReachedWhereTheCurveStaysNearItsEnd() {
        LifeLog log = new LifeLog();
        for (int answer = 0; answer < 12 * LifeLog.BLOCK; answer++) {
            boolean taken = answer < 3 * LifeLog.BLOCK ? answer % 5 == 0 : answer % 5 > 0;
            log.decided(1, 0.5, taken, OptionalDouble.empty());
        }
        assertThat(LearningCurve.of(List.of(log))).hasSize(12).startsWith(0.2).endsWith(0.8);
        assertThat(LearningCurve.answersToPlateau(List.of(log))).isEqualTo(3.0 * LifeLog.BLOCK);
        assertThat(log.regret()).isCloseTo(0.5, within(1e-12));
    }

    private static Interval mean(List<Double> sample) {
        ToDoubleFunction<List<Double>> mean = values ->
                values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        return Bootstrap.of(sample, List.of(mean)).getFirst();
    }
}
