package com.gitfit.coach.models.corpus;

import com.gitfit.coach.language.Prompt;

/**
 * What a coach says in a moment, as a model is to learn it.
 *
 * @param pattern the name of the phrasing
 * @param reason what follows the opening, with its space or comma and its full stop
 */
public record Example(Moment moment, String pattern, String reason) {
    /** What the model reads, without the beginning that all texts share. */
    public String context() {
        return Prompt.of(moment.facts()).situation();
    }

    /** What the answer begins with: the lever, its reason and the opening. */
    public String lead() {
        return Prompt.of(moment.facts()).lead(moment.driver(), moment.prescription());
    }

    /** What it answers: the lead and the reason in words. */
    public String answer() {
        return lead() + reason;
    }
}
