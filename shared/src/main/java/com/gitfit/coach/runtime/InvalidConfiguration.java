package com.gitfit.coach.runtime;

/** An environment variable that cannot be used; it stops the start. */
public final class InvalidConfiguration extends RuntimeException {
    InvalidConfiguration(String variable, String problem) {
        super(variable + " " + problem);
    }
}
