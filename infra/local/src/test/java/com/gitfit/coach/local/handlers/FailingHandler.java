package com.gitfit.coach.local.handlers;

import java.util.Map;

/** Throws at every event that is not empty. */
public final class FailingHandler {
    /** Throws an exception with a message. */
    public Map<String, Object> handle(Map<String, Object> event) {
        if (!event.isEmpty()) {
            throw new IllegalStateException("no answer to " + event.size() + " fields");
        }
        return event;
    }
}
