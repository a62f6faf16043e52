package com.gitfit.coach.domain;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a lifter says of a recommendation. Two answers are the same if they are equal.
 *
 * @param ratings those that were given, 1–10; one that was not given is not a middle one
 * @param adjustment what was done instead
 * @param completionSeconds how long the set took, 0–86,400
 * @param notes at most {@value #MAX_NOTES} characters, the lifter's own
 * @param confirmedBlacklist the exercise that the lifter agrees never to be offered again
 */
public record Feedback(
        boolean accepted,
        boolean modified,
        boolean skipped,
        Map<Rating, Integer> ratings,
        Optional<Adjustment> adjustment,
        OptionalInt completionSeconds,
        Optional<String> notes,
        Optional<String> confirmedBlacklist) {
    /** The longest notes, in characters. */
    public static final int MAX_NOTES = 2_000;

    /** @throws IllegalArgumentException if the answer contradicts itself or a rating is out of range */
    public Feedback {
        if (skipped && (accepted || modified)) {
            throw new IllegalArgumentException("an answer cannot be skipped and taken");
        }
        ratings = Map.copyOf(ratings);
        ratings.values().forEach(value -> Range.RATING.require(value, "rating"));
        completionSeconds.ifPresent(value -> Range.COMPLETION_SECONDS.require(value, "completion time"));
    }

    /** A rating, if it was given. */
    public OptionalInt rating(Rating rating) {
        Integer value = ratings.get(rating);
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /** What the answer amounts to. */
    public Outcome outcome() {
        if (accepted) {
            return modified ? Outcome.ACCEPTED_MODIFIED : Outcome.ACCEPTED;
        }
        return modified ? Outcome.MODIFIED : Outcome.SKIPPED;
    }
}
