package com.gitfit.coach.language;

import java.util.List;

/** How a reason is joined to the action that it is given for. */
public enum Join {
    /** To what is so. */
    BECAUSE("since", "because", "as"),
    /** To what it is good for. */
    SO("so that", "so");

    private final List<String> words;

    Join(String... words) {
        this.words = List.of(words);
    }

    /** The conjunctions, the most usual first. */
    public List<String> words() {
        return words;
    }
}
