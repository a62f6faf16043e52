package com.gitfit.coach.models.simulation.life;

import java.util.OptionalDouble;

/** Builds the log of a life in which any advice was as likely as not to be taken, and the best sure to be. */
public final class ALifeLog {
    private final LifeLog log = new LifeLog();

    public static ALifeLog aLifeLog() {
        return new ALifeLog();
    }

    public ALifeLog answered(boolean taken) {
        log.decided(1, 0.5, taken, OptionalDouble.empty());
        return this;
    }

    public LifeLog build() {
        return log;
    }
}
