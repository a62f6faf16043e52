package com.gitfit.coach.catalog;

import static com.gitfit.coach.catalog.Catalog.LOADED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class SynonymsTest {
    @ParameterizedTest(name = "{1} is a {0}")
    @CsvFileSource(resources = "what-people-type.csv", numLinesToSkip = 1)
    void whatPeopleTypeMeansTheExerciseTheyMean(String key, String typed) {
        assertThat(LOADED.resolve(typed).key().value()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "bench dip, bench press",
        "bench, bench dip",
        "incline bench, bench",
        "close-grip bench, bench",
        "dumbbell bench, bench",
        "front squat, squat",
        "goblet squat, squat",
        "hack squat, barbell hack squat",
        "sumo deadlift, deadlift",
        "romanian deadlift, deadlift",
        "romanian deadlift, dumbbell romanian deadlift",
        "chin-up, pull-up",
        "upright row, row",
        "seated row, row",
        "dumbbell row, row",
        "leg press, bench press",
        "leg curl, curl",
        "leg extension, triceps extension",
        "seated calf raise, calf raise",
        "side plank, plank",
        "push press, overhead press",
        "face pull, pull-up",
        "hang clean, clean",
        "knee raise, calf raise",
    })
    void differentExercisesStayDifferent(String one, String other) {
        assertThat(Catalog.exercise(one).key())
                .isNotEqualTo(Catalog.exercise(other).key());
    }

    @ParameterizedTest
    @CsvSource({
        "bench presss",
        "benchh",
        "bench press to failure on the moon",
        "squat jack knife",
        "barbell bench dip",
        "kettlebell leg press",
        "cable squat",
        "dumbbell lat pulldown",
        "press ups with a clap",
        "dumbbell",
        "barbell",
    })
    void nothingIsGuessed(String typed) {
        assertThat(LOADED.resolve(typed).known()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"bench", "squat", "deadlift", "ohp", "row", "pullups", "curl", "dip"})
    void caseSpacingAndPunctuationDoNotMatter(String typed) {
        Exercise exercise = LOADED.resolve(typed);

        assertThat(List.of(typed.toUpperCase(Locale.ROOT), "  " + typed + "\t", typed + "!", "(" + typed + ")"))
                .allSatisfy(spelling -> assertThat(LOADED.resolve(spelling)).isEqualTo(exercise));
    }

    @ParameterizedTest
    @CsvSource({
        "dumbbell bench press",
        "bench press dumbbell",
        "bench press (dumbbell)",
        "bench press - dumbbells",
        "Dumbbell: bench press",
        "bench press with dumbbells",
        "bench press using db",
        "dumb bell bench presses",
        "DB BP",
    })
    void theEquipmentMayStandAnywhere(String typed) {
        assertThat(LOADED.resolve(typed).key().value()).isEqualTo("dumbbell-bench-press");
    }
}
