package com.gitfit.coach.insights;

import java.time.LocalDate;

/** One day's value of a series; the day is UTC. */
public record TrendPoint(LocalDate date, double value) {}
