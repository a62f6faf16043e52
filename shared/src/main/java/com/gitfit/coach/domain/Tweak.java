package com.gitfit.coach.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A recommendation as it was issued, with what is needed to learn from the answer to it.
 *
 * @param version of the stored item, starting at 1
 * @param muscles primary muscles of the exercise; empty if it is not in the catalogue
 * @param exerciseType movement pattern of the exercise
 * @param eventType the event as the app called it
 * @param grounds what the recommendation rested on; empty if that was not kept yet
 * @param answer what the lifter did with it, once they have said so
 */
public record Tweak(
        TweakId id,
        UserId userId,
        long version,
        ExercisePlan plan,
        List<String> muscles,
        String exerciseType,
        WorkoutContext context,
        String eventType,
        Recommendation recommendation,
        Optional<Grounds> grounds,
        Optional<Answer> answer,
        Instant createdAt,
        Instant updatedAt) {

    public Tweak {
        muscles = List.copyOf(muscles);
    }

    /** The same tweak with another recommendation. */
    public Tweak with(Recommendation other) {
        return new Tweak(
                id,
                userId,
                version,
                plan,
                muscles,
                exerciseType,
                context,
                eventType,
                other,
                grounds,
                answer,
                createdAt,
                updatedAt);
    }

    /** The same tweak, answered. */
    public Tweak answered(Feedback feedback, Instant at) {
        return new Tweak(
                id,
                userId,
                version + 1,
                plan,
                muscles,
                exerciseType,
                context,
                eventType,
                recommendation,
                grounds,
                Optional.of(new Answer(feedback, at)),
                createdAt,
                at);
    }
}
