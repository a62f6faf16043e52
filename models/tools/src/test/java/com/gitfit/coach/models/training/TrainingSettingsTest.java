package com.gitfit.coach.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.gitfit.coach.models.layout.Gpt2Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingSettingsTest {
    private static final TrainingSettings GOOD =
            new TrainingSettings(1_000, 32, 2e-3, 100, 0.1, 1, 50, 1, Arithmetic.SINGLE);

    @Test
    void theRateRisesInALineAndFallsAlongACosineToATenth() {
        assertThat(GOOD.rate(0)).isCloseTo(2e-5, within(1e-12));
        assertThat(GOOD.rate(49)).isCloseTo(1e-3, within(1e-12));
        assertThat(GOOD.rate(100)).isCloseTo(2e-3, within(1e-12));
        assertThat(GOOD.rate(550)).isCloseTo(1.1e-3, within(1e-5));
        assertThat(GOOD.rate(999)).isCloseTo(2e-4, within(1e-12));
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        assertRefused(() -> new TrainingSettings(0, 32, 2e-3, 0, 0.1, 1, 50, 1, Arithmetic.SINGLE), "step");
        assertRefused(() -> new TrainingSettings(10, 0, 2e-3, 0, 0.1, 1, 50, 1, Arithmetic.SINGLE), "text");
        assertRefused(() -> new TrainingSettings(10, 32, 0, 0, 0.1, 1, 50, 1, Arithmetic.SINGLE), "learning rate");
        assertRefused(
                () -> new TrainingSettings(10, 32, Double.NaN, 0, 0.1, 1, 50, 1, Arithmetic.SINGLE), "learning rate");
        assertRefused(() -> new TrainingSettings(10, 32, 2e-3, 10, 0.1, 1, 50, 1, Arithmetic.SINGLE), "warm-up");
        assertRefused(() -> new TrainingSettings(10, 32, 2e-3, 0, -1, 1, 50, 1, Arithmetic.SINGLE), "decay");
        assertRefused(() -> new TrainingSettings(10, 32, 2e-3, 0, 0.1, 0, 50, 1, Arithmetic.SINGLE), "gradient");
        assertRefused(() -> new TrainingSettings(10, 32, 2e-3, 0, 0.1, 1, 0, 1, Arithmetic.SINGLE), "looked at");
    }

    @Test
    void shapesThatCannotBeAreRefused() {
        assertRefused(() -> new Gpt2Shape(0, 1, 8, 300, 8), "positive");
        assertRefused(() -> new Gpt2Shape(1, 3, 8, 300, 8), "multiple");
        assertRefused(() -> new Gpt2Shape(1, 1, 8, 256, 8), "257");
        assertRefused(() -> new Gpt2Shape(1, 1, 8, 300, 8, 0), "epsilon");
    }

    @Test
    void thereIsNothingToLearnFromNothing() {
        Text text = ATraining.text("a", "b");
        assertRefused(() -> new Text(List.of(), List.of("b")), "context");
        assertRefused(() -> new Text(List.of("a"), List.of()), "answer");
        assertRefused(() -> new Text(List.of("a"), List.of("b", "")), "empty");
        assertRefused(() -> new Texts(List.of(), List.of(text)), "learn from");
        assertRefused(() -> new Texts(List.of(text), List.of()), "held out");
    }

    private static void assertRefused(Runnable settings, String why) {
        assertThatThrownBy(settings::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
