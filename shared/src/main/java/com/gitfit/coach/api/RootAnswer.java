package com.gitfit.coach.api;

import java.util.List;

/** The answer of {@code GET /}. */
public record RootAnswer(boolean success, String message, String version, List<String> endpoints) {

    /** The answer that shows what there is. */
    public static RootAnswer of(String version) {
        return new RootAnswer(
                true, "git-fit coach: one safe change at a time, learned from your answers.", version, Routes.all());
    }
}
