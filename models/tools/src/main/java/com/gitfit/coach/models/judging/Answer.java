package com.gitfit.coach.models.judging;

import com.gitfit.coach.language.Flaw;
import com.gitfit.coach.language.Join;
import com.gitfit.coach.language.Prompt;
import com.gitfit.coach.language.Reason;
import com.gitfit.coach.models.corpus.Example;
import com.gitfit.coach.models.corpus.Moment;
import java.util.Optional;

/**
 * What a model said in the moment of an example.
 *
 * @param text opening and reason, raw
 * @param flaw why it would not be shown; nothing if it would
 * @param milliseconds for ranking, text, guard and, if it was refused, the template
 */
record Answer(Example example, String text, Optional<Flaw> flaw, double milliseconds) {
    Moment moment() {
        return example.moment();
    }

    boolean isShown() {
        return flaw.isEmpty();
    }

    /** Whether it gives a fact, and not a purpose. */
    boolean givesFact() {
        return Reason.in(reason())
                .filter(reason -> reason.join() == Join.BECAUSE)
                .isPresent();
    }

    /** What the model said itself. */
    String reason() {
        Moment moment = moment();
        return text.substring(Prompt.opening(moment.facts(), moment.driver(), moment.prescription())
                .length());
    }
}
