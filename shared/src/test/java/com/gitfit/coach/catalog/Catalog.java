package com.gitfit.coach.catalog;

import java.util.List;
import java.util.Set;

/** The catalogue as tests ask it: loaded once, and spoken of in names. */
final class Catalog {
    static final ExerciseCatalog LOADED = ExerciseCatalog.load();
    static final Set<Equipment> ANYTHING = Set.of();

    private Catalog() {}

    static Exercise exercise(String name) {
        Exercise exercise = LOADED.resolve(name);
        if (!exercise.known()) {
            throw new IllegalArgumentException(name + " is not in the catalogue");
        }
        return exercise;
    }

    static List<String> substitutes(String name, Set<Equipment> available) {
        return names(LOADED.substitutes(exercise(name), available));
    }

    static List<String> painFreeAlternatives(String name, Set<Equipment> available) {
        return names(LOADED.painFreeAlternatives(exercise(name), available));
    }

    private static List<String> names(List<Exercise> exercises) {
        return exercises.stream().map(Exercise::name).toList();
    }
}
