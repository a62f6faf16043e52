package com.gitfit.coach.functions.insightsplanner;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.gitfit.coach.batch.Plan;
import com.gitfit.coach.batch.Planner;
import com.gitfit.coach.runtime.InsightsPlanner;
import java.time.Instant;
import java.util.Map;

/**
 * Schedules, or an operator: hands lifters to the workers who compute their insights. {@code {"users": "active", "at":
 * "2026-11-22T03:00:00Z"}} finds those who trained since the last time, {@code "all"} everybody; {@code {"users":
 * "unfinished"}} goes on with what did not come to its end. The answer says whether it has now.
 */
public final class InsightsPlannerHandler implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    private final InsightsPlanner planner;

    public InsightsPlannerHandler() {
        this(InsightsPlanner.fromEnvironment());
    }

    InsightsPlannerHandler(InsightsPlanner planner) {
        this.planner = planner;
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        Planner.Report report = switch (text("users", event)) {
            case "active" -> planner.run(Plan.Users.ACTIVE, at(event), context);
            case "all" -> planner.run(Plan.Users.ALL, at(event), context);
            case "unfinished" -> planner.resume(context);
            default -> throw new IllegalArgumentException("users must be active, all or unfinished");
        };
        return Map.of("users", report.users(), "done", report.done());
    }

    /** @throws java.time.DateTimeException if it is no moment */
    private static Instant at(Map<String, Object> event) {
        return Instant.parse(text("at", event));
    }

    private static String text(String field, Map<String, Object> event) {
        if (event.get(field) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(field + " must be said");
    }
}
