package com.gitfit.coach.bench;

/** Why a benchmark measures nothing on this machine, in one line. */
final class Skipped extends Exception {
    private static final long serialVersionUID = 1L;

    Skipped(String reason) {
        super(reason);
    }
}
