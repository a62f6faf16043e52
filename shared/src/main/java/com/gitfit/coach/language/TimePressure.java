package com.gitfit.coach.language;

/**
 * Too little time for the plan, or less than a session usually takes.
 *
 * @param availableMinutes as stated
 * @param neededMinutes what the sets that are left take, rounded up
 * @param setsLeft how many are left of the plan, 1–20
 * @param setsThatFit how many of them fit with the planned rest, from 0
 * @param setsThatFitHurried how many fit with a shortened rest, from 0
 * @param knowsUsual whether the lifter's usual session is known
 */
public record TimePressure(
        int availableMinutes,
        int neededMinutes,
        int setsLeft,
        int setsThatFit,
        int setsThatFitHurried,
        boolean knowsUsual) {
    /** Whether the plan as it stands does not fit. */
    public boolean isTooShort() {
        return setsThatFit < setsLeft;
    }
}
