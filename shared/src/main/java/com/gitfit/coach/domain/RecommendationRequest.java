package com.gitfit.coach.domain;

/**
 * A request for one recommendation.
 *
 * @param eventType the event as the app called it, at most 64 characters; it is echoed
 */
public record RecommendationRequest(UserId userId, ExercisePlan plan, WorkoutContext context, String eventType) {
    /** The longest name of an event, in characters. */
    public static final int MAX_EVENT_LENGTH = 64;

    /** What the event means to the coach. */
    public WorkoutEvent event() {
        return WorkoutEvent.named(eventType);
    }
}
