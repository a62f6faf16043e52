package com.gitfit.coach.models.simulation.coach;

import com.gitfit.coach.domain.Feedback;
import java.time.Instant;
import java.util.Optional;

/**
 * What the lifter did with an advice.
 *
 * @param set the one that followed, if one did
 * @param at when it was told
 */
public record Answered(Feedback feedback, Optional<PerformedSet> set, Instant at) {}
