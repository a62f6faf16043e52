package com.gitfit.coach.learning;

import static com.gitfit.coach.domain.AProfile.aProfile;
import static com.gitfit.coach.domain.ATweak.holding;
import static com.gitfit.coach.domain.ATweak.proposing;
import static com.gitfit.coach.domain.AnAnswer.accepted;
import static com.gitfit.coach.domain.AnAnswer.modified;
import static com.gitfit.coach.domain.AnAnswer.modifiedTo;
import static com.gitfit.coach.domain.AnAnswer.neither;
import static com.gitfit.coach.domain.AnAnswer.skipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.gitfit.coach.domain.Adjustment;
import com.gitfit.coach.domain.AnAnswer;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Prescription.ModifyRest;
import com.gitfit.coach.domain.Rating;
import com.gitfit.coach.domain.UserProfile;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every number in the tables was computed by hand: {@code before + rate × strength × (target − before)}. */
class PreferencesTest {
    private static final Prescription INCREASE = new IncreaseWeight(135, 140);
    private static final Prescription LONGER_REST = new ModifyRest(90, 120);
    private static final Prescription CHANGE = new ChangeExercise("Bench Press", "Push-Ups");

    @ParameterizedTest(name = "difficulty {0}, exertion {1} in {2} s, form {3}: {4} {5} → {6} by {7}")
    @CsvSource(nullValues = "-", textBlock = """
            # difficulty, exertion, seconds, form, preference, before, after, signal; a set of 10 is expected to take 40 s
              1, -,  -,  -,  INTENSITY, 7,   7.15,   intensity_increase
              4, -,  -,  -,  INTENSITY, 7,   7.15,   intensity_increase
              4, -,  -,  -,  INTENSITY, 3.3, 3.635,  intensity_increase
              4, -,  -,  -,  INTENSITY, 10,  10,     -
              5, -,  -,  -,  INTENSITY, 7,   7,      -
              8, -,  -,  -,  INTENSITY, 7,   7,      -
              9, -,  -,  -,  INTENSITY, 7,   6.7,    intensity_decrease
              10, -, -,  -,  INTENSITY, 7,   6.7,    intensity_decrease
              10, -, -,  -,  INTENSITY, 2.5, 2.425,  intensity_decrease
              10, -, -,  -,  INTENSITY, 1,   1,      -
              -, 5,  39, -,  VOLUME,    7,   7.12,   volume_increase
              -, 1,  1,  -,  VOLUME,    7,   7.12,   volume_increase
              -, 5,  39, -,  VOLUME,    4.5, 4.72,   volume_increase
              -, 5,  40, -,  VOLUME,    7,   7,      -
              -, 6,  39, -,  VOLUME,    7,   7,      -
              -, 5,  -,  -,  VOLUME,    7,   7,      -
              -, -,  39, -,  VOLUME,    7,   7,      -
              -, 9,  51, -,  VOLUME,    7,   6.76,   volume_decrease
              -, 10, 90, -,  VOLUME,    3.5, 3.4,    volume_decrease
              -, 9,  50, -,  VOLUME,    7,   7,      -
              -, 8,  51, -,  VOLUME,    7,   7,      -
              -, 9,  -,  -,  VOLUME,    7,   7,      -
              -, -,  -,  1,  FORM,      7,   7.15,   form_emphasis
              -, -,  -,  6,  FORM,      7,   7.15,   form_emphasis
              -, -,  -,  6,  FORM,      2,   2.4,    form_emphasis
              -, -,  -,  7,  FORM,      7,   7,      -
              -, -,  -,  8,  FORM,      7,   7,      -
              -, -,  -,  9,  FORM,      7,   6.97,   form_relaxed
              -, -,  -,  10, FORM,      9,   8.94,   form_relaxed
              -, -,  -,  10, FORM,      3,   3.03,   form_relaxed
              -, -,  -,  -,  INTENSITY, 7,   7,      -
            """)
    void ratingsMovePreferences(
            Integer difficulty,
            Integer exertion,
            Integer seconds,
            Integer form,
            Preference preference,
            double before,
            double after,
            String signal) {
        AnAnswer answer = accepted();
        rate(answer, Rating.DIFFICULTY, difficulty);
        rate(answer, Rating.EXERTION, exertion);
        rate(answer, Rating.FORM, form);
        if (seconds != null) {
            answer.took(seconds);
        }

        Learned learned = Lesson.of(aProfile().preferring(preference, before)).answers(holding(), answer);

        assertMoved(learned, preference, before, after, signal);
    }

