package com.gitfit.coach.models.simulation;

import com.gitfit.coach.domain.Feedback;
import java.time.Instant;
import java.util.Optional;

/** What the lifter did with an advice, and the set that followed it, if one did. */
record Answered(Feedback feedback, Optional<PerformedSet> set, Instant at) {}
