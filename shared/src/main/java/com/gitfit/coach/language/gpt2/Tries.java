package com.gitfit.coach.language.gpt2;

import java.io.IOException;
import java.time.Duration;

/** How often a file is asked for again: until {@value #MOST} tries in a row have brought next to nothing. */
final class Tries {
    private static final int MOST = 4;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private final String file;
    private int fruitless;

    Tries(String file) {
        this.file = file;
    }

    /**
     * Notes a try that failed, and pauses before the next: 50 ms, twice as long after each that was fruitless.
     *
     * @throws ModelUnusable if it was the last
     */
    void failed(IOException problem, boolean wasFruitless) throws InterruptedException {
        fruitless = wasFruitless ? fruitless + 1 : 0;
        if (fruitless == MOST) {
            throw new ModelUnusable(file + " cannot be read: " + problem.getMessage(), problem);
        }
        Thread.sleep(FIRST_PAUSE.multipliedBy(1L << fruitless));
    }
}
