package com.gitfit.coach.local.handlers;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/** Has hooks around a snapshot, and fails in the one that the environment names. */
public final class HookedHandler implements Resource {
    private final List<String> calls = new CopyOnWriteArrayList<>();

    /** Registers itself. */
    public HookedHandler() {
        Core.getGlobalContext().register(this);
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        call("beforeCheckpoint");
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        call("afterRestore");
    }

    private void call(String hook) {
        if (hook.equals(System.getenv("FAIL_IN"))) {
            throw new IllegalStateException(hook + " fails");
        }
        calls.add(hook);
    }

    /** Returns the hooks that ran. */
    public Map<String, Object> handle(Map<String, Object> event) {
        return Map.of("hooks", calls, "fields", event.size());
    }
}
