package com.gitfit.coach.service;

import com.gitfit.coach.language.LanguageModel;
import java.util.Optional;

/** Says how the coach is. */
public final class StatusService {
    private final LanguageModel model;
    private final EngineMode mode;

    public StatusService(LanguageModel model, EngineMode mode) {
        this.model = model;
        this.mode = mode;
    }

    /**
     * How the coach is.
     *
     * @param degraded whether the language model should take part and cannot, or nothing may answer at all
     */
    public record Status(boolean degraded, Optional<String> modelVersion, boolean fallbackEnabled) {}

    public Status status() {
        Optional<String> version = model.identity().map(LanguageModel.Identity::version);
        boolean modelMissing = mode.engine() && version.isEmpty();
        boolean off = !mode.engine() && !mode.fallback();
        return new Status(modelMissing || off, version, mode.fallback());
    }
}
