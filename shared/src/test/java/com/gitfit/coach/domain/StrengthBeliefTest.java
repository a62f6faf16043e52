package com.gitfit.coach.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrengthBeliefTest {
    private static final Instant NOW = Instant.parse("2026-03-02T17:00:00Z");

    @Test
    void todaysMaximumIsTheLevelInTheFormOfTheDay() {
        StrengthBelief belief = new StrengthBelief(100, Math.log(1.05), 0.01, 0.01, 0, 1, 3, NOW);

        assertThat(belief.today()).isCloseTo(105, within(1e-9));
    }

    @ParameterizedTest(name = "{0} kg, form {1}, variances {2} {3}, covariance {4}, surprise {5}, {6} sets")
    @CsvSource({
        "0, 0, 0.01, 0.01, 0, 1, 3",
        "-1, 0, 0.01, 0.01, 0, 1, 3",
        "Infinity, 0, 0.01, 0.01, 0, 1, 3",
        "NaN, 0, 0.01, 0.01, 0, 1, 3",
        "100, 2, 0.01, 0.01, 0, 1, 3",
        "100, NaN, 0.01, 0.01, 0, 1, 3",
        "100, 0, -0.01, 0.01, 0, 1, 3",
        "100, 0, 0.01, NaN, 0, 1, 3",
        "100, 0, 0.01, 0.01, 0.02, 1, 3",
        "100, 0, 0.01, 0.01, NaN, 1, 3",
        "100, 0, 0.01, 0.01, 0, -1, 3",
        "100, 0, 0.01, 0.01, 0, 1, -1",
    })
    void whatCannotBeIsNoBelief(
            double kilograms, double form, double level, double day, double both, double surprise, int sets) {
        assertThatThrownBy(() -> new StrengthBelief(kilograms, form, level, day, both, surprise, sets, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
