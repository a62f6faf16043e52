package com.gitfit.coach.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What one answer was and what it taught; the history that insights are computed from.
 *
 * @param exerciseName as the lifter called it
 * @param muscles primary muscles of the exercise
 * @param ratings those that were given
 * @param accuracy 0–1, how near the recommendation was to what the lifter did
 * @param predictedAcceptance 0–1, as it was when the recommendation was made
 * @param changes what was learned
 * @param preferences every preference after the answer
 * @param acceptanceRate of the profile after the answer
 * @param e1rmKilograms of the answered set, where it allowed an estimate
 * @param expiresAt when it may be forgotten
 * @param quality how far the answer and what it answers could be relied on
 */
public record LearningEvent(
        UserId userId,
        TweakId tweakId,
        Instant at,
        ExerciseKey exercise,
        String exerciseName,
        List<String> muscles,
        Lever lever,
        Outcome outcome,
        Map<Rating, Integer> ratings,
        double accuracy,
        double predictedAcceptance,
        List<LearnedChange> changes,
        Map<Preference, Double> preferences,
        double acceptanceRate,
        double confidence,
        OptionalDouble e1rmKilograms,
        List<String> factors,
        String algorithmVersion,
        String modelVersion,
        Instant expiresAt,
        AnswerQuality quality) {

    /** @throws IllegalArgumentException if a share is outside 0–1 */
    public LearningEvent {
        Range.SHARE.require(accuracy, "accuracy");
        Range.SHARE.require(predictedAcceptance, "predicted acceptance");
        Range.SHARE.require(acceptanceRate, "acceptance rate");
        Range.SHARE.require(confidence, "confidence");
        muscles = List.copyOf(muscles);
        ratings = Map.copyOf(ratings);
        changes = List.copyOf(changes);
        preferences = Map.copyOf(preferences);
        factors = List.copyOf(factors);
    }
}
