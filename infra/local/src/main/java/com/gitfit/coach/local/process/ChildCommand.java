package com.gitfit.coach.local.process;

import java.util.List;
import java.util.Set;

/** What every child process has in common: nothing of our environment but what a program cannot do without. */
public final class ChildCommand {
    private static final Set<String> INHERITED = Set.of("PATH", "HOME", "LANG");

    private ChildCommand() {}

    /**
     * A process that is not started yet; its errors go where its output goes.
     *
     * @param command the program and its arguments
     */
    public static ProcessBuilder prepare(List<String> command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().retainAll(INHERITED);
        return builder;
    }
}
