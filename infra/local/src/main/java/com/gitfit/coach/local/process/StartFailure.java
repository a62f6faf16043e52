package com.gitfit.coach.local.process;

/** Why the stack cannot start, in one line for the person who started it. */
public final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure that says itself why. */
    public StartFailure(String reason) {
        super(reason);
    }

    /** A failure that has a cause. */
    public StartFailure(String reason, Throwable cause) {
        super(reason, cause);
    }
}
