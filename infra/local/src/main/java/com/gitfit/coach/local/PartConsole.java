package com.gitfit.coach.local;

import java.util.function.Consumer;

/**
 * The console, with one line for each part that has started.
 *
 * @param lines takes them
 */
record PartConsole(Consumer<String> lines) {
    void say(String part, String what) {
        lines.accept("%-10s %s".formatted(part, what));
    }
}
