package com.gitfit.coach.models.simulation.results;

/**
 * A figure with its 95 % interval.
 *
 * @param low end of the interval
 * @param high end of the interval
 */
public record Interval(double value, double low, double high) {}
