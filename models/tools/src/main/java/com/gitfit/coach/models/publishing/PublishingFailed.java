package com.gitfit.coach.models.publishing;

/** Why a model is not published, registered or activated; the message is for the person who asked. */
public final class PublishingFailed extends RuntimeException {
    PublishingFailed(String problem) {
        super(problem);
    }

    PublishingFailed(String problem, Throwable cause) {
        super(problem, cause);
    }
}
