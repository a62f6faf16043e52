package com.gitfit.coach.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The names that clients and stored items depend on, so that no renaming goes unnoticed. */
class WordsOfCoachingTest {
    static Stream<Arguments> words() {
        return Stream.of(
                arguments(
                        Lever.values(),
                        "decrease_weight suggest_form_focus modify_rest add_warmup adjust_reps change_exercise increase_weight"),
                arguments(
                        WorkoutEvent.values(),
                        "exercise_start complete_set struggle_set form_degradation skip_set skip_exercise complete_workout"),
                arguments(
                        Preference.values(),
                        "preferred_intensity volume_tolerance rest_time_preference exercise_variety progression_rate form_focus"),
                arguments(Rating.values(), "difficulty_rating effectiveness_rating perceived_exertion form_quality"),
                arguments(Outcome.values(), "accepted accepted_modified modified skipped"),
                arguments(TimeOfDay.values(), "morning afternoon evening"),
                arguments(Crowding.values(), "low medium high"),
                arguments(Goal.values(), "strength hypertrophy fat_loss general"),
                arguments(Progression.values(), "increasing stable decreasing"),
                arguments(Recovery.values(), "fresh normal tired"),
                arguments(WeightUnit.values(), "lb kg"),
                arguments(Risk.values(), "low medium high"),
                arguments(Source.values(), "model fallback"),
                arguments(
                        SafetyLimit.values(),
                        "MAX_WEIGHT_INCREASE MIN_REP_RETENTION MIN_REST_TIME MAX_VOLUME_INCREASE FATIGUE_THRESHOLD "
                                + "FORM_DEGRADATION_LIMIT pain"));
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyWordIsTheOneOfTheContract(Enum<?>[] values, String names) {
        assertThat(Stream.of(values).map(Enum::toString).toList()).isEqualTo(List.of(names.split(" ", -1)));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "skip_set, SKIP_SET",
        "complete_workout, COMPLETE_WORKOUT",
        "Skip_Set, EXERCISE_START",
        "water_break, EXERCISE_START",
        "'', EXERCISE_START",
    })
    void anEventThatIsNotKnownIsTheStartOfAnExercise(String name, WorkoutEvent event) {
        assertThat(WorkoutEvent.named(name)).isEqualTo(event);
    }

    @ParameterizedTest
    @CsvSource({
        "UNAUTHORIZED, 401",
        "PAYLOAD_TOO_LARGE, 413",
        "MALFORMED_JSON, 400",
        "VALIDATION_FAILED, 422",
        "FORBIDDEN, 403",
        "NOT_FOUND, 404",
        "TWEAK_NOT_FOUND, 404",
        "METHOD_NOT_ALLOWED, 405",
        "FEEDBACK_CONFLICT, 409",
        "SESSION_CONFLICT, 409",
        "RATE_LIMITED, 429",
        "ENGINE_DISABLED, 503",
        "MODEL_UNAVAILABLE, 503",
        "STORE_UNAVAILABLE, 503",
        "INTERNAL, 500",
    })
    void everyRefusalHasItsStatus(ErrorCode code, int status) {
        assertThat(code.status()).isEqualTo(status);
    }

    @Test
    void poundsBecomeKilogramsAndBack() {
        assertThat(WeightUnit.LB.toKilograms(100)).isEqualTo(45.359237);
        assertThat(WeightUnit.LB.fromKilograms(45.359237)).isEqualTo(100);
        assertThat(WeightUnit.KG.toKilograms(100)).isEqualTo(100);
    }

    @Test
    void aRunningMeanIsTheMeanOfWhatItSaw() {
        RunningMean mean = RunningMean.NONE.with(0.25).with(0.5).with(0.75);

        assertThat(mean).isEqualTo(new RunningMean(3, 0.5));
    }
}
