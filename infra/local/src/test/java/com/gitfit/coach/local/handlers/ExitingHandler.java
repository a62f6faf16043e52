package com.gitfit.coach.local.handlers;

import java.util.Map;

/** Ends its own process in the middle of an event that is not empty. */
public final class ExitingHandler {
    /** Ends with 7. */
    public Map<String, Object> handle(Map<String, Object> event) {
        if (!event.isEmpty()) {
            Runtime.getRuntime().halt(7);
        }
        return Map.of("pid", ProcessHandle.current().pid());
    }
}
