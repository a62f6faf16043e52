package com.gitfit.coach.language;

import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.Goal;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.WorkoutEvent;

/**
 * What a language model reads: {@link #PREFIX}, the same for every request; the {@link #situation()}; and either an
 * {@link #option} for each lever, whose likelihood is the model's vote, or the {@link #lead} to a sentence, which the
 * model ends. Texts that follow each other can be cut into tokens one by one: each begins where a token of GPT-2
 * begins.
 *
 * <p>Of what the lifter wrote it holds the name of the exercise, cleaned and cut: data among data, in a place where
 * nothing is asked.
 *
 * @param facts what may be said
 * @param nameLength how many characters of the name there is room for, 0–{@value Narrator#QUOTED}
 */
public record Prompt(Facts facts, int nameLength) {
    /** The task in one short line: a model that is to pass the guard is trained to it, so examples would be idle. */
    public static final String PREFIX = "Strength coach.\n";

    /** The prompt of a moment, with as much of the name as is ever quoted. */
    public static Prompt of(Facts facts) {
        return new Prompt(facts, Narrator.QUOTED);
    }

    /** The same with half the room for the name, for a tokenizer that finds the situation too long. */
    public Prompt shorter() {
        return new Prompt(facts, nameLength / 2);
    }

    /** Whether there is any of the name left to cut. */
    public boolean canBeShorter() {
        return nameLength > 0;
    }

    /** One line of keys and values, about 25 tokens and hardly ever over 40; the lever comes next. */
    public String situation() {
        ExercisePlan plan = facts.plan();
        StringBuilder line = new StringBuilder("lift ")
                .append(LiftName.cleaned(plan.exerciseName(), nameLength))
                .append(", plan ")
                .append(plan.sets())
                .append('x')
                .append(plan.reps())
                .append(
                        plan.isBodyweight()
                                ? " bodyweight"
                                : " at " + Sayings.weight(tenths(plan.weight()), plan.unit()))
                .append(", ")
                .append(event(facts.event()))
                .append(", ready ")
                .append(Sayings.percent(facts.readiness()))
                .append('%');
        facts.effort().ifPresent(effort -> line.append(", effort ").append(effort.level()));
        facts.form().ifPresent(form -> line.append(", form ").append(form));
        if (facts.pain() > 0) {
            line.append(", pain ").append(facts.pain());
        }
        if (facts.goal() != Goal.GENERAL) {
            line.append(", goal ").append(words(facts.goal().wireName()));
        }
        facts.time()
                .ifPresent(time ->
                        line.append(", ").append(time.availableMinutes()).append(" min"));
        return line.append(", next").toString();
    }

    /** How the situation goes on if a lever is chosen: one token of GPT-2 each, none the beginning of another. */
    public static String option(Lever lever) {
        return switch (lever) {
            case INCREASE_WEIGHT -> " increase";
            case DECREASE_WEIGHT -> " decrease";
            case ADJUST_REPS -> " reps";
            case MODIFY_REST -> " rest";
            case CHANGE_EXERCISE -> " exercise";
            case ADD_WARMUP -> " warm";
            case SUGGEST_FORM_FOCUS -> " hold";
        };
    }

    /** What the situation is followed by when a sentence is wanted: the lever, the reason and the opening. */
    public String lead(Driver driver, Prescription prescription) {
        return option(prescription.lever()) + ", " + words(driver.wireName()) + ": "
                + opening(facts, driver, prescription);
    }

    /** All that the model reads after the prefix when a sentence is wanted. */
    public String phrase(Driver driver, Prescription prescription) {
        return situation() + lead(driver, prescription);
    }

    /**
     * The beginning of the sentence, true by construction: the whole action with all its numbers, and no stop. It does
     * not depend on the room for the name.
     */
    public static String opening(Facts facts, Driver driver, Prescription prescription) {
        return Openings.of(facts, LiftName.spoken(facts.plan().exerciseName()), driver, prescription);
    }

    private static String event(WorkoutEvent event) {
        return switch (event) {
            case EXERCISE_START -> "start";
            case COMPLETE_SET -> "set done";
            case STRUGGLE_SET -> "struggle";
            case FORM_DEGRADATION -> "form slips";
            case SKIP_SET -> "set skipped";
            case SKIP_EXERCISE -> "exercise skipped";
            case COMPLETE_WORKOUT -> "workout done";
        };
    }

    private static String words(String wireName) {
        return wireName.replace('_', ' ');
    }

    private static double tenths(double weight) {
        return Math.round(weight * 10) / 10.0;
    }
}
