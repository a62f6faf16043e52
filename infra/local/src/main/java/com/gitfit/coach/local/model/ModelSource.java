package com.gitfit.coach.local.model;

import java.nio.file.Path;

/** Where a run takes its model from. */
public sealed interface ModelSource {
    /**
     * The model that the table says is active; if none is, as at the first start, one from a folder.
     *
     * @param shipped that folder; without a model in it there is none
     */
    record Active(Path shipped) implements ModelSource {}

    /**
     * The model in a folder, active from now on.
     *
     * @param folder with the model's files
     */
    record Folder(Path folder) implements ModelSource {}

    /** A random one of DistilGPT-2's shape, active from now on. */
    record Random() implements ModelSource {}

    /** None in this run, whichever is active. */
    record None() implements ModelSource {}

    /**
     * Reads what a person says: a folder, {@code random} or {@code none}.
     *
     * @param project the folder in which relative paths begin
     */
    static ModelSource of(String text, Path project) {
        return switch (text) {
            case "random" -> new Random();
            case "none" -> new None();
            default -> new Folder(project.resolve(text));
        };
    }
}
