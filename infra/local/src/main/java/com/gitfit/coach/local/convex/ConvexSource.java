package com.gitfit.coach.local.convex;

import com.gitfit.coach.local.process.StartFailure;
import java.nio.file.Path;

/** Which Convex mirrors the tables of a run. */
public sealed interface ConvexSource {
    /**
     * The one on this machine, which runs the project's functions and forgets all when it ends.
     *
     * @param folder of the Convex project, with what {@code npm ci} installs
     */
    record Project(Path folder) implements ConvexSource {}

    /** None: the mirror is off. */
    record Off() implements ConvexSource {}

    /**
     * Reads what a person says: {@code on} or {@code off}.
     *
     * @param folder of the Convex project
     * @throws StartFailure if it is neither
     */
    static ConvexSource of(String text, Path folder) {
        return switch (text) {
            case "on" -> new Project(folder);
            case "off" -> new Off();
            default -> throw new StartFailure("local.convex must be on or off, not \"" + text + "\"");
        };
    }
}
