package com.gitfit.coach.language;

import com.gitfit.coach.domain.Goal;
import java.util.function.Predicate;

/** Something that a phrase may claim beside its driver, where the facts carry it. */
public enum Claim {
    /** Ready enough for hard work; not where nothing is known. */
    READY(facts -> facts.readiness() > 0.6),
    /** Clearly more than ready. */
    FRESH(facts -> facts.readiness() >= 0.7),
    /** Not ready for hard work. */
    TIRED(facts -> facts.readiness() < 0.6),
    /** The last work left three repetitions or more in reserve. */
    EASY(facts -> level(facts) > 0 && level(facts) <= 7),
    /** The last work was as hard as training aims at. */
    ON_TARGET(facts -> level(facts) == 7 || level(facts) == 8),
    /** The last work left one repetition in reserve or none. */
    HARD(facts -> level(facts) >= 9),
    /** Form was good, and has not slipped since. */
    CLEAN(facts -> facts.form().orElse(0) >= 8 && !facts.event().isDifficulty()),
    /** All planned repetitions of the last set were done. */
    REPS_DONE(facts -> facts.plan().lastReps().orElse(0) >= facts.plan().reps()),
    /** Time presses. */
    HURRIED(facts -> facts.time().isPresent()),
    /** Shorter rest makes what is left of the plan fit. */
    FITS_HURRIED(facts -> facts.time()
            .filter(time -> time.setsThatFitHurried() >= time.setsLeft())
            .isPresent()),
    /** The lifter trains for strength. */
    FOR_STRENGTH(facts -> facts.goal() == Goal.STRENGTH),
    /** The lifter trains for muscle. */
    FOR_MUSCLE(facts -> facts.goal() == Goal.HYPERTROPHY),
    /** The lifter trains to lose fat. */
    FOR_FAT_LOSS(facts -> facts.goal() == Goal.FAT_LOSS),
    /** There is weight beside the body's own. */
    LOADED(facts -> !facts.plan().isBodyweight());

    private final Predicate<Facts> carried;

    Claim(Predicate<Facts> carried) {
        this.carried = carried;
    }

    /** Whether the facts carry it. */
    boolean holds(Facts known) {
        return carried.test(known);
    }

    /** How hard the last work was, 1–10; 0 if nothing says so. */
    static int level(Facts facts) {
        return facts.effort().map(Effort::level).orElse(0);
    }
}
