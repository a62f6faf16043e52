package com.gitfit.coach.models.simulation.lifter;

import com.gitfit.coach.domain.TimeOfDay;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One day as life brings it, whatever any coach says.
 *
 * @param number from 0
 * @param trains whether the lifter gets to the gym
 * @param sleep in standard deviations from the lifter's usual
 * @param stress in standard deviations from the lifter's usual
 * @param form of the day: the factor on strength (a maximum repeats within some percent: Grgic et al. 2020)
 * @param time when in the day
 * @param minutes for each exercise, where there are few
 * @param pain 0–10 by the number of the lift
 * @param missing numbers of lifts whose equipment is not there
 * @param states whether the lifter says how the day is
 */
public record Day(
        int number,
        boolean trains,
        double sleep,
        double stress,
        double form,
        TimeOfDay time,
        OptionalInt minutes,
        Map<Integer, Integer> pain,
        Set<Integer> missing,
        boolean states) {
    public Day {
        pain = Map.copyOf(pain);
        missing = Set.copyOf(missing);
    }
}
