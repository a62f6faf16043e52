package com.gitfit.coach.safety;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the limits need to know of the lifter's state.
 *
 * @param fatigue 0–10
 * @param energy 1–10, where stated
 * @param motivation 1–10, where stated
 * @param form latest form quality 1–10 of this exercise, where reported lately
 * @param pain 0–10
 * @param raisedFrom the weight from which today's increases of this exercise began, in the plan's unit, where there
 *     were any
 */
public record Circumstances(
        double fatigue,
        OptionalInt energy,
        OptionalInt motivation,
        OptionalInt form,
        int pain,
        OptionalDouble raisedFrom) {}
