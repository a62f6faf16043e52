package com.gitfit.coach.language.gpt2;

/** The time that an answer may take is over. */
final class OutOfTime extends RuntimeException {
    OutOfTime() {
        // Thrown on purpose and expected: a stack trace would say nothing.
        super("out of time", null, false, false);
    }
}
