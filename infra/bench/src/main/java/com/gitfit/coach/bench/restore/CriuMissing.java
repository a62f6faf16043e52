package com.gitfit.coach.bench.restore;

/** Why no process can be dumped and restored on this machine, in one line. */
public final class CriuMissing extends Exception {
    private static final long serialVersionUID = 1L;

    CriuMissing(String reason) {
        super(reason);
    }
}
