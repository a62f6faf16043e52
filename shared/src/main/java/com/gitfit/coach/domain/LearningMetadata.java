package com.gitfit.coach.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * How the profile learns.
 *
 * @param totalInteractions answers counted so far, ≥ 0
 * @param lastUpdated when the profile last changed, or when it was first read for a newcomer
 * @param learningRate 0.01–0.10, used for the next answer
 * @param adaptationSpeed 0–1, how fast the learning rate itself moves
 * @param firstAnswerAt when the first answer came, if one came
 */
public record LearningMetadata(
        long totalInteractions,
        Instant lastUpdated,
        double learningRate,
        double adaptationSpeed,
        Optional<Instant> firstAnswerAt) {}
