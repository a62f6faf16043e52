package com.gitfit.coach.models.hub;

import java.time.Duration;

/** How time is let pass before the next try. */
interface Pause {
    void of(Duration length) throws InterruptedException;
}
