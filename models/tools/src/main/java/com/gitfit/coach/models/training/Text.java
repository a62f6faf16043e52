package com.gitfit.coach.models.training;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something to learn, in parts that follow each other. Each part is cut into tokens on its own, so that a model learns
 * the tokens that it will be asked for: whoever makes texts must part them where the runtime does.
 *
 * @param context what the model reads, from the very beginning
 * @param answer what it is to go on with; the end of the text follows it
 */
public record Text(List<String> context, List<String> answer) {
    /** No part is empty: nothing can be learnt from nothing. */
    public Text {
        context = List.copyOf(context);
        answer = List.copyOf(answer);
        if (context.isEmpty() || answer.isEmpty()) {
            throw new IllegalArgumentException("a text needs a context and an answer");
        }
        if (Stream.concat(context.stream(), answer.stream()).anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("no part of a text may be empty");
        }
    }

    /** Context and answer one after the other. */
    Stream<String> parts() {
        return Stream.concat(context.stream(), answer.stream());
    }
}
