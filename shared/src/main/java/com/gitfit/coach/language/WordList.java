package com.gitfit.coach.language;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lists of words, written as text. */
final class WordList {
    private static final Pattern GAP = Pattern.compile("\\s+");

    private WordList() {}

    /** @param words between spaces or line breaks */
    static Set<String> of(String words) {
        return GAP.splitAsStream(words.strip()).filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }
}
