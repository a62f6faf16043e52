package com.gitfit.coach.insights;

import com.gitfit.coach.domain.Range;

/**
 * A share, and how many observations it rests on.
 *
 * @param value 0–1; rounding that would carry it a little outside is cut off
 * @param samples ≥ 0
 */
public record Figure(double value, int samples) {
    public static final Figure NONE = new Figure(0, 0);

    public Figure {
        value = Range.SHARE.clamp(value);
    }
}
