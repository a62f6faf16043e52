package com.gitfit.coach.service;

import com.gitfit.coach.domain.RecommendationRequest;
import com.gitfit.coach.language.FactGuard;
import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.store.Briefing;
import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.Telemetry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Opens the talk with the language model for each request, and remembers between them what it said. */
public final class Advisers {
    /** Occurs in no version. */
    private static final char END = '/';

    private final FactGuard guard;
    private final String weights;
    private final Duration granted;
    private final OutputMemory memory;
    private final Telemetry telemetry;
    private final Clock clock;

    /**
     * @param guard decides what may be shown
     * @param weights stands for what the language model computes with: under one version it may be other files, or
     *     other numbers
     * @param granted how long the language model may take for one request
     */
    public Advisers(FactGuard guard, String weights, Duration granted, Telemetry telemetry, Clock clock) {
        this.guard = guard;
        this.weights = weights;
        this.granted = granted;
        this.memory = new OutputMemory(clock);
        this.telemetry = telemetry;
        this.clock = clock;
    }

    /** The entry of the store under which a request finds what a model said to it before; none without a model. */
    Optional<String> entry(LanguageModel model, RecommendationRequest request) {
        return model.identity().map(loaded -> fingerprint(model).of(request));
    }

    /**
     * An adviser for one request, whose time begins now.
     *
     * @param model that is asked
     * @param briefing what the request has read
     */
    Consultation consult(LanguageModel model, Briefing briefing, TimeLeft timeLeft) {
        model.identity().ifPresent(loaded -> compare(loaded.version(), briefing));
        ModelBudget budget = new ModelBudget(granted, timeLeft, clock);
        return new Consultation(model, fingerprint(model), guard, memory, briefing.output(), budget, telemetry, clock);
    }

    private Fingerprint fingerprint(LanguageModel model) {
        String version = model.identity().map(LanguageModel.Identity::version).orElse("");
        return new Fingerprint(version + END + weights);
    }

    /** A new version of the function has to be published before another model answers; until then it is reported. */
    private void compare(String loaded, Briefing briefing) {
        briefing.activeModel().filter(active -> !active.equals(loaded)).ifPresent(active -> {
            telemetry.measure(Metric.MODEL_POINTER_CHANGED, 1);
            telemetry.event("model_pointer_changed", Map.of("loaded", loaded, "active", active));
        });
    }
}
