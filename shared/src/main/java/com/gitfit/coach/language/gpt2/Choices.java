package com.gitfit.coach.language.gpt2;

import java.util.Arrays;
import java.util.List;

/** The tokens among which the head chooses: all, or a shortlist in ascending order. */
final class Choices {
    private final int[] shortlist;

    private Choices(int[] shortlist) {
        this.shortlist = shortlist;
    }

    static Choices of(List<Integer> shortlist) {
        return new Choices(shortlist.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The token at a place. */
    int token(int place) {
        return shortlist.length == 0 ? place : shortlist[place];
    }

    boolean contains(int token) {
        return shortlist.length == 0 || Arrays.binarySearch(shortlist, token) >= 0;
    }

    /** @throws IllegalArgumentException if the head cannot choose the token */
    int place(int token) {
        if (!contains(token)) {
            throw new IllegalArgumentException("token " + token + " is not on the shortlist");
        }
        return shortlist.length == 0 ? token : Arrays.binarySearch(shortlist, token);
    }
}
