package com.gitfit.coach.engine;

import static com.gitfit.coach.domain.ARequest.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.gitfit.coach.domain.ARequest;
import com.gitfit.coach.domain.Habits;
import com.gitfit.coach.domain.HeartRateVariabilityReading;
import com.gitfit.coach.domain.Leanings;
import com.gitfit.coach.domain.PreviousPerformance;
import com.gitfit.coach.domain.ReadinessInput;
import com.gitfit.coach.domain.Recovery;
import com.gitfit.coach.domain.RunningMean;
import com.gitfit.coach.domain.TimeOfDay;
import com.gitfit.coach.domain.WearableData;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected numbers were computed by hand. */
class ReadinessTest {
    private static final Instant NOW = Instant.parse("2026-03-30T12:00:00Z");

    @ParameterizedTest(name = "energy {0}, motivation {1}, sleep {2}, stress {3}, {4}, quality {5}: {6}")
    @CsvSource(nullValues = "-", textBlock = """
            # energy (3), motivation (2), sleep (2), stress (1), recovery (2), last quality (1), readiness
              -,  -,  -,  -,  -,      -,  0.6
              8,  -,  -,  -,  -,      -,  0.8
              -,  3,  -,  -,  -,      -,  0.3
              -,  -,  7,  -,  -,      -,  0.7
              -,  -,  -,  10, -,      -,  0
              -,  -,  -,  1,  -,      -,  0.9
              -,  -,  -,  -,  FRESH,  -,  1
              -,  -,  -,  -,  NORMAL, -,  0.7
              -,  -,  -,  -,  TIRED,  -,  0.3
              -,  -,  -,  -,  -,      9,  0.9
              8,  6,  -,  -,  -,      -,  0.72
              9,  -,  -,  7,  -,      -,  0.75
              2,  -,  -,  -,  FRESH,  -,  0.52
              10, -,  -,  -,  -,      2,  0.8
              8,  6,  7,  3,  TIRED,  9,  0.654545455
              10, 10, 10, 1,  FRESH,  10, 0.990909091
              1,  1,  1,  10, TIRED,  1,  0.127272727
            """)
    void whatIsStatedIsWeighed(
            Integer energy,
            Integer motivation,
            Integer sleep,
            Integer stress,
            Recovery recovery,
            Integer quality,
            double readiness) {
        ARequest request = aRequest()
                .wearing(new WearableData(
                        OptionalDouble.empty(), optional(sleep), optional(stress), OptionalDouble.empty()))
                .previously(
                        new PreviousPerformance(optional(quality), Optional.empty(), Optional.ofNullable(recovery)));
        optional(energy).ifPresent(request::energy);
        optional(motivation).ifPresent(request::motivation);

        assertThat(readiness(request, Habits.NONE)).isCloseTo(readiness, within(1e-9));
    }

    @ParameterizedTest(name = "{1} ms against {0}: {2}")
    @CsvSource({
        "40 50 60 70, 66, 0.6",
        "40 50 60 70 80, 60, 0.5",
        "40 50 60 70 80, 66, 0.75",
        "80 40 70 50 60, 54, 0.25",
        "40 50 60 70 80 90, 65, 0.5",
        "40 50 60 70 80 90, 71.5, 0.75",
        "40 50 60 70 80, 72, 1",
        "40 50 60 70 80, 500, 1",
        "40 50 60 70 80, 48, 0",
        "40 50 60 70 80, 1, 0",
    })
    void heartRateVariabilityCountsAgainstTheLiftersOwnMedian(String readings, double reading, double readiness) {
        assertThat(readiness(wearing(reading), withReadings(readings, NOW))).isCloseTo(readiness, within(1e-9));
    }

    @Test
    void heartRateVariabilityWeighsTwo() {
        double readiness = readiness(wearing(66).energy(5), withReadings("40 50 60 70 80", NOW));

        assertThat(readiness).as("(3 × 0.5 + 2 × 0.75) ÷ 5").isCloseTo(0.6, within(1e-9));
    }

