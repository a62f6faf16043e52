package com.gitfit.coach.catalog;

import static com.gitfit.coach.catalog.Catalog.LOADED;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.WeightUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EquipmentTest {
    @ParameterizedTest
    @CsvSource({
        "bench press, 2.5, 2.5",
        "ez bar curl, 2.5, 2.5",
        "dumbbell bench press, 5, 2",
        "leg press, 5, 2.5",
        "lat pulldown, 5, 2.5",
        "kettlebell swing, 9, 4",
        "push-up, 2.5, 2.5",
        "trap bar deadlift, 2.5, 2.5",
        "something of my own, 2.5, 2.5",
    })
    void theStepIsWhatTheEquipmentAllows(String exercise, double pounds, double kilograms) {
        assertThat(LOADED.resolve(exercise).defaultIncrement(WeightUnit.LB)).isEqualTo(pounds);
        assertThat(LOADED.resolve(exercise).defaultIncrement(WeightUnit.KG)).isEqualTo(kilograms);
    }

    @ParameterizedTest
    @CsvSource({
        "barbell, BARBELL",
        "Barbells, BARBELL",
        "olympic barbell, BARBELL",
        "rack, BARBELL",
        "Squat Rack, BARBELL",
        "Dumbbells, DUMBBELL",
        "dumbbell, DUMBBELL",
        "adjustable dumbbells (50 lb), DUMBBELL",
        "DBs, DUMBBELL",
        "kettlebell, KETTLEBELL",
        "kettlebells, KETTLEBELL",
        "cable, CABLE",
        "cable machine, CABLE",
        "cables, CABLE",
        "lat pulldown machine, CABLE",
        "machine, MACHINE",
        "Machines, MACHINE",
        "leg press machine, MACHINE",
        "smith machine, SMITH_MACHINE",
        "smith, SMITH_MACHINE",
        "bands, BANDS",
        "resistance bands, BANDS",
        "EZ bar, EZ_BAR",
        "ez-curl bar, EZ_BAR",
        "trap bar, TRAP_BAR",
        "hex bar, TRAP_BAR",
        "bodyweight, BODYWEIGHT",
        "body weight, BODYWEIGHT",
        "none, BODYWEIGHT",
        "no equipment, BODYWEIGHT",
        "bench, BODYWEIGHT",
        "pull-up bar, PULL_UP_BAR",
        "pullup_bar, PULL_UP_BAR",
        "dip station, DIP_BARS",
        "TRX, SUSPENSION",
        "medicine ball, MEDICINE_BALL",
        "plates, PLATE",
    })
    void wordsOfUsersNameEquipment(String stated, Equipment equipment) {
        assertThat(LOADED.equipmentNamed(List.of(stated))).containsExactly(equipment);
    }

    @Test
    void severalPhrasesAddUp() {
        assertThat(LOADED.equipmentNamed(List.of("barbell", "Dumbbells", "power rack", "unicorn")))
                .containsExactly(Equipment.BARBELL, Equipment.DUMBBELL, Equipment.PULL_UP_BAR);
        assertThat(LOADED.equipmentNamed(List.of("dumbbells and bands")))
                .containsExactly(Equipment.DUMBBELL, Equipment.BANDS);
        assertThat(LOADED.equipmentNamed(List.of("full gym"))).containsExactly(Equipment.values());
    }

    @Test
    void whatSaysNothingIsIgnored() {
        assertThat(LOADED.equipmentNamed(List.of())).isEmpty();
        assertThat(LOADED.equipmentNamed(List.of("unicorn", "", "no dumbbells", "\uD83D\uDCAA")))
                .isEmpty();
    }
}
