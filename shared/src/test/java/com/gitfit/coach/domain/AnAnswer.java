package com.gitfit.coach.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Builds answers for tests: accepted as proposed, without a rating. */
public final class AnAnswer {
    private boolean accepted = true;
    private boolean modified;
    private boolean skipped;
    private final Map<Rating, Integer> ratings = new EnumMap<>(Rating.class);
    private Optional<Adjustment> adjustment = Optional.empty();
    private OptionalInt seconds = OptionalInt.empty();
    private Optional<String> notes = Optional.empty();
    private Optional<String> confirmedBlacklist = Optional.empty();

    private AnAnswer() {}

    public static AnAnswer accepted() {
        return new AnAnswer();
    }

    public static AnAnswer skipped() {
        AnAnswer answer = new AnAnswer();
        answer.accepted = false;
        answer.skipped = true;
        return answer;
    }

    public static AnAnswer modifiedTo(double amount) {
        AnAnswer answer = new AnAnswer();
        answer.accepted = false;
        answer.modified = true;
        answer.adjustment = Optional.of(new Adjustment.Amount(amount));
        return answer;
    }

    /** Neither accepted nor modified nor skipped. */
    public static AnAnswer neither() {
        AnAnswer answer = new AnAnswer();
        answer.accepted = false;
        return answer;
    }

    /** Modified, without a word on how. */
    public static AnAnswer modified() {
        AnAnswer answer = new AnAnswer();
        answer.accepted = false;
        answer.modified = true;
        return answer;
    }

    public static AnAnswer modifiedTo(String exercise) {
        AnAnswer answer = modified();
        answer.adjustment = Optional.of(new Adjustment.Exercise(exercise));
        return answer;
    }

    /** Accepted, rated far too easy, with good form. */
    public static AnAnswer easy() {
        return accepted().difficulty(3).exertion(4).form(9).effectiveness(8);
    }

    public AnAnswer difficulty(int rating) {
        return rated(Rating.DIFFICULTY, rating);
    }

    public AnAnswer effectiveness(int rating) {
        return rated(Rating.EFFECTIVENESS, rating);
    }

    public AnAnswer exertion(int rating) {
        return rated(Rating.EXERTION, rating);
    }

    public AnAnswer form(int rating) {
        return rated(Rating.FORM, rating);
    }

    public AnAnswer rated(Rating kind, int rating) {
        ratings.put(kind, rating);
        return this;
    }

    public AnAnswer alsoModifiedTo(double amount) {
        modified = true;
        adjustment = Optional.of(new Adjustment.Amount(amount));
        return this;
    }

    public AnAnswer alsoModified() {
        modified = true;
        return this;
    }

    public AnAnswer adjusting(Adjustment value) {
        adjustment = Optional.of(value);
        return this;
    }

    public AnAnswer took(int completionSeconds) {
        seconds = OptionalInt.of(completionSeconds);
        return this;
    }

    public AnAnswer saying(String text) {
        notes = Optional.of(text);
        return this;
    }

    public AnAnswer confirming(String exercise) {
        confirmedBlacklist = Optional.of(exercise);
        return this;
    }

    public Feedback build() {
        return new Feedback(accepted, modified, skipped, ratings, adjustment, seconds, notes, confirmedBlacklist);
    }
}
