package com.gitfit.coach.catalog;

import static com.gitfit.coach.catalog.Catalog.LOADED;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.WeightUnit;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class UnknownExerciseTest {
    private static final String KEY = "[a-z0-9-]{1,64}";
    private static final String UNKNOWN_KEY = "other-[0-9a-f]{16}";

    @Example
    void spellingsOfOneUnknownNameShareAHistory() {
        assertThat(LOADED.resolve("My  Odd-Lift").key())
                .isEqualTo(LOADED.resolve("my odd lift").key())
                .isEqualTo(LOADED.resolve("MY ODD LIFTS").key())
                .isNotEqualTo(LOADED.resolve("my odder lift").key());
    }

    @Example
    void theKeyOfAnUnknownNameNeverChanges() {
        // Histories are stored under it: a change of the normal form must keep this value or move them.
        assertThat(LOADED.resolve("My Odd-Lift").key().value()).isEqualTo("other-64170c1433a70fef");
    }

    @Example
    void anUnknownExerciseIsNothingInParticular() {
        Exercise unknown = LOADED.resolve("My Odd-Lift");

        assertThat(unknown.known()).isFalse();
        assertThat(unknown.name()).isEqualTo("My Odd-Lift");
        assertThat(unknown.pattern()).isEqualTo(MovementPattern.UNKNOWN);
        assertThat(unknown.equipment()).isEqualTo(Equipment.OTHER);
        assertThat(unknown.primaryMuscles()).isEmpty();
        assertThat(unknown.secondaryMuscles()).isEmpty();
        assertThat(unknown.defaultIncrement(WeightUnit.LB)).isEqualTo(2.5);
        assertThat(unknown.defaultIncrement(WeightUnit.KG)).isEqualTo(2.5);
    }

    @Property
    void anyTextHasAKey(@ForAll("anyText") @StringLength(min = 1, max = 100) String text) {
        Exercise exercise = LOADED.resolve(text);

        assertThat(exercise.key().value()).matches(exercise.known() ? KEY : UNKNOWN_KEY);
        assertThat(LOADED.resolve(text)).isEqualTo(exercise);
    }

    @Property
    void caseSpacesAndHyphensNeverSplitAHistory(@ForAll("wordsOfLetters") String text) {
        Exercise exercise = LOADED.resolve(text);

        assertThat(LOADED.resolve(text.toUpperCase(Locale.ROOT)).key()).isEqualTo(exercise.key());
        assertThat(LOADED.resolve("  " + text.replace(" ", " - ") + ".").key()).isEqualTo(exercise.key());
    }

    @Property
    void anUnknownExerciseHasNoSubstitutes(@ForAll("wordsOfLetters") String text) {
        Exercise unknown = LOADED.resolve(text + " qqq");

        assertThat(unknown.known()).isFalse();
        assertThat(LOADED.substitutes(unknown, Catalog.ANYTHING)).isEmpty();
        assertThat(LOADED.painFreeAlternatives(unknown, Catalog.ANYTHING)).isEmpty();
    }

    @Provide
    Arbitrary<String> anyText() {
        return Arbitraries.strings().all();
    }

    @Provide
    Arbitrary<String> wordsOfLetters() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(1)
                .ofMaxLength(12)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(words -> String.join(" ", words));
    }
}
