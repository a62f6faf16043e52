package com.gitfit.coach.catalog;

import static com.gitfit.coach.catalog.Catalog.ANYTHING;
import static com.gitfit.coach.catalog.Catalog.LOADED;
import static com.gitfit.coach.catalog.Catalog.substitutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SubstitutesTest {
    @Example
    void aBenchPressIsReplacedByWhatPeopleDo() {
        assertThat(substitutes("bench press", ANYTHING))
                .startsWith("Dumbbell Bench Press", "Machine Chest Press")
                .contains("Push-Ups", "Incline Dumbbell Press")
                .doesNotContain("Board Press", "Bench Press with Chains", "Reverse Band Bench Press", "Chain Press");
    }

    @Example
    void theSameLiftWithOtherEquipmentComesFirst() {
        assertThat(substitutes("incline dumbbell press", ANYTHING)).startsWith("Incline Barbell Bench Press");
        assertThat(substitutes("lateral raise", Set.of(Equipment.CABLE))).startsWith("Cable Lateral Raise");
        assertThat(substitutes("barbell hip thrust", ANYTHING)).startsWith("Dumbbell Hip Thrust");
    }

    @Example
    void exoticVariantsAreReplacedByBasics() {
        assertThat(substitutes("Squat with Chains", ANYTHING).subList(0, 6)).contains("Leg Press", "Dumbbell Squat");
        assertThat(substitutes("Deadlift with Bands", ANYTHING).subList(0, 6)).contains("Romanian Deadlift");
    }

    @Example
    void aHomeWithDumbbellsStillTrainsEverythingItCan() {
        Set<Equipment> home = Set.of(Equipment.DUMBBELL);

        assertThat(substitutes("squat", home)).startsWith("Dumbbell Squat", "Dumbbell Goblet Squat");
        assertThat(substitutes("deadlift", home)).startsWith("Dumbbell Deadlift", "Dumbbell Romanian Deadlift");
        assertThat(substitutes("overhead press", home)).startsWith("Dumbbell Shoulder Press");
        assertThat(substitutes("barbell row", home)).startsWith("Bent-Over Dumbbell Row", "Dumbbell Row");
        assertThat(substitutes("triceps pushdown", home)).startsWith("Overhead Dumbbell Triceps Extension");
        assertThat(substitutes("leg press", home)).startsWith("Dumbbell Goblet Squat");
    }

    @Example
    void withoutEquipmentThereIsBodyweight() {
        Set<Equipment> nothing = Set.of(Equipment.BODYWEIGHT);

        assertThat(substitutes("bench press", nothing)).startsWith("Push-Ups");
        assertThat(substitutes("squat", nothing)).startsWith("Bodyweight Squat");
        assertThat(substitutes("barbell hip thrust", nothing)).contains("Glute Bridge");
        assertThat(substitutes("lat pulldown", nothing))
                .as("a pull-up needs a bar")
                .isEmpty();
        assertThat(substitutes("lat pulldown", Set.of(Equipment.PULL_UP_BAR))).startsWith("Pull-Ups");
    }

    @Example
    void rowsPullUpsAndPressesAreNotMixed() {
        assertThat(substitutes("row", ANYTHING)).contains("Seated Cable Row").doesNotContain("Pull-Ups", "Upright Row");
        assertThat(substitutes("pull-up", ANYTHING)).contains("Lat Pulldown").doesNotContain("Dumbbell Row");
        assertThat(substitutes("overhead press", ANYTHING)).doesNotContain("Barbell Bench Press", "Lateral Raise");
    }

    @Property
    void aSubstituteTrainsTheSameWithWhatIsThere(
            @ForAll("exercises") Exercise exercise, @ForAll Set<Equipment> available) {
        List<Exercise> substitutes = LOADED.substitutes(exercise, available);

        assertThat(substitutes)
                .hasSizeLessThanOrEqualTo(12)
                .doesNotHaveDuplicates()
                .allSatisfy(substitute -> {
                    assertThat(substitute.key()).isNotEqualTo(exercise.key());
                    assertThat(substitute.pattern()).isEqualTo(exercise.pattern());
                    assertThat(Collections.disjoint(substitute.primaryMuscles(), exercise.primaryMuscles()))
                            .isFalse();
                    assertThat(available.isEmpty()
                                    || substitute.equipment() == Equipment.BODYWEIGHT
                                    || available.contains(substitute.equipment()))
                            .isTrue();
                });
        assertThat(LOADED.substitutes(exercise, available)).isEqualTo(substitutes);
    }

    @Example
    void anotherLoadGivesTheSameAnswers() {
        ExerciseCatalog another = ExerciseCatalog.load();

        assertThat(another.exercises()).isEqualTo(LOADED.exercises()).allSatisfy(exercise -> {
            assertThat(another.substitutes(exercise, ANYTHING)).isEqualTo(LOADED.substitutes(exercise, ANYTHING));
            assertThat(another.painFreeAlternatives(exercise, ANYTHING))
                    .isEqualTo(LOADED.painFreeAlternatives(exercise, ANYTHING));
        });
    }

    @Example
    void onlyStrengthStandsInForStrength() {
        List<CatalogEntry> entries = CatalogReader.read();
        Set<Exercise> forStrength = entries.stream()
                .filter(entry -> entry.category().trainsStrength())
                .map(CatalogEntry::exercise)
                .collect(Collectors.toSet());

        assertThat(forStrength).allSatisfy(exercise -> {
            assertThat(forStrength).containsAll(LOADED.substitutes(exercise, ANYTHING));
            assertThat(forStrength).containsAll(LOADED.painFreeAlternatives(exercise, ANYTHING));
        });
    }

    @Provide
    Arbitrary<Exercise> exercises() {
        return Arbitraries.of(LOADED.exercises());
    }
}
