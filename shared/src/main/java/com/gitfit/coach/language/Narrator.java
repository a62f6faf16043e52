package com.gitfit.coach.language;

import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.AddWarmup;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.Hold;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Prescription.ModifyRest;
import com.gitfit.coach.domain.WeightUnit;
import java.util.stream.Collectors;

/**
 * The template sentences: true by construction, one action for each lever and one reason for each driver. Of what the
 * lifter wrote they quote the name of the exercise once, at most {@value #QUOTED} characters of it.
 */
public final class Narrator {
    /** The most that is quoted of a lifter's own text, in characters. */
    public static final int QUOTED = 64;

    private Narrator() {}

    /** Why, then what, then what the time allows: two or three sentences. */
    public static String reasoning(Facts facts, Driver driver, Prescription prescription) {
        return reason(facts, driver) + " " + action(facts, driver, prescription) + time(facts, prescription);
    }

    /** What the time allows, as a sentence after a space; empty unless time presses. */
    public static String time(Facts facts, Prescription prescription) {
        return facts.time().map(pressure -> time(pressure, prescription)).orElse("");
    }

    /** What to expect if it is done. */
    public static String expectedOutcome(Driver driver, Prescription prescription) {
        return switch (prescription) {
            case IncreaseWeight ignored -> "A stronger stimulus at an effort you can still control.";
            case DecreaseWeight ignored ->
                driver == Driver.STALL
                        ? "Fatigue fades, and you come back stronger in the next sessions."
                        : "Every planned repetition with sound form.";
            case AdjustReps reps ->
                reps.to() > reps.from()
                        ? "A little more volume at the same weight."
                        : "The set gets done with every repetition clean.";
            case ModifyRest rest ->
                rest.to() > rest.from()
                        ? "More recovery, so that the next set holds up."
                        : "The work gets done in the time there is.";
            case ChangeExercise ignored ->
                driver == Driver.PAIN
                        ? "The sore area can settle while you train something else."
                        : "The same muscles are trained in a way that suits today.";
            case AddWarmup ignored -> "Joints and muscles are ready for the working weight.";
            case Hold ignored ->
                driver == Driver.PAIN
                        ? "The sore area can settle before it gets worse."
                        : "Cleaner repetitions at a load you know.";
        };
    }

    private static String reason(Facts facts, Driver driver) {
        return switch (driver) {
            case USUAL_PROGRESSION -> "A small step forward is the usual progression.";
            case EASY_EFFORT -> effort(facts) + ", which leaves repetitions in reserve.";
            case HARD_EFFORT -> effort(facts) + ", harder than training should be.";
            case BELOW_TARGET -> "By how your last sets felt, the plan would be easier than training should be.";
            case ABOVE_TARGET -> "By how your last sets felt, the plan would be harder than training should be.";
            case MISSED_REPS -> "You did not reach the planned repetitions in the last set.";
            case DOUBLE_PROGRESSION -> "You reached the top of your repetition range in two sessions.";
            case STALL -> "Your estimated maximum has not risen in three hard sessions, so a deload is due.";
            case STRUGGLE -> "That set was a struggle.";
            case FORM -> "Form comes before load.";
            case TIRED -> "Your readiness is " + Sayings.percent(facts.readiness()) + " % today.";
            case FATIGUE_LIMIT -> "Energy, motivation or readiness is too low today to add anything safely.";
            case HEART_RATE -> "Your heart rate is still high.";
            case TIME -> "Time is short.";
            case REST_PREFERENCE -> "This is nearer to the rest in your profile.";
            case EQUIPMENT -> "The equipment for the planned exercise is not at hand.";
            case CROWDED -> "The gym is crowded.";
            case VARIETY -> "You like some variety.";
            case OPTION -> "The same muscles can be trained in another way.";
            case DECLINED -> "You skipped this work.";
            case PAIN -> "Pain at " + facts.pain() + " of 10 is a reason to stop, not to push on.";
            case HEAVY_FOR_YOU -> "This weight is heavy enough for a warm-up.";
            case FIRST_TIME -> "There is no history of this exercise yet.";
            case STEADY -> "The plan fits how you are today.";
        };
    }

    private static String action(Facts facts, Driver driver, Prescription prescription) {
        String name = quoted(facts.plan().exerciseName());
        if (driver == Driver.PAIN) {
            return stop(name, prescription);
        }
        return prescription instanceof AddWarmup warmup
                ? "Warm up for " + name + " with " + sets(warmup, facts.plan().unit()) + "."
                : Openings.of(facts, name, driver, prescription) + ".";
    }

    private static String stop(String name, Prescription prescription) {
        return prescription instanceof ChangeExercise change
                ? "Stop " + name + " for today; if " + change.to() + " is free of pain, do that, lightly."
                : "Stop " + name + " for today and have it looked at if the pain stays.";
    }

    private static String time(TimePressure time, Prescription prescription) {
        String minutes = time.availableMinutes() == 1 ? "1 minute" : time.availableMinutes() + " minutes";
        if (!time.isTooShort()) {
            String are = time.availableMinutes() == 1 ? " is" : " are";
            String than = time.knowsUsual() ? " less than you usually have" : " short for a session";
            return " Your " + minutes + are + than + ", but the plan fits.";
        }
        String needed = " The plan takes " + time.neededMinutes() + " of your " + minutes;
        boolean hurried = prescription instanceof ModifyRest rest && rest.to() < rest.from();
        int fitting = hurried ? time.setsThatFitHurried() : time.setsThatFit();
        if (time.setsLeft() == 1 || fitting >= time.setsLeft()) {
            return needed + ".";
        }
        return fitting == 0
                ? needed + ": not one whole set fits."
                : needed + ": " + fitting + " of " + time.setsLeft() + " sets fit.";
    }

    private static String sets(AddWarmup warmup, WeightUnit unit) {
        return warmup.sets().stream()
                        .map(set -> Sayings.number(set.weight()) + " × " + set.reps())
                        .collect(Collectors.joining(", "))
                + " (" + unit.wireName() + " × repetitions)";
    }

    private static String effort(Facts facts) {
        Effort effort = facts.effort().orElseThrow();
        return switch (effort.scale()) {
            case RPE -> "Your last effort was RPE " + effort.level();
            case DIFFICULTY -> "You rated the last set " + effort.level() + " of 10 for difficulty";
        };
    }

    private static String quoted(String text) {
        String trimmed = text.strip().replaceAll(" {2,}", " ");
        if (trimmed.length() <= QUOTED) {
            return trimmed;
        }
        int end = Character.isHighSurrogate(trimmed.charAt(QUOTED - 1)) ? QUOTED - 1 : QUOTED;
        return trimmed.substring(0, end).strip();
    }
}
