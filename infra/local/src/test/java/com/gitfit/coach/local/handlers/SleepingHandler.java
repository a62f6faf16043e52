package com.gitfit.coach.local.handlers;

import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Never answers an event that is not empty. */
public final class SleepingHandler {
    /** Says in the log that it has begun. */
    public Map<String, Object> handle(Map<String, Object> event) throws InterruptedException {
        if (!event.isEmpty()) {
            System.out.println("sleeping");
            new CountDownLatch(1).await();
        }
        return Map.of("awake", true);
    }
}
