package com.gitfit.coach.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds what a lifter in pain can train instead: staples that leave alone what hurts. */
final class PainFreeAlternatives {
    private static final int MOST = 6;

    private final List<CatalogEntry> staples;

    PainFreeAlternatives(List<CatalogEntry> entries) {
        this.staples = entries.stream()
                .filter(entry -> entry.standing() == Standing.STAPLE)
                .toList();
    }

    /**
     * Staples that use no primary muscle of the exercise, not even as a helper, nor its pattern; those that share the
     * fewest of its helpers first, then the easiest, and one of each pattern, so that the choice is a real one.
     */
    List<Exercise> to(Exercise painful, Set<Equipment> available) {
        if (!painful.known()) {
            return List.of();
        }
        List<CatalogEntry> harmless = new ArrayList<>();
        for (CatalogEntry staple : staples) {
            if (leavesAlone(painful, staple.exercise())
                    && Equipment.allows(available, staple.exercise().equipment())) {
                harmless.add(staple);
            }
        }
        harmless.sort(Comparator.comparingInt((CatalogEntry staple) -> shared(painful, staple.exercise()))
                .thenComparing(CatalogEntry::level));
        return oneOfEachPattern(harmless);
    }

    private static List<Exercise> oneOfEachPattern(List<CatalogEntry> entries) {
        Set<MovementPattern> seen = EnumSet.noneOf(MovementPattern.class);
        List<Exercise> chosen = new ArrayList<>(MOST);
        for (CatalogEntry entry : entries) {
            if (chosen.size() < MOST && seen.add(entry.exercise().pattern())) {
                chosen.add(entry.exercise());
            }
        }
        return List.copyOf(chosen);
    }

    private static boolean leavesAlone(Exercise painful, Exercise staple) {
        return staple.pattern() != painful.pattern()
                && painful.primaryMuscles().stream().noneMatch(staple::works);
    }

    private static int shared(Exercise painful, Exercise staple) {
        return (int) painful.secondaryMuscles().stream().filter(staple::works).count();
    }
}
