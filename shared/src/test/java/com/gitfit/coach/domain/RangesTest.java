package com.gitfit.coach.domain;

import static com.gitfit.coach.domain.ARequest.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangesTest {
    private static final Map<String, DoubleConsumer> FIELDS = Map.ofEntries(
            Map.entry("sets", value -> aRequest().planning((int) value, 10, 135).plan()),
            Map.entry("reps", value -> aRequest().planning(3, (int) value, 135).plan()),
            Map.entry("weight", value -> aRequest().planning(3, 10, value).plan()),
            Map.entry("current set", value -> aRequest().atSet((int) value).plan()),
            Map.entry("increment", value -> aRequest().withIncrement(value).plan()),
            Map.entry("bar weight", value -> aRequest().withBar(value).plan()),
            Map.entry("rest", value -> aRequest().resting((int) value).plan()),
            Map.entry("last RPE", value -> aRequest().lastRpe((int) value).plan()),
            Map.entry("pain", value -> aRequest().inPain((int) value).plan()),
            Map.entry("energy", value -> aRequest().energy((int) value).context()),
            Map.entry("motivation", value -> aRequest().motivation((int) value).context()),
            Map.entry(
                    "available time",
                    value -> aRequest().withMinutes((int) value).context()),
            Map.entry("last workout quality", value -> quality((int) value)),
            Map.entry("heart rate variability", value -> wearing(OptionalDouble.of(value), OptionalDouble.empty())),
            Map.entry("heart rate", value -> wearing(OptionalDouble.empty(), OptionalDouble.of(value))),
            Map.entry("acceptance rate", value -> new FeedbackPatterns(value, 0, 0)),
            Map.entry("workout confidence", value -> new ConfidenceScores(value, 0, 0)));

    @ParameterizedTest(name = "{0} goes from {1} to {2}")
    @CsvSource(textBlock = """
            sets,                   1,   20,   0,    21
            reps,                   1,   100,  0,    101
            weight,                 0,   1000, -0.1, 1000.1
            current set,            1,   20,   0,    21
            increment,              0.1, 100,  0.09, 100.1
            bar weight,             0,   200,  -0.1, 200.1
            rest,                   0,   3600, -1,   3601
            last RPE,               1,   10,   0,    11
            pain,                   0,   10,   -1,   11
            energy,                 1,   10,   0,    11
            motivation,             1,   10,   0,    11
            available time,         0,   1440, -1,   1441
            last workout quality,   1,   10,   0,    11
            heart rate variability, 1,   500,  0.9,  500.1
            heart rate,             20,  250,  19.9, 250.1
            acceptance rate,        0,   1,    -0.1, 1.1
            workout confidence,     0,   1,    -0.1, 1.1
            """)
    void bothEndsOfARangeBelongToIt(String field, double least, double most, double tooLittle, double tooMuch) {
        DoubleConsumer use = FIELDS.get(field);
        String range = "must be from " + text(least) + " to " + text(most);

        assertThatCode(() -> use.accept(least)).doesNotThrowAnyException();
        assertThatCode(() -> use.accept(most)).doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> use.accept(tooLittle))
                .withMessage(field + " " + range);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> use.accept(tooMuch))
                .withMessage(field + " " + range);
    }

    @Test
    void whatIsNoNumberIsInNoRange() {
        assertThat(Range.WEIGHT.contains(Double.NaN)).isFalse();
        assertThat(Range.WEIGHT.contains(Double.POSITIVE_INFINITY)).isFalse();
    }

    private static String text(double bound) {
        return bound == (long) bound ? Long.toString((long) bound) : Double.toString(bound);
    }

    private static PreviousPerformance quality(int value) {
        return new PreviousPerformance(
                OptionalInt.of(value),
                PreviousPerformance.UNKNOWN.recentProgression(),
                PreviousPerformance.UNKNOWN.recovery());
    }

    private static WearableData wearing(OptionalDouble variability, OptionalDouble heartRate) {
        return new WearableData(variability, OptionalInt.empty(), OptionalInt.empty(), heartRate);
    }
}
