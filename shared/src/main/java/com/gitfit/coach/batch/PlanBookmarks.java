package com.gitfit.coach.batch;

import java.util.Optional;

/** How far the last plan of each kind has come. */
public interface PlanBookmarks {
    /** The last one that was put; empty if there is none, or if it cannot be understood any more. */
    Optional<Progress> read(Plan.Users users);

    void put(Progress progress);
}
