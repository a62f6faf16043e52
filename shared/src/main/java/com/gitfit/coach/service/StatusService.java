package com.gitfit.coach.service;

import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.language.PublishedModel;
import java.util.Optional;
import java.util.OptionalDouble;

/** Says how the coach is. */
public final class StatusService {
    private final PublishedModel model;
    private final EngineMode mode;
    private final boolean isMirrored;

    /** @param isMirrored whether the tables have a mirror */
    public StatusService(PublishedModel model, EngineMode mode, boolean isMirrored) {
        this.model = model;
        this.mode = mode;
        this.isMirrored = isMirrored;
    }

    /**
     * How the coach is.
     *
     * @param degraded whether the language model should take part and none is published, or nothing may answer at all
     * @param modelVersion of the published model, which a function that asks it may have failed to load
     * @param rankingWeight λ of the model, if there is one
     * @param isMirrored whether the tables have a mirror; not whether it is like them
     */
    public record Status(
            boolean degraded,
            Optional<String> modelVersion,
            OptionalDouble rankingWeight,
            boolean fallbackEnabled,
            boolean isMirrored) {}

    public Status status() {
        Optional<LanguageModel.Identity> identity = model.current();
        boolean modelMissing = mode.engine() && identity.isEmpty();
        boolean off = !mode.engine() && !mode.fallback();
        return new Status(
                modelMissing || off,
                identity.map(LanguageModel.Identity::version),
                identity.stream()
                        .mapToDouble(LanguageModel.Identity::rankingWeight)
                        .findFirst(),
                mode.fallback(),
                isMirrored);
    }
}
