package com.gitfit.coach.domain;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of a stored recommendation. It is ordered by time, and it names the exercise, so that an answer to it finds
 * the lifter's history of that exercise in the same read.
 *
 * @param unique a time-ordered UUID (version 7)
 * @param exercise the exercise that the recommendation is about
 */
public record TweakId(UUID unique, ExerciseKey exercise) {
    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})_([a-z0-9-]{1,64})");

    /** The id that a text spells, or nothing if no id of ours has that form. */
    public static Optional<TweakId> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new TweakId(UUID.fromString(matcher.group(1)), new ExerciseKey(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return unique + "_" + exercise;
    }
}