    @Test
    void readingsCountForFourWeeks() {
        Instant fourWeeksAgo = NOW.minus(Duration.ofDays(28));

        assertThat(readiness(wearing(66), withReadings("40 50 60 70 80", fourWeeksAgo)))
                .isCloseTo(0.75, within(1e-9));
        assertThat(readiness(wearing(66), withReadings("40 50 60 70 80", fourWeeksAgo.minusMillis(1))))
                .isEqualTo(0.6);
    }

    @ParameterizedTest(name = "{0} values of energy at 0.4 in the {1}, motivation {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "5, AFTERNOON, -, 0.4",
                "4, AFTERNOON, -, 0.6",
                "5, MORNING, -, 0.6",
                "5, AFTERNOON, 9, 0.6",
                "4, AFTERNOON, 9, 0.9",
            })
    void theOwnMeanAtThatTimeOfDayStandsInForWhatIsNotStated(
            int values, TimeOfDay time, Integer motivation, double readiness) {
        ARequest request = aRequest().at(TimeOfDay.AFTERNOON);
        optional(motivation).ifPresent(request::motivation);

        assertThat(readiness(request, usually(time, ReadinessInput.ENERGY, values, 0.4)))
                .isCloseTo(readiness, within(1e-9));
    }

    @Test
    void whatIsStatedCountsMoreThanWhatIsUsual() {
        Habits usual = usually(TimeOfDay.AFTERNOON, ReadinessInput.ENERGY, 50, 0.4);

        assertThat(readiness(aRequest().energy(9), usual)).isCloseTo(0.9, within(1e-9));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void readinessIsAShare(
            @ForAll @IntRange(min = 1, max = 10) int energy,
            @ForAll @IntRange(min = 1, max = 10) int stress,
            @ForAll Recovery recovery,
            @ForAll @DoubleRange(min = 1, max = 500) double reading,
            @ForAll @Size(max = 12) List<@DoubleRange(min = 1, max = 500) Double> readings,
            @ForAll @IntRange(min = 0, max = 9) int values,
            @ForAll @DoubleRange(min = 0, max = 1) double mean) {
        Habits habits = new Habits(
                Map.of(),
                Map.of(TimeOfDay.AFTERNOON, Map.of(ReadinessInput.SLEEP, new RunningMean(values, mean))),
                readings.stream()
                        .map(value -> new HeartRateVariabilityReading(NOW, value))
                        .toList(),
                Map.of(),
                Set.of(),
                Leanings.NONE);
        ARequest request = aRequest()
                .energy(energy)
                .previously(new PreviousPerformance(OptionalInt.empty(), Optional.empty(), Optional.of(recovery)))
                .wearing(new WearableData(
                        OptionalDouble.of(reading),
                        OptionalInt.empty(),
                        OptionalInt.of(stress),
                        OptionalDouble.empty()));

        assertThat(readiness(request, habits)).isBetween(0.0, 1.0);
    }

    private static double readiness(ARequest request, Habits habits) {
        return Readiness.of(request.context(), habits, ALifter.POLICY.readiness(), NOW);
    }

    private static OptionalInt optional(Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static ARequest wearing(double variability) {
        return aRequest()
                .wearing(new WearableData(
                        OptionalDouble.of(variability),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalDouble.empty()));
    }

    private static Habits withReadings(String milliseconds, Instant at) {
        List<HeartRateVariabilityReading> readings = List.of(milliseconds.split(" ", -1)).stream()
                .map(text -> new HeartRateVariabilityReading(at, Double.parseDouble(text)))
                .toList();
        return new Habits(Map.of(), Map.of(), readings, Map.of(), Set.of(), Leanings.NONE);
    }

    private static Habits usually(TimeOfDay time, ReadinessInput input, int values, double mean) {
        RunningMean known = new RunningMean(values, mean);
        return new Habits(Map.of(), Map.of(time, Map.of(input, known)), List.of(), Map.of(), Set.of(), Leanings.NONE);
    }
}
