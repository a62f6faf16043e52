package com.gitfit.coach.catalog;

import com.gitfit.coach.domain.ExerciseKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ranks, once at load, all that could stand in for each exercise; the equipment at hand is left to the moment of
 * asking.
 */
final class SubstituteRanking {
    /** For the same lift with the same equipment: another grip, chains or bands are no change. */
    private static final int SAME_LIFT_SAME_EQUIPMENT = 100;

    private static final int OTHER_LIFT = 6;
    private static final int PER_MUSCLE_NOT_SHARED = 4;
    private static final int MOST_FOR_HELPERS_NOT_SHARED = 4;
    private static final int OTHER_MECHANIC = 6;
    private static final int COMMON = 4;
    private static final int RARE = 20;
    private static final int PER_LEVEL_HARDER = 4;

    private SubstituteRanking() {}

    /** For each key, the exercises of its pattern and muscles, best first; ties keep the order of the entries. */
    static Map<ExerciseKey, List<Exercise>> of(List<CatalogEntry> entries) {
        Map<MovementPattern, List<Candidate>> byPattern = new EnumMap<>(MovementPattern.class);
        for (CatalogEntry entry : entries) {
            byPattern
                    .computeIfAbsent(entry.exercise().pattern(), pattern -> new ArrayList<>())
                    .add(Candidate.of(entry));
        }
        Map<ExerciseKey, List<Exercise>> rankings = HashMap.newHashMap(entries.size());
        for (List<Candidate> group : byPattern.values()) {
            for (Candidate wanted : group) {
                rankings.put(wanted.exercise().key(), ranked(wanted, group));
            }
        }
        return Collections.unmodifiableMap(rankings);
    }

    private static List<Exercise> ranked(Candidate wanted, List<Candidate> group) {
        // Penalty above, place in the group below: sorting the numbers sorts by penalty, then by place.
        long[] ranking = new long[group.size()];
        int found = 0;
        for (int place = 0; place < group.size(); place++) {
            Candidate candidate = group.get(place);
            if (candidate.canStandInFor(wanted)) {
                ranking[found++] = (long) candidate.penaltyFor(wanted) << Integer.SIZE | place;
            }
        }
        Arrays.sort(ranking, 0, found);
        Exercise[] best = new Exercise[found];
        for (int rank = 0; rank < found; rank++) {
            best[rank] = group.get((int) ranking[rank]).exercise();
        }
        return List.of(best);
    }

    private record Candidate(CatalogEntry entry, MuscleMask primary, MuscleMask helpers) {
        static Candidate of(CatalogEntry entry) {
            return new Candidate(
                    entry,
                    MuscleMask.of(entry.exercise().primaryMuscles()),
                    MuscleMask.of(entry.exercise().secondaryMuscles()));
        }

        Exercise exercise() {
            return entry.exercise();
        }

        boolean canStandInFor(Candidate wanted) {
            return primary.overlaps(wanted.primary)
                    && entry.category().tradesWith(wanted.entry.category())
                    && !exercise().key().equals(wanted.exercise().key());
        }

        int penaltyFor(Candidate wanted) {
            return liftPenaltyFor(wanted)
                    + PER_MUSCLE_NOT_SHARED * primary.differencesFrom(wanted.primary)
                    + Math.min(MOST_FOR_HELPERS_NOT_SHARED, helpers.differencesFrom(wanted.helpers))
                    + (exercise().mechanic() == wanted.exercise().mechanic() ? 0 : OTHER_MECHANIC)
                    + standingPenalty()
                    + PER_LEVEL_HARDER * entry.level().above(wanted.entry.level());
        }

        private int liftPenaltyFor(Candidate wanted) {
            if (!entry.isOfTheLiftOf(wanted.entry)) {
                return OTHER_LIFT;
            }
            return exercise().equipment() == wanted.exercise().equipment() ? SAME_LIFT_SAME_EQUIPMENT : 0;
        }

        private int standingPenalty() {
            return switch (entry.standing()) {
                case STAPLE -> 0;
                case COMMON -> COMMON;
                case RARE -> RARE;
            };
        }
    }
}
