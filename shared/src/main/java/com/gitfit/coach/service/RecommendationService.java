package com.gitfit.coach.service;

import com.gitfit.coach.catalog.Exercise;
import com.gitfit.coach.catalog.ExerciseCatalog;
import com.gitfit.coach.catalog.Muscle;
import com.gitfit.coach.domain.Recommendation;
import com.gitfit.coach.domain.RecommendationRequest;
import com.gitfit.coach.domain.Source;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.TweakId;
import com.gitfit.coach.engine.Recommender;
import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.store.Lifter;
import com.gitfit.coach.store.LifterStore;
import com.gitfit.coach.store.TweakStore;
import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.Telemetry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Answers a request for a recommendation: one read, the decision, one write. */
public final class RecommendationService {
    private final LifterStore lifters;
    private final TweakStore tweaks;
    private final ExerciseCatalog catalog;
    private final Recommender recommender;
    private final LanguageModel model;
    private final EngineMode mode;
    private final Duration modelBudget;
    private final Telemetry telemetry;
    private final Clock clock;
    private final Ids ids;

    /** @param modelBudget how long the language model may take for one request */
    public RecommendationService(
            LifterStore lifters,
            TweakStore tweaks,
            ExerciseCatalog catalog,
            Recommender recommender,
            LanguageModel model,
            EngineMode mode,
            Duration modelBudget,
            Telemetry telemetry,
            Clock clock,
            Ids ids) {
        this.lifters = lifters;
        this.tweaks = tweaks;
        this.catalog = catalog;
        this.recommender = recommender;
        this.model = model;
        this.mode = mode;
        this.modelBudget = modelBudget;
        this.telemetry = telemetry;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * The stored recommendation for a request.
     *
     * @throws com.gitfit.coach.domain.CoachException ENGINE_DISABLED, MODEL_UNAVAILABLE or STORE_UNAVAILABLE
     */
    public Tweak recommend(RecommendationRequest request) {
        LanguageModel asked = mode.choose(model);
        Instant now = clock.instant();
        Exercise exercise = catalog.resolve(request.plan().exerciseName());
        Lifter lifter =
                lifters.read(request.userId(), exercise.key(), request.plan().exerciseName(), now);
        Recommendation recommendation =
                recommender.recommend(request, lifter.profile(), lifter.exercise(), asked, modelBudget, now);
        mode.check(recommendation.source());
        Tweak tweak = tweak(request, exercise, recommendation, now);
        tweaks.save(tweak);
        report(recommendation);
        return tweak;
    }

    private Tweak tweak(RecommendationRequest request, Exercise exercise, Recommendation recommendation, Instant now) {
        return new Tweak(
                new TweakId(ids.next(), exercise.key()),
                request.userId(),
                1,
                request.plan(),
                exercise.primaryMuscles().stream()
                        .map(Muscle::wireName)
                        .sorted()
                        .toList(),
                exercise.pattern().name().toLowerCase(Locale.ROOT),
                request.context(),
                request.eventType(),
                recommendation,
                Optional.empty(),
                now,
                now);
    }

    private void report(Recommendation recommendation) {
        telemetry.measure(Metric.RECOMMENDATIONS, 1);
        telemetry.measure(Metric.CONFIDENCE, recommendation.confidence());
        telemetry.measure(Metric.FALLBACKS, recommendation.source() == Source.FALLBACK ? 1 : 0);
        telemetry.measure(
                Metric.SAFETY_LIMITS_APPLIED, recommendation.appliedLimits().size());
        telemetry.event(
                "recommendation_served",
                Map.of(
                        "type", recommendation.prescription().lever().wireName(),
                        "source", recommendation.source().wireName(),
                        "risk", recommendation.risk().wireName(),
                        "confidence", recommendation.confidence(),
                        "algorithm_version", recommendation.algorithmVersion()));
    }
}
