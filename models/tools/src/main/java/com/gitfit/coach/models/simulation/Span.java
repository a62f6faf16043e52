package com.gitfit.coach.models.simulation;

/** From where to where a trait of a population is drawn, evenly. */
record Span(double low, double high) {
    Span {
        if (!(low <= high)) {
            throw new IllegalArgumentException("a span must not end before it begins");
        }
    }
}
