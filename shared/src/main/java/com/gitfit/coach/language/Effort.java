package com.gitfit.coach.language;

/**
 * How hard the last work was.
 *
 * @param level 1–10
 * @param scale what the level was given as
 */
public record Effort(int level, Scale scale) {
    /** RPE, or the difficulty where no RPE was given. */
    public enum Scale {
        RPE,
        DIFFICULTY
    }
}
