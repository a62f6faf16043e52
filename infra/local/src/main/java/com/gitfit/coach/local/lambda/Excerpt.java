package com.gitfit.coach.local.lambda;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** The last lines of a log, kept while they are passed on. */
final class Excerpt implements Consumer<String> {
    private static final int MOST_LINES = 40;

    private final Consumer<String> next;
    private final Deque<String> lines = new ArrayDeque<>();

    Excerpt(Consumer<String> next) {
        this.next = next;
    }

    @Override
    public synchronized void accept(String line) {
        if (lines.size() == MOST_LINES) {
            lines.removeFirst();
        }
        lines.addLast(line);
        next.accept(line);
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }
}
