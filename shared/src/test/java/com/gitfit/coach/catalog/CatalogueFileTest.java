package com.gitfit.coach.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reviews {@code exercises.tsv}; a line that does not parse fails the loading itself. */
class CatalogueFileTest {
    private static final List<CatalogEntry> ENTRIES = CatalogReader.read();
    private static final String GOOD_LINE =
            "odd-lift\tOdd Lift\tsquat\tbarbell\tquadriceps\tlower back, glutes\tbeginner"
                    + "\tcompound\tstrength\trare\t-\tours\tvery odd lift; oddity";

    @Test
    void itHoldsTheSourceAndMore() {
        assertThat(ENTRIES).hasSizeGreaterThan(950);
    }

    @Test
    void everyExerciseHasAPattern() {
        assertThat(ENTRIES).noneMatch(entry -> entry.exercise().pattern() == MovementPattern.UNKNOWN);
    }

    @Test
    void strengthMovesAndStretchesStretch() {
        Set<MovementPattern> notStrength =
                Set.of(MovementPattern.STRETCH, MovementPattern.CARDIO, MovementPattern.JUMP, MovementPattern.THROW);

        assertThat(ENTRIES)
                .filteredOn(entry -> entry.category().trainsStrength())
                .hasSizeGreaterThan(700)
                .noneMatch(entry -> notStrength.contains(entry.exercise().pattern()));
        assertThat(ENTRIES)
                .filteredOn(entry -> entry.category() == Category.STRETCHING)
                .allMatch(entry -> entry.exercise().pattern() == MovementPattern.STRETCH);
    }

    @Test
    void keysAreUniqueAndCannotMeetAnUnknownOne() {
        assertThat(ENTRIES)
                .extracting(entry -> entry.exercise().key().value())
                .doesNotHaveDuplicates()
                .noneMatch(key -> key.startsWith("other-"));
    }

    @Test
    void noNameMeansTwoExercises() {
        Map<String, Set<String>> meanings = new HashMap<>();
        for (CatalogEntry entry : ENTRIES) {
            namesOf(entry)
                    .forEach(name -> meanings.merge(
                            ExerciseName.of(name).form(),
                            Set.of(entry.exercise().name()),
                            (some, more) -> {
                                Set<String> all = new HashSet<>(some);
                                all.addAll(more);
                                return all;
                            }));
        }

        assertThat(meanings.values())
                .allSatisfy(exercises -> assertThat(exercises).hasSize(1));
        assertThat(meanings.keySet()).noneMatch(String::isBlank);
    }

    @Test
    void everyListedNameFindsItsExercise() {
        assertThat(ENTRIES)
                .allSatisfy(entry -> assertThat(namesOf(entry))
                        .allSatisfy(
                                name -> assertThat(Catalog.LOADED.resolve(name)).isEqualTo(entry.exercise())));
    }

    @Test
    void noOtherNameIsListedInVain() {
        assertThat(ENTRIES).allSatisfy(entry -> {
            List<String> forms = namesOf(entry).stream()
                    .map(name -> ExerciseName.of(name).form())
                    .toList();
            assertThat(forms).doesNotHaveDuplicates();
        });
    }

    @Test
    void synonymsArePlenty() {
        assertThat(ENTRIES.stream().mapToInt(entry -> entry.otherNames().size()).sum())
                .isGreaterThan(600);
    }

    @Test
    void staplesAreFewAndSpreadOverTheBody() {
        List<CatalogEntry> staples = ENTRIES.stream()
                .filter(entry -> entry.standing() == Standing.STAPLE)
                .toList();

        assertThat(staples)
                .hasSizeBetween(30, 50)
                .allMatch(entry -> entry.category().trainsStrength());
        assertThat(staples.stream().map(entry -> entry.exercise().pattern()).collect(Collectors.toSet()))
                .hasSizeGreaterThan(15);
    }

    @Test
    void aGoodLineIsRead() throws IOException {
        CatalogEntry entry = read("# a comment\n\n" + GOOD_LINE).getFirst();

        assertThat(entry.exercise().name()).isEqualTo("Odd Lift");
        assertThat(entry.exercise().secondaryMuscles()).containsExactly(Muscle.GLUTES, Muscle.LOWER_BACK);
        assertThat(entry.lift()).isEmpty();
        assertThat(entry.otherNames()).containsExactly("very odd lift", "oddity");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "odd-lift\tOdd Lift",
                "Odd Lift\tOdd Lift\tsquat\tbarbell\tquadriceps\t-\tbeginner\tcompound\tstrength\trare\t-\tours\t-",
                "odd-lift\tOdd Lift\tsqat\tbarbell\tquadriceps\t-\tbeginner\tcompound\tstrength\trare\t-\tours\t-",
                "odd-lift\tOdd Lift\tsquat\tbarbel\tquadriceps\t-\tbeginner\tcompound\tstrength\trare\t-\tours\t-",
                "odd-lift\tOdd Lift\tsquat\tbarbell\t-\t-\tbeginner\tcompound\tstrength\trare\t-\tours\t-",
                "odd-lift\tOdd Lift\tsquat\tbarbell\tglutes\tglutes\tbeginner\tcompound\tstrength\trare\t-\tours\t-",
                "odd-lift\tOdd Lift\tsquat\tbarbell\tglutes, glutes\t-\tbeginner\tcompound\tstrength\trare\t-\tours\t-",
                "odd-lift\tOdd Lift\tsquat\tbarbell\tglutes\t-\tbeginner\tcompound\tstrength\trare\t-\ttheirs\t-",
            })
    void aBadLineStopsTheStartWithItsNumber(String line) {
        assertThatThrownBy(() -> read(GOOD_LINE + "\n" + line))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("exercises.tsv line 2: ");
    }

    @Test
    void oneNameForTwoExercisesStopsTheStart() throws IOException {
        List<CatalogEntry> entries =
                read(GOOD_LINE + "\n" + GOOD_LINE.replace("odd-lift", "other").replace("Odd Lift", "Oddities"));

        assertThatThrownBy(() -> ExerciseCatalog.of(entries))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Oddities");
    }

    private static List<String> namesOf(CatalogEntry entry) {
        return Stream.concat(Stream.of(entry.exercise().name()), entry.otherNames().stream())
                .toList();
    }

    private static List<CatalogEntry> read(String text) throws IOException {
        return CatalogReader.read(new BufferedReader(new StringReader(text)));
    }
}
