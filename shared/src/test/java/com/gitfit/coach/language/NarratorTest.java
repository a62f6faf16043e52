package com.gitfit.coach.language;

import static com.gitfit.coach.domain.ARequest.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.ARequest;
import com.gitfit.coach.domain.Goal;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.AddWarmup;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.Hold;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Prescription.ModifyRest;
import com.gitfit.coach.domain.WarmupSet;
import com.gitfit.coach.domain.WorkoutEvent;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NarratorTest {
    /** One or more sentences, each with a capital at its start and a full stop at its end. */
    private static final String SENTENCES = "[A-Z][^.]*(\\.\\d[^.]*)*\\.( [A-Z][^.]*(\\.\\d[^.]*)*\\.)*";

    private static final String NAME = "Zercher Squat";

    private static final List<Prescription> PRESCRIPTIONS = List.of(
            new IncreaseWeight(135, 137.5),
            new DecreaseWeight(137.5, 130),
            new AdjustReps(10, 8),
            new AdjustReps(10, 12),
            new ModifyRest(90, 150),
            new ModifyRest(90, 30),
            new ChangeExercise(NAME, "Barbell Bench Press - Medium Grip"),
            new AddWarmup(List.of(new WarmupSet(52.5, 8), new WarmupSet(80, 5), new WarmupSet(107.5, 3))),
            new Hold(135));

    private static final List<Optional<TimePressure>> TIMES = List.of(
            Optional.empty(),
            Optional.of(new TimePressure(30, 20, 3, 3, 3, true)),
            Optional.of(new TimePressure(1, 20, 3, 0, 1, false)),
            Optional.of(new TimePressure(10, 20, 1, 0, 0, true)),
            Optional.of(new TimePressure(1440, 1500, 20, 19, 20, false)));

    @ParameterizedTest
    @EnumSource
    void everyReasonGoesWithEveryLever(Driver driver) {
        assertThat(everythingSaid(driver))
                .allSatisfy(text -> assertThat(text)
                        .matches(SENTENCES)
                        .hasSizeLessThanOrEqualTo(600)
                        .doesNotContain("  ", "null", "Optional", "NaN", "Infinity", "[", "]", ".."));
    }

    @ParameterizedTest
    @EnumSource
    void theExerciseIsNamedOnce(Driver driver) {
        assertThat(everyReasoning(driver)).allSatisfy(text -> assertThat(text).containsOnlyOnce(NAME));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            INCREASE | Go up from 135 to 137.5 lb on Zercher Squat.
            DECREASE | Come down from 137.5 to 130 lb on Zercher Squat.
            REPS     | Do 8 repetitions instead of 10 on Zercher Squat.
            REST     | Rest 150 s instead of 90 s between sets of Zercher Squat.
            CHANGE   | Do Leg Press in place of Zercher Squat, at a weight that leaves three repetitions in reserve.
            WARM_UP  | Warm up for Zercher Squat with 55 × 8, 80 × 5 (lb × repetitions).
            HOLD     | Keep Zercher Squat as planned and put your attention on form.
            """)
    void theReasonComesFirstAndThenWhatToDo(Example example, String action) {
        assertThat(Narrator.reasoning(facts(NAME), Driver.STEADY, example.prescription))
                .isEqualTo("The plan fits how you are today. " + action);
    }

    enum Example {
        INCREASE(new IncreaseWeight(135, 137.5)),
        DECREASE(new DecreaseWeight(137.5, 130)),
        REPS(new AdjustReps(10, 8)),
        REST(new ModifyRest(90, 150)),
        CHANGE(new ChangeExercise(NAME, "Leg Press")),
        WARM_UP(new AddWarmup(List.of(new WarmupSet(55, 8), new WarmupSet(80, 5)))),
        HOLD(new Hold(135));

        private final Prescription prescription;

        Example(Prescription prescription) {
            this.prescription = prescription;
        }
    }

    @Test
    void painMeansStop() {
        assertThat(reasoning(aRequest().of(NAME).inPain(7), Driver.PAIN, new Hold(135)))
                .startsWith("Pain at 7 of 10 is a reason to stop, not to push on.")
                .contains("Stop Zercher Squat for today");
        assertThat(reasoning(aRequest().of(NAME).inPain(7), Driver.PAIN, new ChangeExercise(NAME, "Plank")))
                .contains("Stop Zercher Squat for today; if Plank is free of pain, do that, lightly.");
    }

    @ParameterizedTest(name = "{0} of {1} min, {3} or hurried {4} of {2} sets: {6}")
    @CsvSource(delimiter = '|', textBlock = """
            30 | 20 | 3 | 3 | 3 | true  | Your 30 minutes are less than you usually have, but the plan fits.
            30 | 20 | 3 | 3 | 3 | false | Your 30 minutes are short for a session, but the plan fits.
            10 | 20 | 3 | 1 | 2 | true  | The plan takes 20 of your 10 minutes: 2 of 3 sets fit.
            0  | 20 | 3 | 0 | 0 | true  | The plan takes 20 of your 0 minutes: not one whole set fits.
            10 | 11 | 3 | 2 | 3 | true  | The plan takes 11 of your 10 minutes.
            2  | 3  | 1 | 0 | 0 | true  | The plan takes 3 of your 2 minutes.
            1  | 3  | 1 | 0 | 0 | true  | The plan takes 3 of your 1 minute.
            1  | 1  | 1 | 1 | 1 | true  | Your 1 minute is less than you usually have, but the plan fits.
            """)
    void timePressureIsSaidLast(
            int available, int needed, int left, int fit, int hurried, boolean knowsUsual, String said) {
        Optional<TimePressure> time = Optional.of(new TimePressure(available, needed, left, fit, hurried, knowsUsual));

        assertThat(Narrator.reasoning(facts(aRequest().of(NAME), time), Driver.TIME, new ModifyRest(90, 60)))
                .isEqualTo("Time is short. Rest 60 s instead of 90 s between sets of Zercher Squat. " + said);
    }

    @Test
    void kilogramsStayKilograms() {
        assertThat(reasoning(aRequest().of(NAME).inKilograms(), Driver.STEADY, new IncreaseWeight(60, 62.5)))
                .contains("from 60 to 62.5 kg");
    }

    @ParameterizedTest
    @EnumSource
    void ofALongNameSixtyFourCharactersAreQuoted(Driver driver) {
        String name = "x".repeat(100);
        Facts facts = facts(name);

        assertThat(PRESCRIPTIONS)
                .extracting(prescription -> Narrator.reasoning(facts, driver, prescription))
                .allSatisfy(text ->
                        assertThat(text).containsOnlyOnce("x".repeat(64)).doesNotContain("x".repeat(65)));
    }

    @Property
    void quotingNeverSplitsACharacter(@ForAll("names") String name, @ForAll Driver driver) {
        String text = Narrator.reasoning(facts(name), driver, new IncreaseWeight(135, 140));

        assertThat(text.codePoints()).noneMatch(point -> Character.getType(point) == Character.SURROGATE);
        assertThat(text).hasSizeLessThanOrEqualTo(600).doesNotContain("  ");
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> parts =
                Arbitraries.of("a", "é", " ", "  ", "\u00a0", "\uD83D\uDCAA", "\uD83C\uDFCB", "深蹲", "-");
        return parts.list()
                .ofMinSize(1)
                .ofMaxSize(100)
                .map(chosen -> String.join("", chosen))
                .filter(name -> !name.isBlank() && name.length() <= 100);
    }

    private static Stream<String> everythingSaid(Driver driver) {
        return Stream.concat(
                everyReasoning(driver),
                PRESCRIPTIONS.stream().map(prescription -> Narrator.expectedOutcome(driver, prescription)));
    }

    private static Stream<String> everyReasoning(Driver driver) {
        return TIMES.stream()
                .map(time -> facts(aRequest().of(NAME), time))
                .flatMap(facts ->
                        PRESCRIPTIONS.stream().map(prescription -> Narrator.reasoning(facts, driver, prescription)));
    }

    private static String reasoning(ARequest request, Driver driver, Prescription prescription) {
        return Narrator.reasoning(facts(request, Optional.empty()), driver, prescription);
    }

    private static Facts facts(String exerciseName) {
        return facts(aRequest().of(exerciseName), Optional.empty());
    }

    private static Facts facts(ARequest request, Optional<TimePressure> time) {
        return new Facts(
                request.plan(),
                WorkoutEvent.COMPLETE_SET,
                Goal.GENERAL,
                0.456,
                Optional.of(new Effort(9, Effort.Scale.RPE)),
                OptionalInt.of(5),
                request.plan().pain(),
                time);
    }
}
