package com.gitfit.coach.service;

import com.gitfit.coach.catalog.Exercise;
import com.gitfit.coach.catalog.ExerciseCatalog;
import com.gitfit.coach.catalog.Muscle;
import com.gitfit.coach.domain.Grounds;
import com.gitfit.coach.domain.ModelShare;
import com.gitfit.coach.domain.Recommendation;
import com.gitfit.coach.domain.RecommendationRequest;
import com.gitfit.coach.domain.SafetyLimit;
import com.gitfit.coach.domain.Source;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.TweakId;
import com.gitfit.coach.engine.Decision;
import com.gitfit.coach.engine.Recommender;
import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.store.Briefing;
import com.gitfit.coach.store.Lifter;
import com.gitfit.coach.store.LifterStore;
import com.gitfit.coach.store.ModelOutput;
import com.gitfit.coach.store.TweakStore;
import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.Telemetry;
import java.time.Clock;
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
    private final Advisers advisers;
    private final EngineMode mode;
    private final Tracing tracing;
    private final Telemetry telemetry;
    private final Clock clock;
    private final Ids ids;

    public RecommendationService(
            LifterStore lifters,
            TweakStore tweaks,
            ExerciseCatalog catalog,
            Recommender recommender,
            LanguageModel model,
            Advisers advisers,
            EngineMode mode,
            Tracing tracing,
            Telemetry telemetry,
            Clock clock,
            Ids ids) {
        this.lifters = lifters;
        this.tweaks = tweaks;
        this.catalog = catalog;
        this.recommender = recommender;
        this.model = model;
        this.advisers = advisers;
        this.mode = mode;
        this.tracing = tracing;
        this.telemetry = telemetry;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * The stored recommendation for a request.
     *
     * @param timeLeft to answer in
     * @throws com.gitfit.coach.domain.CoachException ENGINE_DISABLED, MODEL_UNAVAILABLE or STORE_UNAVAILABLE
     */
    public Tweak recommend(RecommendationRequest request, TimeLeft timeLeft) {
        LanguageModel asked = mode.choose(model);
        Instant now = clock.instant();
        Exercise exercise = catalog.resolve(request.plan().exerciseName());
        Optional<String> entry = advisers.entry(asked, request);
        Briefing briefing =
                lifters.brief(request.userId(), exercise.key(), request.plan().exerciseName(), entry, now);
        Lifter lifter = briefing.lifter();
        Consultation adviser = advisers.consult(asked, briefing, timeLeft);
        Decision decision = recommender.decide(request, lifter.profile(), lifter.exercise(), adviser, now);
        Recommendation recommendation = decision.recommendation();
        // Where the lifter's state keeps the model out it is not missing, and "stop" is never withheld.
        if (recommendation.appliedLimits().stream().noneMatch(SafetyLimit::isOfTheLifter)) {
            mode.check(recommendation.source());
        }
        boolean traced = tracing.isNext();
        Grounds grounds = grounds(lifter, adviser.share(), traced);
        Tweak tweak = tweak(request, exercise, recommendation, grounds, now);
        save(tweak, entry.flatMap(adviser::toStore));
        report(recommendation);
        if (traced) {
            telemetry.event("decision_trace", TraceFields.of(tweak.id(), decision.trace(), grounds.model()));
        }
        return tweak;
    }

    private static Grounds grounds(Lifter lifter, Optional<ModelShare> model, boolean traced) {
        return new Grounds(
                lifter.profile().version(),
                lifter.exercise().version(),
                model,
                traced ? Optional.of(new Grounds.Basis(lifter.profile(), lifter.exercise())) : Optional.empty());
    }

    private void save(Tweak tweak, Optional<ModelOutput> output) {
        if (output.isPresent()) {
            tweaks.save(tweak, output.get());
        } else {
            tweaks.save(tweak);
        }
    }

    private Tweak tweak(
            RecommendationRequest request,
            Exercise exercise,
            Recommendation recommendation,
            Grounds grounds,
            Instant now) {
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
                Optional.of(grounds),
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
