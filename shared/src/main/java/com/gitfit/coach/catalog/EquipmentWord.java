package com.gitfit.coach.catalog;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A word that names equipment inside an exercise's name, where its place does not matter: "bench press (barbell)". */
enum EquipmentWord {
    BARBELL(Equipment.BARBELL),
    DUMBBELL(Equipment.DUMBBELL),
    KETTLEBELL(Equipment.KETTLEBELL),
    CABLE(Equipment.CABLE),
    MACHINE(Equipment.MACHINE),
    SMITH(Equipment.SMITH_MACHINE),
    BAND(Equipment.BANDS),
    EZ(Equipment.EZ_BAR),
    TRAPBAR(Equipment.TRAP_BAR),
    BODYWEIGHT(Equipment.BODYWEIGHT, Equipment.PULL_UP_BAR, Equipment.DIP_BARS);

    private static final Map<String, EquipmentWord> BY_WORD =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(EquipmentWord::word, Function.identity()));

    private final String word = name().toLowerCase(Locale.ROOT);
    private final Equipment equipment;
    private final Set<Equipment> exercisesWith;

    EquipmentWord(Equipment equipment, Equipment... alsoSaidOf) {
        this.equipment = equipment;
        this.exercisesWith = Collections.unmodifiableSet(EnumSet.of(equipment, alsoSaidOf));
    }

    static Optional<EquipmentWord> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    String word() {
        return word;
    }

    Equipment equipment() {
        return equipment;
    }

    /**
     * Whether the word adds nothing to the name of an exercise with that equipment: a "bodyweight pull-up" is a
     * pull-up.
     */
    boolean goesWithoutSaying(Equipment ofExercise) {
        return exercisesWith.contains(ofExercise);
    }
}
