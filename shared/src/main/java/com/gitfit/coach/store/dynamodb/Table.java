package com.gitfit.coach.store.dynamodb;

/** The tables, each under a name that the deployment gives in an environment variable. */
public enum Table {
    PREFERENCES("PREFERENCES_TABLE"),
    TWEAKS("TWEAKS_TABLE"),
    LEARNING_EVENTS("LEARNING_EVENTS_TABLE"),
    SESSIONS("SESSIONS_TABLE"),
    STATE("STATE_TABLE"),
    CACHE("CACHE_TABLE"),
    MODEL_VERSIONS("MODEL_VERSIONS_TABLE"),
    TRENDS("TRENDS_TABLE");

    private final String variable;

    Table(String variable) {
        this.variable = variable;
    }

    /** The environment variable that holds the name. */
    public String variable() {
        return variable;
    }
}
