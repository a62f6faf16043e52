package com.gitfit.coach.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.RecommendationRequest;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.WorkoutContext;
import com.gitfit.coach.domain.WorkoutEvent;

/** Reads the body of {@code POST /recommendation}. */
public final class RecommendationDecoder {
    private RecommendationDecoder() {}

    /** @throws com.gitfit.coach.domain.CoachException VALIDATION_FAILED with everything that is wrong */
    public static RecommendationRequest decode(JsonNode body) {
        Fields fields = Fields.of(body);
        UserId userId = UserIds.read(fields);
        ExercisePlan plan = PlanDecoder.read(fields.object("exercise_data"));
        WorkoutContext context = ContextDecoder.read(fields.object("context"));
        String event = fields.optionalLine("event_type", RecommendationRequest.MAX_EVENT_LENGTH)
                .orElse(WorkoutEvent.EXERCISE_START.wireName());
        fields.check();
        return new RecommendationRequest(userId, plan, context, event);
    }
}
