package com.gitfit.coach.local.handlers;

import java.util.Map;

/** Cannot be made. */
public final class BrokenHandler {
    /** Throws, as a handler with a bad configuration does. */
    public BrokenHandler() {
        throw new IllegalArgumentException("PREFERENCE_LEARNING_RATE must be 0.01 to 0.10");
    }

    /** Is never called. */
    public Map<String, Object> handle(Map<String, Object> event) {
        return event;
    }
}
