package com.gitfit.coach.runtime;

import java.util.Locale;

/** Where the coach runs. */
public enum Stage {
    LOCAL,
    DEV,
    STAGING,
    PROD;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
