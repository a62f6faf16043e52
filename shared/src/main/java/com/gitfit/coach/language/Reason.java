package com.gitfit.coach.language;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The one clause that a language model may put behind an opening.
 *
 * @param kind whether it says what is so or what it is good for
 * @param words behind the conjunction, at least three, in lower case
 */
record Reason(Kind kind, List<String> words) {
    enum Kind {
        /** Since, because, as. */
        FACT,
        /** So, so that. */
        PURPOSE
    }

    /** As many words in a row are not said twice. */
    private static final int LOOP = 3;

    /** No comma stands inside: what follows one could be an order. */
    private static final Pattern CLAUSE =
            Pattern.compile(",? (since|because|as|so that|so) ([a-z]+(?: [a-z]+){2,})[.!]");

    /** The clause that a continuation is; nothing if it is anything else. */
    static Optional<Reason> in(String continuation) {
        Matcher matcher = CLAUSE.matcher(continuation);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Kind kind = matcher.group(1).startsWith("so") ? Kind.PURPOSE : Kind.FACT;
        return Optional.of(new Reason(kind, List.of(matcher.group(2).split(" "))));
    }

    /** Whether it speaks of something, says something of it and comes to an end. */
    boolean isWhole() {
        return Vocabulary.SUBJECTS.contains(words.getFirst())
                && !Collections.disjoint(words, Vocabulary.VERBS)
                && !Vocabulary.DANGLING.contains(words.getLast());
    }

    boolean isLoop() {
        Set<List<String>> said = new HashSet<>();
        return IntStream.range(1, words.size()).anyMatch(at -> words.get(at).equals(words.get(at - 1)))
                || IntStream.rangeClosed(0, words.size() - LOOP)
                        .anyMatch(from -> !said.add(words.subList(from, from + LOOP)));
    }
}
