package com.gitfit.coach.models.corpus;

import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.language.Driver;
import com.gitfit.coach.language.Facts;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A moment as the language model meets it: what is true, which levers the engine weighed, and what it chose.
 *
 * @param offered all levers that the engine scored, the chosen one among them
 * @param driver the main reason for what was chosen
 * @param prescription what was chosen, after the safety limits
 */
public record Moment(Facts facts, Set<Lever> offered, Driver driver, Prescription prescription) {
    /** Keeps a copy, which iterates in the order of {@link Lever}. */
    public Moment {
        offered = Collections.unmodifiableSet(EnumSet.copyOf(offered));
    }
}
