package com.gitfit.coach.service;

import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.ErrorCode;
import com.gitfit.coach.domain.Source;
import com.gitfit.coach.language.LanguageModel;

/**
 * What may answer.
 *
 * @param engine whether the language model may take part ({@code AI_ENGINE_ENABLED})
 * @param fallback whether the rules may answer alone ({@code FALLBACK_MODE_ENABLED})
 */
public record EngineMode(boolean engine, boolean fallback) {
    /**
     * The model to ask, which is none if the engine is off.
     *
     * @throws CoachException ENGINE_DISABLED or MODEL_UNAVAILABLE if nothing may answer
     */
    public LanguageModel choose(LanguageModel model) {
        if (!engine && !fallback) {
            throw new CoachException(ErrorCode.ENGINE_DISABLED, "The coach is switched off.");
        }
        LanguageModel chosen = engine ? model : LanguageModel.absent();
        if (!fallback && chosen.identity().isEmpty()) {
            throw modelUnavailable();
        }
        return chosen;
    }

    /** @throws CoachException MODEL_UNAVAILABLE if the model took no part and the rules may not answer alone */
    public void check(Source source) {
        if (source == Source.FALLBACK && !fallback) {
            throw modelUnavailable();
        }
    }

    private static CoachException modelUnavailable() {
        return new CoachException(ErrorCode.MODEL_UNAVAILABLE, "The language model cannot answer now.");
    }
}
