package com.gitfit.coach.models.simulation.chance;

/**
 * From where to where a number is drawn, evenly.
 *
 * @param low the least
 * @param high the most, no less than {@code low}
 */
public record Span(double low, double high) {
    /** @throws IllegalArgumentException if it ends before it begins */
    public Span {
        if (!(low <= high)) {
            throw new IllegalArgumentException("a span must not end before it begins");
        }
    }
}
