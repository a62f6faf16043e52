package com.gitfit.coach.models.training;

import java.time.Duration;

/**
 * What a training was.
 *
 * @param tokens that it read, each as often as it read it
 * @param took without the time between an interruption and its resumption
 * @param heldOut the last loss over the held-out texts, in nats for a token
 */
public record Outcome(long tokens, Duration took, double heldOut) {}