    static Stream<Arguments> answersToLevers() {
        return Stream.of(
                arguments(INCREASE, accepted().difficulty(7), "PROGRESSION", 5, 5.25, "progression_increase"),
                arguments(INCREASE, accepted().difficulty(5), "PROGRESSION", 9.4, 9.43, "progression_increase"),
                arguments(INCREASE, accepted().difficulty(8), "PROGRESSION", 5, 5, null),
                arguments(INCREASE, accepted(), "PROGRESSION", 5, 5, null),
                arguments(INCREASE, skipped(), "PROGRESSION", 5, 4.8, "progression_decrease"),
                arguments(INCREASE, neither(), "PROGRESSION", 1.6, 1.57, "progression_decrease"),
                arguments(INCREASE, modifiedTo(137.5), "PROGRESSION", 5, 4.8, "progression_decrease"),
                arguments(INCREASE, modifiedTo(137.5).difficulty(5), "PROGRESSION", 5, 4.8, "progression_decrease"),
                arguments(INCREASE, accepted().alsoModifiedTo(137.5), "PROGRESSION", 5, 4.8, "progression_decrease"),
                arguments(INCREASE, modifiedTo(145).difficulty(7), "PROGRESSION", 5, 5.25, "progression_increase"),
                arguments(INCREASE, modified().difficulty(5), "PROGRESSION", 5, 5, null),
                arguments(INCREASE, modifiedTo(-1).difficulty(5), "PROGRESSION", 5, 5, null),
                arguments(CHANGE, accepted(), "VARIETY", 6, 6.2, "variety_increase"),
                arguments(CHANGE, modifiedTo("Dips"), "VARIETY", 6, 6.2, "variety_increase"),
                arguments(CHANGE, modified(), "VARIETY", 6, 6, null),
                arguments(CHANGE, skipped(), "VARIETY", 6, 5.75, "variety_decrease"),
                arguments(CHANGE, neither(), "VARIETY", 1.8, 1.76, "variety_decrease"),
                arguments(LONGER_REST, accepted(), "REST", 90, 91.5, "rest_preference"),
                arguments(LONGER_REST, accepted(), "REST", 200, 196, "rest_preference"),
                arguments(LONGER_REST, modifiedTo(60), "REST", 90, 88.5, "rest_preference"),
                arguments(LONGER_REST, accepted().alsoModifiedTo(75), "REST", 90, 89.25, "rest_preference"),
                arguments(LONGER_REST, modifiedTo(900), "REST", 90, 115.5, "rest_preference"),
                arguments(LONGER_REST, modifiedTo(0), "REST", 90, 87, "rest_preference"),
                arguments(LONGER_REST, modified(), "REST", 90, 90, null),
                arguments(LONGER_REST, skipped(), "REST", 90, 90, null),
                arguments(new Prescription.DecreaseWeight(135, 130), accepted(), "PROGRESSION", 5, 5, null),
                arguments(new Prescription.AdjustReps(10, 11), accepted(), "PROGRESSION", 5, 5, null));
    }

    @ParameterizedTest(name = "[{index}] {2} {3} → {4} by {5}")
    @MethodSource("answersToLevers")
    void whatIsDoneWithALeverMovesItsPreference(
            Prescription prescription,
            AnAnswer answer,
            Preference preference,
            double before,
            double after,
            String signal) {
        Learned learned = Lesson.of(aProfile().preferring(preference, before)).answers(proposing(prescription), answer);

        assertThat(learned.profile().value(preference)).isCloseTo(after, within(1e-9));
        assertThat(Lesson.signals(learned, preference.wireName()))
                .isEqualTo(Stream.ofNullable(signal).toList());
    }

