package com.gitfit.coach.api;

import com.gitfit.coach.insights.Insights;
import java.time.Instant;

/** The answer of {@code GET /user/{user_id}/insights}. */
public record InsightsAnswer(boolean success, Insights insights, Instant generatedAt) {

    /** The answer that shows insights. */
    public static InsightsAnswer of(Insights insights, Instant now) {
        return new InsightsAnswer(true, insights, now);
    }
}
