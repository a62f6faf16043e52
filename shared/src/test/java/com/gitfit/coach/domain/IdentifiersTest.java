package com.gitfit.coach.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    private static final String UNIQUE = "019b8c1e-7a40-7c3b-9d52-0e4f6a1b2c3d";

    @ParameterizedTest
    @ValueSource(strings = {"u", "user-1", "auth0:5f7c", "a.b_c@example.com", "-"})
    void aUserIsNamedByTheSubjectOfAToken(String value) {
        assertThat(UserId.isValid(value)).isTrue();
        assertThat(new UserId(value)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "user 1", "user/1", "user#1", "usér", "user\n", "\u0000", "\ud800"})
    void noUserIsNamedLikeThat(String value) {
        assertThat(UserId.isValid(value)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new UserId(value)).withMessage("not a user id");
    }

    @Test
    void aUserIdHasAtMostAHundredAndTwentyEightCharacters() {
        assertThat(UserId.isValid("u".repeat(128))).isTrue();
        assertThat(UserId.isValid("u".repeat(129))).isFalse();
    }

    @Test
    void aTweakIdNamesItsExercise() {
        TweakId id = new TweakId(UUID.fromString(UNIQUE), new ExerciseKey("bench-press"));

        assertThat(id).hasToString(UNIQUE + "_bench-press");
        assertThat(TweakId.parse(id.toString())).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tweak-1",
                UNIQUE,
                UNIQUE + "_",
                UNIQUE + "_Bench Press",
                "019B8C1E-7A40-7C3B-9D52-0E4F6A1B2C3D_bench-press",
                "1-1-1-1-1_bench-press",
                UNIQUE + "_bench-press\n",
                " " + UNIQUE + "_bench-press",
            })
    void whatIsNoIdOfOursIsNotParsed(String text) {
        assertThat(TweakId.parse(text)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bench", "bench press", "bench_press", "bänk"})
    void noExerciseIsKeptUnderSuchAKey(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ExerciseKey(value));
    }

    @Test
    void anExerciseKeyHasAtMostSixtyFourCharacters() {
        assertThat(new ExerciseKey("k".repeat(64))).hasToString("k".repeat(64));
        assertThatIllegalArgumentException().isThrownBy(() -> new ExerciseKey("k".repeat(65)));
    }
}
