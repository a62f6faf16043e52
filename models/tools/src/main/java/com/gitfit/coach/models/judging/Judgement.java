package com.gitfit.coach.models.judging;

import java.util.List;

/**
 * What was found out about a model.
 *
 * @param page answers to the first prompts of the random order in which they were asked
 */
public record Judgement(Metrics metrics, List<Answer> page) {
    /** Keeps a copy. */
    public Judgement {
        page = List.copyOf(page);
    }
}
