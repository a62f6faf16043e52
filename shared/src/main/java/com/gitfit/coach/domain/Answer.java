package com.gitfit.coach.domain;

import java.time.Instant;

/** What a lifter said to a tweak, and when. */
public record Answer(Feedback feedback, Instant at) {}
