package com.gitfit.coach.language;

import java.util.List;
import java.util.Locale;

/** A gap in a phrase, which the facts fill; where they have nothing for it, the phrase is not said. */
enum Slot {
    /** The set, effort or session before. */
    LAST,
    SESSION,
    REPS,
    FORM,
    /** How somebody is who is clearly ready. */
    FRESH,
    /** How somebody is who is not. */
    TIRED,
    /** How work was that left something in reserve. */
    EASY,
    /** How work was that left next to nothing. */
    HARD,
    /** How good form was. */
    CLEAN,
    /** How form is meant to be: an aim, no fact. */
    STEADY,
    /** What the lifter trains for. */
    GOAL;

    /** The slot of that name, in any case. */
    static Slot named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Whether it is filled whatever the facts are. */
    boolean isAlwaysFilled() {
        return switch (this) {
            case LAST, SESSION, REPS, FORM, STEADY -> true;
            case FRESH, TIRED, EASY, HARD, CLEAN, GOAL -> false;
        };
    }

    /** All that may stand there; empty if nothing may. */
    List<String> fillings(Facts facts) {
        return switch (this) {
            case LAST -> List.of("last", "previous");
            case SESSION -> List.of("session", "workout");
            case REPS -> List.of("repetitions", "reps");
            case FORM -> List.of("form", "technique");
            case STEADY -> List.of("clean", "steady", "smooth", "strict", "solid", "tidy", "sound");
            case FRESH -> where(Claim.FRESH, facts, fresh(facts.readiness()));
            case TIRED -> where(Claim.TIRED, facts, tired(facts.readiness()));
            case EASY -> where(Claim.EASY, facts, easy(Claim.level(facts)));
            case HARD -> where(Claim.HARD, facts, hard(Claim.level(facts)));
            case CLEAN -> where(Claim.CLEAN, facts, clean(facts.form().orElse(0)));
            case GOAL -> goal(facts);
        };
    }

    private static List<String> where(Claim claim, Facts facts, List<String> fillings) {
        return claim.holds(facts) ? fillings : List.of();
    }

    private static List<String> fresh(double readiness) {
        return readiness >= 0.85 ? List.of("fresh", "well rested") : List.of("rested", "recovered");
    }

    private static List<String> tired(double readiness) {
        return readiness < 0.45 ? List.of("drained", "tired") : List.of("tired");
    }

    private static List<String> easy(int effort) {
        return effort <= 5 ? List.of("easy", "comfortable") : List.of("comfortable", "controlled", "manageable");
    }

    private static List<String> hard(int effort) {
        return effort == 10 ? List.of("exhausting", "draining") : List.of("hard", "tough", "demanding");
    }

    private static List<String> clean(int form) {
        return form >= 9 ? List.of("crisp", "sharp", "clean") : List.of("clean", "tidy", "solid");
    }

    private static List<String> goal(Facts facts) {
        return switch (facts.goal()) {
            case STRENGTH -> List.of("strength");
            case HYPERTROPHY -> List.of("muscle growth", "muscle", "size");
            case FAT_LOSS -> List.of("a leaner body");
            case GENERAL -> List.of();
        };
    }
}
