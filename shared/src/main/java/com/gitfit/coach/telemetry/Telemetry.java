package com.gitfit.coach.telemetry;

import java.util.Map;

/** Where figures and events go. */
public interface Telemetry {
    /** Counts one figure of the current request. */
    void measure(Metric metric, double value);

    /**
     * Writes one event.
     *
     * @param event its name, as in {@code recommendation_served}
     * @param fields nothing personal: no ids of users, no text of theirs
     */
    void event(String event, Map<String, Object> fields);

    /** Writes a failure of ours with its cause. */
    void failure(String event, Throwable cause);

    /** Hands the figures of the current request over. */
    void flush();
}
