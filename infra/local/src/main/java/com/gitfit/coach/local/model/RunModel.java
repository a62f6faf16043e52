package com.gitfit.coach.local.model;

import java.util.Map;

/**
 * The model of a run.
 *
 * @param prefix its folder in the bucket; empty if there is no model
 * @param checksum SHA-256 of its {@code coach.json} in hexadecimal; empty if there is no model
 * @param words which model it is and how it came there, for the console
 */
public record RunModel(String prefix, String checksum, String words) {
    /** @param why in a few words */
    public static RunModel none(String why) {
        return new RunModel("", "", "none: the rules answer alone (" + why + ")");
    }

    /** What functions are told, beside the name of the bucket. */
    public Map<String, String> variables() {
        return Map.of("MODEL_PREFIX", prefix, "MODEL_CHECKSUM", checksum);
    }
}
