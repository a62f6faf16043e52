package com.gitfit.coach.models.simulation.lifter;

import com.gitfit.coach.domain.TimeOfDay;
import com.gitfit.coach.models.simulation.chance.Chance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Draws the days of one lifter ahead, so that they are the same under every coach. */
public final class Calendar {
    /** How much of sleep and stress lasts from one day to the next. */
    private static final double LASTS = 0.6;

    private static final double EQUIPMENT_IS_MISSING = 0.03;
    private static final double NOTHING_IS_STATED = 0.1;
    private static final List<TimeOfDay> TIMES = List.of(TimeOfDay.values());

    private final Population.Traits traits;
    private final int lifts;
    private final Chance chance;
    private final Map<Integer, Integer> pain = new HashMap<>();
    private final TimeOfDay usualTime;
    private double sleep;
    private double stress;
    private int daysOff;

    private Calendar(Population.Traits traits, int lifts, Chance chance) {
        this.traits = traits;
        this.lifts = lifts;
        this.chance = chance;
        this.usualTime = chance.of(TIMES);
    }

    /**
     * The days of one lifter, in order.
     *
     * @param lifts how many there are that may hurt or lack their equipment
     * @param days how many to draw
     */
    public static List<Day> draw(Population population, int lifts, int days, Chance chance) {
        Calendar calendar = new Calendar(population.traits(), lifts, chance);
        List<Day> drawn = new ArrayList<>();
        for (int number = 0; number < days; number++) {
            drawn.add(calendar.next(number));
        }
        return List.copyOf(drawn);
    }

    private Day next(int number) {
        sleep = LASTS * sleep + chance.normal(0, StrictMath.sqrt(1 - LASTS * LASTS));
        stress = LASTS * stress + chance.normal(0, StrictMath.sqrt(1 - LASTS * LASTS));
        daysOff = daysOff > 0 ? daysOff - 1 : chance.happens(traits.layoff()) ? chance.between(7, 21) : 0;
        hurt();
        boolean planned = isPlanned(number);
        boolean comes = !chance.happens(traits.missed()) && daysOff == 0;
        boolean hurried = chance.happens(traits.hurried());
        int minutes = chance.between(5, 14);
        return new Day(
                number,
                planned && comes,
                sleep,
                stress,
                Math.clamp(1 + 0.012 * (sleep - stress) + chance.normal(0, 0.015), 0.9, 1.1),
                chance.happens(0.8) ? usualTime : chance.of(TIMES),
                hurried ? OptionalInt.of(minutes) : OptionalInt.empty(),
                pain,
                missing(),
                !chance.happens(NOTHING_IS_STATED));
    }

    /** Training days are spread over the week. */
    private boolean isPlanned(int number) {
        int day = number % 7;
        return day == 0 || day * traits.days() / 7 != (day - 1) * traits.days() / 7;
    }

    private void hurt() {
        for (int lift = 0; lift < lifts; lift++) {
            int before = pain.getOrDefault(lift, 0);
            boolean begins = chance.happens(traits.pain());
            int level = chance.between(2, 8);
            boolean eases = chance.happens(0.4);
            pain.put(lift, before > 0 ? (eases ? before - 1 : before) : begins ? level : 0);
        }
    }

    private Set<Integer> missing() {
        Set<Integer> missing = new HashSet<>();
        for (int lift = 0; lift < lifts; lift++) {
            if (chance.happens(EQUIPMENT_IS_MISSING)) {
                missing.add(lift);
            }
        }
        return missing;
    }
}
