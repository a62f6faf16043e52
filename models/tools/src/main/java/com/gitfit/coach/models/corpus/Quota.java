package com.gitfit.coach.models.corpus;

import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.language.Driver;
import java.util.EnumMap;
import java.util.Map;

/** Lets moments in so that no lever and no reason for it outweighs the others; not for several threads. */
final class Quota {
    private static final double MOST_OF_A_LEVER = 0.17;
    private static final double MOST_OF_A_PAIR = 0.045;

    /** As many of each may come before the shares count. */
    private static final int HEAD_START = 4;

    private final Map<Lever, Integer> levers = new EnumMap<>(Lever.class);
    private final Map<Lever, Map<Driver, Integer>> pairs = new EnumMap<>(Lever.class);
    private int total;

    /** Whether there is room for one more of these; if so it is counted. */
    boolean admits(Moment moment) {
        Lever lever = moment.prescription().lever();
        Map<Driver, Integer> drivers = pairs.computeIfAbsent(lever, ignored -> new EnumMap<>(Driver.class));
        boolean full = levers.getOrDefault(lever, 0) > HEAD_START + MOST_OF_A_LEVER * total
                || drivers.getOrDefault(moment.driver(), 0) > HEAD_START + MOST_OF_A_PAIR * total;
        if (full) {
            return false;
        }
        levers.merge(lever, 1, Integer::sum);
        drivers.merge(moment.driver(), 1, Integer::sum);
        total++;
        return true;
    }
}
