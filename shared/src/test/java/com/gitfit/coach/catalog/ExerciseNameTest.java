package com.gitfit.coach.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExerciseNameTest {
    @ParameterizedTest
    @CsvSource({
        "pull-ups, pullup",
        "Pull Up, pullup",
        "lunges, lunge",
        "crunches, crunch",
        "presses, press",
        "flies, fly",
        "flyes, fly",
        "calves, calf",
        "triceps, tricep",
        "single leg, oneleg",
        "1-leg, oneleg",
        "stiff-legged, stiffleg",
        "abs, ab",
        "farmer's, farmer",
        "bench, bench",
    })
    void spellingsOfTheSameWordsMeet(String text, String movement) {
        assertThat(ExerciseName.of(text).movement()).isEqualTo(movement);
    }

    @ParameterizedTest
    @CsvSource({
        "smith machine squat, SMITH",
        "squat (smith), SMITH",
        "e-z bar squat, EZ",
        "ez squat, EZ",
        "hex bar squat, TRAPBAR",
        "resistance band squat, BAND",
        "banded squats, BAND",
        "body weight squat, BODYWEIGHT",
        "cable machine squat, CABLE",
        "kettle bell squat, KETTLEBELL",
    })
    void namesOfEquipmentAreTakenOutOfTheName(String text, EquipmentWord word) {
        ExerciseName name = ExerciseName.of(text);

        assertThat(name.equipment()).containsExactly(word);
        assertThat(name.movement()).isEqualTo("squat");
    }

    @Test
    void lettersWithMarksMeetHoweverTheyAreComposed() {
        assertThat(ExerciseName.of("D\u00e9velopp\u00e9").form())
                .isEqualTo(ExerciseName.of("DE\u0301VELOPPE\u0301").form())
                .isEqualTo("d\u00e9velopp\u00e9");
    }

    @Test
    void aPictogramIsAName() {
        assertThat(ExerciseName.of("\uD83D\uDCAA").form())
                .isNotBlank()
                .isNotEqualTo(ExerciseName.of("\uD83D\uDD25").form());
    }

    @ParameterizedTest
    @CsvSource({"' '", "'---'", "'\t'", "'with the'", "'!?'"})
    void aTextWithoutWordsHasABlankForm(String text) {
        assertThat(ExerciseName.of(text).form()).isBlank();
    }
}