    @ParameterizedTest(name = "at the rate {0} an intensity of 7 becomes {1}")
    @CsvSource({"0.01, 7.03", "0.025, 7.075", "0.05, 7.15", "0.10, 7.3"})
    void theLearningRateIsTheStep(double rate, double after) {
        Learned learned = Lesson.of(aProfile().learningAt(rate))
                .answers(holding(), accepted().difficulty(3));

        assertThat(learned.profile().value(Preference.INTENSITY)).isCloseTo(after, within(1e-9));
    }

    @Test
    void everyAnswerGoesOnFromTheOneBefore() {
        Lesson lesson = Lesson.forSomebodyNew();

        List<Double> intensities = Stream.of(3, 3, 10)
                .map(difficulty -> lesson.answers(holding(), accepted().difficulty(difficulty)))
                .map(learned -> learned.profile().value(Preference.INTENSITY))
                .toList();

        assertThat(intensities.get(0)).isCloseTo(7.15, within(1e-9));
        assertThat(intensities.get(1)).isCloseTo(7.2925, within(1e-9));
        assertThat(intensities.get(2)).isCloseTo(6.977875, within(1e-9));
    }

    @Test
    void oneAnswerMayTeachSeveralThings() {
        Learned learned = Lesson.forSomebodyNew()
                .answers(
                        proposing(INCREASE),
                        accepted().difficulty(3).exertion(4).form(9).took(30));

        Map<Preference, Double> expected = Map.of(
                Preference.INTENSITY, 7.15,
                Preference.VOLUME, 7.12,
                Preference.FORM, 6.97,
                Preference.PROGRESSION, 5.25,
                Preference.REST, 90.0,
                Preference.VARIETY, 6.0);
        expected.forEach((preference, value) ->
                assertThat(learned.profile().value(preference)).isCloseTo(value, within(1e-9)));
    }

    @Test
    void theChangesSayWhatMovedByWhat() {
        Learned learned = Lesson.forSomebodyNew().answers(holding(), accepted().form(6));

        assertThat(learned.event().changes())
                .extracting("preference", "before", "signal")
                .contains(tuple("form_focus", 7.0, "form_emphasis"));
    }

    @Test
    void anAdjustmentThatIsNoNumberTeachesNothingOfTheRest() {
        AnAnswer answer = modified().adjusting(new Adjustment.Other("{\"how\":\"slower\"}"));

        Learned learned = Lesson.forSomebodyNew().answers(proposing(LONGER_REST), answer);

        assertThat(learned.profile().value(Preference.REST)).isEqualTo(90);
    }

    private static void rate(AnAnswer answer, Rating kind, Integer rating) {
        if (rating != null) {
            answer.rated(kind, rating);
        }
    }

    private static void assertMoved(Learned learned, Preference moved, double before, double after, String signal) {
        UserProfile expected = aProfile().preferring(moved, before).build();

        assertThat(learned.profile().value(moved)).isCloseTo(after, within(1e-9));
        assertThat(Lesson.signals(learned, moved.wireName()))
                .isEqualTo(Stream.ofNullable(signal).toList());
        assertThat(Preference.values())
                .filteredOn(other -> other != moved)
                .allSatisfy(other -> assertThat(learned.profile().value(other))
                        .as(other.wireName())
                        .isEqualTo(expected.value(other)));
    }

    @ParameterizedTest
    @MethodSource("answersToAnIncrease")
    void whoRatesAtRandomIsNotTakenToLikeMoreOrLess(AnAnswer answer) {
        Learned learned = Lesson.of(aProfile().whoRated(Rating.DIFFICULTY, List.of(1, 10, 2, 9, 1, 10)))
                .answers(proposing(INCREASE), answer);

        assertThat(learned.profile().value(Preference.PROGRESSION)).isEqualTo(5);
    }

    static Stream<AnAnswer> answersToAnIncrease() {
        return Stream.of(accepted().difficulty(5), skipped(), modifiedTo(137.5), neither());
    }
}
