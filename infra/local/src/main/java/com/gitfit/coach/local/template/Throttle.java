package com.gitfit.coach.local.template;

/**
 * How many requests a route takes.
 *
 * @param ratePerSecond in the long run, above 0
 * @param burst at once, at least 1
 */
public record Throttle(double ratePerSecond, int burst) {}
