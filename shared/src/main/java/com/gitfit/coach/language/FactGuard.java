package com.gitfit.coach.language;

import com.gitfit.coach.domain.Prescription;
import java.util.Optional;

/**
 * Decides whether a text of the language model may be shown. It must begin with the {@link Prompt#opening}, so the
 * action and its numbers are ours; what follows is one reason of the {@link Phrasebook} that is true of this decision,
 * so that nothing can be said that nobody has written and checked. Everything else is refused: the template sentence is
 * always there.
 */
public final class FactGuard {
    /** The longest text that is shown, in characters. */
    public static final int LONGEST = 240;

    private static final Phrasebook PHRASEBOOK = Phrasebook.read();

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
        Optional<Reason> reason = Reason.in(text.substring(opening.length()));
        if (reason.isEmpty()) {
            return Optional.of(Flaw.NO_REASON);
        }
        return PHRASEBOOK.has(reason.get(), facts, driver, prescription)
                ? Optional.empty()
                : Optional.of(Flaw.UNKNOWN_REASON);
    }
}
