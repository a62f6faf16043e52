package com.gitfit.coach.service;

import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.insights.Insights;
import com.gitfit.coach.insights.InsightsCalculator;
import com.gitfit.coach.store.HistoryStore;
import com.gitfit.coach.store.LifterStore;
import java.time.Clock;
import java.time.Instant;

/** Works a lifter's insights out on request. */
public final class InsightsService {
    /** How many answers insights look back on. */
    private static final int ANSWERS = 200;

    private final LifterStore lifters;
    private final HistoryStore history;
    private final InsightsCalculator calculator;
    private final Clock clock;

    public InsightsService(LifterStore lifters, HistoryStore history, InsightsCalculator calculator, Clock clock) {
        this.lifters = lifters;
        this.history = history;
        this.calculator = calculator;
        this.clock = clock;
    }

    /** The insights as of now. */
    public Insights insights(UserId userId) {
        Instant now = clock.instant();
        return calculator.compute(
                lifters.readProfile(userId, now),
                history.exercises(userId),
                history.learningEvents(userId, ANSWERS, now),
                now);
    }
}
