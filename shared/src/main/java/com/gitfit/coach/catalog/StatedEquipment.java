package com.gitfit.coach.catalog;

import static com.gitfit.coach.catalog.Equipment.BARBELL;
import static com.gitfit.coach.catalog.Equipment.BODYWEIGHT;
import static com.gitfit.coach.catalog.Equipment.CABLE;
import static com.gitfit.coach.catalog.Equipment.DIP_BARS;
import static com.gitfit.coach.catalog.Equipment.DUMBBELL;
import static com.gitfit.coach.catalog.Equipment.EXERCISE_BALL;
import static com.gitfit.coach.catalog.Equipment.EZ_BAR;
import static com.gitfit.coach.catalog.Equipment.FOAM_ROLLER;
import static com.gitfit.coach.catalog.Equipment.MACHINE;
import static com.gitfit.coach.catalog.Equipment.MEDICINE_BALL;
import static com.gitfit.coach.catalog.Equipment.OTHER;
import static com.gitfit.coach.catalog.Equipment.PLATE;
import static com.gitfit.coach.catalog.Equipment.PULL_UP_BAR;
import static com.gitfit.coach.catalog.Equipment.SLED;
import static com.gitfit.coach.catalog.Equipment.SUSPENSION;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Understands what people say they train with. */
final class StatedEquipment {
    private static final Map<String, Set<Equipment>> BY_PHRASE = phrases();

    private StatedEquipment() {}

    /** The equipment that the phrases name; a phrase that says nothing known adds nothing. */
    static Set<Equipment> named(Collection<String> phrases) {
        EnumSet<Equipment> named = EnumSet.noneOf(Equipment.class);
        for (String phrase : phrases) {
            named.addAll(namedBy(ExerciseName.of(phrase)));
        }
        return Collections.unmodifiableSet(named);
    }

    private static Set<Equipment> namedBy(ExerciseName phrase) {
        Set<Equipment> listed = BY_PHRASE.get(phrase.form());
        if (listed != null) {
            return listed;
        }
        // "adjustable dumbbells" and "dumbbells to 50 lb" are dumbbells, but "no dumbbells" are none.
        EnumSet<Equipment> named = EnumSet.noneOf(Equipment.class);
        if (!phrase.movement().equals("no")) {
            phrase.equipment().forEach(word -> named.add(word.equipment()));
        }
        return named;
    }

    private static Map<String, Set<Equipment>> phrases() {
        Map<String, Set<Equipment>> phrases = new HashMap<>();
        say(phrases, EnumSet.of(BARBELL), "bar", "olympic bar", "rack", "squat rack", "squat stand", "landmine");
        say(phrases, EnumSet.of(BARBELL, PULL_UP_BAR), "power rack", "power cage", "squat cage", "full rack");
        say(phrases, EnumSet.of(BARBELL, DUMBBELL), "free weights");
        say(phrases, EnumSet.of(EZ_BAR), "curl bar");
        say(phrases, EnumSet.of(CABLE), "pulley", "lat pulldown", "lat pulldown machine", "functional trainer");
        say(phrases, EnumSet.of(CABLE), "cable crossover", "crossover", "pulldown", "pulldown machine");
        say(phrases, EnumSet.of(MACHINE), "leg press", "leg extension", "leg curl", "hack squat", "pec deck");
        say(phrases, EnumSet.of(MACHINE), "chest press", "weight stack", "hammer strength", "roman chair");
        say(phrases, EnumSet.of(SUSPENSION), "trx", "rings", "gymnastic rings", "suspension", "suspension trainer");
        say(phrases, EnumSet.of(PULL_UP_BAR), "pull-up bar", "chin-up bar", "pull-up", "doorway pull-up bar");
        say(phrases, EnumSet.of(DIP_BARS), "dip bars", "dip station", "parallel bars", "parallettes");
        say(phrases, EnumSet.of(PULL_UP_BAR, DIP_BARS), "power tower", "captain's chair");
        say(phrases, EnumSet.of(BODYWEIGHT, PULL_UP_BAR, DIP_BARS), "calisthenics", "calisthenics park");
        say(phrases, EnumSet.of(BODYWEIGHT), "body only", "none", "nothing", "no equipment", "no");
        say(phrases, EnumSet.of(BODYWEIGHT), "bench", "flat bench", "mat", "floor", "chair", "wall", "box");
        say(phrases, EnumSet.of(PLATE), "plates", "weight plates", "bumper plates");
        say(phrases, EnumSet.of(MEDICINE_BALL), "medicine ball", "med ball", "slam ball", "wall ball");
        say(phrases, EnumSet.of(EXERCISE_BALL), "exercise ball", "swiss ball", "stability ball", "gym ball");
        say(phrases, EnumSet.of(SLED), "sled", "prowler");
        say(phrases, EnumSet.of(FOAM_ROLLER), "foam roller", "foam roll");
        say(phrases, EnumSet.of(OTHER), "other");
        say(phrases, EnumSet.allOf(Equipment.class), "gym", "full gym", "commercial gym", "all", "everything");
        return Collections.unmodifiableMap(phrases);
    }

    private static void say(Map<String, Set<Equipment>> phrases, Set<Equipment> meaning, String... spellings) {
        for (String spelling : spellings) {
            phrases.put(ExerciseName.of(spelling).form(), Collections.unmodifiableSet(meaning));
        }
    }
}
