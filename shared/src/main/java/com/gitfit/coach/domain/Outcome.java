package com.gitfit.coach.domain;

/** What a lifter did with a recommendation. */
public enum Outcome {
    ACCEPTED("accepted"),
    ACCEPTED_MODIFIED("accepted_modified"),
    MODIFIED("modified"),
    SKIPPED("skipped");

    private final String wireName;

    Outcome(String wireName) {
        this.wireName = wireName;
    }

    /** The name in requests and answers. */
    public String wireName() {
        return wireName;
    }

    @Override
    public String toString() {
        return wireName;
    }
}
