package com.gitfit.coach.catalog;

import static com.gitfit.coach.catalog.Catalog.ANYTHING;
import static com.gitfit.coach.catalog.Catalog.LOADED;
import static com.gitfit.coach.catalog.Catalog.painFreeAlternatives;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PainFreeAlternativesTest {
    @Example
    void painInAPressLeavesTheLegs() {
        assertThat(painFreeAlternatives("bench press", ANYTHING))
                .contains("Leg Press")
                .doesNotContain("Overhead Press", "Push-Ups", "Dips");
    }

    @Example
    void painInASquatLeavesTheUpperBody() {
        assertThat(painFreeAlternatives("squat", ANYTHING))
                .contains("Barbell Bench Press", "Overhead Press")
                .doesNotContain("Leg Press", "Dumbbell Lunge", "Leg Extension");
    }

    @Example
    void painInADeadliftSparesTheLowerBack() {
        assertThat(painFreeAlternatives("deadlift", ANYTHING))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(Catalog.exercise(name).works(Muscle.LOWER_BACK))
                        .isFalse());
    }

    @Example
    void thereIsAnAlternativeWithoutEquipmentForEveryStaple() {
        List<Exercise> staples = CatalogReader.read().stream()
                .filter(entry -> entry.standing() == Standing.STAPLE)
                .map(CatalogEntry::exercise)
                .toList();

        assertThat(staples)
                .allSatisfy(staple -> assertThat(LOADED.painFreeAlternatives(staple, Set.of(Equipment.BODYWEIGHT)))
                        .isNotEmpty());
    }

    @Property
    void anAlternativeLeavesWhatHurtsAlone(@ForAll("exercises") Exercise painful, @ForAll Set<Equipment> available) {
        List<Exercise> alternatives = LOADED.painFreeAlternatives(painful, available);

        assertThat(alternatives)
                .hasSizeLessThanOrEqualTo(6)
                .doesNotHaveDuplicates()
                .allSatisfy(alternative -> {
                    assertThat(alternative.primaryMuscles()).doesNotContainAnyElementsOf(painful.primaryMuscles());
                    assertThat(alternative.secondaryMuscles()).doesNotContainAnyElementsOf(painful.primaryMuscles());
                    assertThat(alternative.pattern()).isNotEqualTo(painful.pattern());
                    assertThat(available.isEmpty()
                                    || alternative.equipment() == Equipment.BODYWEIGHT
                                    || available.contains(alternative.equipment()))
                            .isTrue();
                });
        assertThat(LOADED.painFreeAlternatives(painful, available)).isEqualTo(alternatives);
    }

    @Provide
    Arbitrary<Exercise> exercises() {
        return Arbitraries.of(LOADED.exercises());
    }
}
