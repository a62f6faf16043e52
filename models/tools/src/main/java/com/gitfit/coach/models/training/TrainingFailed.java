package com.gitfit.coach.models.training;

/** Training that cannot begin or go on; the message says why. */
public final class TrainingFailed extends RuntimeException {
    TrainingFailed(String message) {
        super(message);
    }

    TrainingFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
