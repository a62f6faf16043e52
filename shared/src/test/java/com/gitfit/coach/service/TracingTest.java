package com.gitfit.coach.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TracingTest {
    @ParameterizedTest(name = "{0}: {1} to {2} of 10,000")
    @CsvSource({"0, 0, 0", "0.01, 60, 140", "0.5, 4800, 5200", "1, 10000, 10000"})
    void asManyAreChosenAsTheRateSays(double rate, long least, long most) {
        Tracing tracing = new Tracing(rate, new Random(6));

        long chosen =
                IntStream.range(0, 10_000).filter(request -> tracing.isNext()).count();

        assertThat(chosen).isBetween(least, most);
    }
}
