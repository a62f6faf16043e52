package com.gitfit.coach.models.hub;

/** Why a model is not fetched; the message is for the person who asked, and never holds the token. */
public final class HubRefused extends RuntimeException {
    HubRefused(String problem) {
        super(problem);
    }

    HubRefused(String problem, Throwable cause) {
        super(problem, cause);
    }
}
