package com.gitfit.coach.domain;

import java.time.Instant;

/** One reading of heart rate variability in milliseconds. */
public record HeartRateVariabilityReading(Instant at, double milliseconds) {}
