package com.gitfit.coach.service;

import java.time.Duration;

/** How much of its time the function still has for the current request. */
@FunctionalInterface
public interface TimeLeft {
    Duration get();
}
