package com.gitfit.coach.language;

import com.gitfit.coach.domain.Prescription;
import java.util.Optional;

/**
 * Decides whether a text of the language model may be shown. It must begin with the {@link Prompt#opening}, so the
 * action and its numbers are ours; what follows is one clause that gives a reason, in words of a closed
 * {@link Vocabulary}, so that no order can be said at all. Everything else is refused: the template sentence is always
 * there.
 */
public final class FactGuard {
    /** The longest text that is shown, in characters. */
    public static final int LONGEST = 240;

    /**
     * The first thing that is wrong with a text; nothing if it may be shown.
     *
     * @param text opening and continuation
     */
    public Optional<Flaw> flaw(String text, Facts facts, Driver driver, Prescription prescription) {
        if (text.length() > LONGEST) {
            return Optional.of(Flaw.TOO_LONG);
        }
        String opening = Prompt.opening(facts, driver, prescription);
        if (!text.startsWith(opening)) {
            return Optional.of(Flaw.ACTION_CHANGED);
        }
        return Reason.in(text.substring(opening.length()))
                .map(reason -> flaw(reason, driver, prescription))
                .orElse(Optional.of(Flaw.NO_REASON));
    }

    private static Optional<Flaw> flaw(Reason reason, Driver driver, Prescription prescription) {
        if (!Vocabulary.of(reason.kind(), driver, prescription).containsAll(reason.words())) {
            return Optional.of(Flaw.WORDS);
        }
        if (!reason.isWhole()) {
            return Optional.of(Flaw.NO_REASON);
        }
        return reason.isLoop() ? Optional.of(Flaw.REPETITION) : Optional.empty();
    }
}
