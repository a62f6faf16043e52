package com.gitfit.coach.service;

import java.util.UUID;

/** Makes ids that nobody else makes, ordered by time. */
@FunctionalInterface
public interface Ids {
    UUID next();
}
