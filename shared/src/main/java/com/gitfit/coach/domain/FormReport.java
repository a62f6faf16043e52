package com.gitfit.coach.domain;

import java.time.Instant;

/** The last reported form quality, 1–10. */
public record FormReport(int quality, Instant at) {}
