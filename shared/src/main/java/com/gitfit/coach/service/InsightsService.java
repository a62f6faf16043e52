package com.gitfit.coach.service;

import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.insights.Digest;
import com.gitfit.coach.insights.Insights;
import com.gitfit.coach.insights.InsightsCalculator;
import com.gitfit.coach.store.HistoryStore;
import com.gitfit.coach.store.InsightsStore;
import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.Telemetry;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Shows a lifter's insights: as they were computed ahead if nothing has happened since, else computed on request. */
public final class InsightsService {
    private final InsightsStore insights;
    private final HistoryStore history;
    private final InsightsCalculator calculator;
    private final Telemetry telemetry;
    private final Clock clock;

    public InsightsService(
            InsightsStore insights,
            HistoryStore history,
            InsightsCalculator calculator,
            Telemetry telemetry,
            Clock clock) {
        this.insights = insights;
        this.history = history;
        this.calculator = calculator;
        this.telemetry = telemetry;
        this.clock = clock;
    }

    /** The insights as of now, or of a moment ago since which the lifter has done nothing. */
    public Insights insights(UserId userId) {
        Instant now = clock.instant();
        InsightsStore.Kept kept = insights.readInsights(userId, InsightsCalculator.MOST_MONTHS, now);
        Optional<Digest> precomputed =
                kept.digest().filter(digest -> digest.isCurrent(kept.profile().version(), now));
        telemetry.measure(Metric.INSIGHTS_PRECOMPUTED, precomputed.isPresent() ? 1 : 0);
        Digest digest = precomputed.orElseGet(() -> compute(userId, kept, now));
        return calculator.insights(kept.profile(), kept.months(), digest);
    }

    private Digest compute(UserId userId, InsightsStore.Kept kept, Instant now) {
        Digest digest = calculator
                .compute(
                        kept.profile(),
                        history.exercises(userId),
                        history.learningEvents(userId, InsightsCalculator.MOST_ANSWERS, now),
                        kept.months(),
                        now)
                .digest();
        if (isKnown(kept.profile())) {
            keep(userId, digest);
        }
        return digest;
    }

    private static boolean isKnown(UserProfile profile) {
        return profile.version() > 0;
    }

    private void keep(UserId userId, Digest digest) {
        try {
            insights.keep(userId, digest);
        } catch (CoachException e) {
            // The next request computes them again.
            telemetry.failure("insights_not_kept", e);
        }
    }
}
