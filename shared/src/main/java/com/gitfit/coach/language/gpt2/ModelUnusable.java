package com.gitfit.coach.language.gpt2;

/** Why there is no model: it cannot be had, or is not what it should be. */
public final class ModelUnusable extends RuntimeException {
    ModelUnusable(String problem) {
        super(problem);
    }

    ModelUnusable(String problem, Throwable cause) {
        super(problem, cause);
    }
}
