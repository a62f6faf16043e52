package com.gitfit.coach.telemetry;

/** The figures that operators watch, under the names that they have in CloudWatch. */
public enum Metric {
    /** Recommendations that were issued. */
    RECOMMENDATIONS("Recommendations", Kind.COUNT),
    /** Recommendations in which no language model took part. */
    FALLBACKS("Fallbacks", Kind.COUNT),
    /** Safety limits that narrowed a recommendation. */
    SAFETY_LIMITS_APPLIED("SafetyLimitsApplied", Kind.COUNT),
    /** Confidence of a recommendation, 0–1. */
    CONFIDENCE("Confidence", Kind.SHARE),
    /** Answers that were counted. */
    ANSWERS("Answers", Kind.COUNT),
    /** Whether an answer accepted, 1 or 0: its mean is the acceptance rate. */
    ACCEPTANCE("Acceptance", Kind.SHARE),
    /** Answers that had to be learned again because another one came first. */
    LEARNING_RETRIES("LearningRetries", Kind.COUNT),
    /** Requests that were refused with a code below 500. */
    REFUSALS("Refusals", Kind.COUNT),
    /** Requests that failed with a code from 500. */
    FAILURES("Failures", Kind.COUNT),
    /** Time a request took inside the function, in milliseconds. */
    LATENCY("Latency", Kind.MILLISECONDS);

    private final String wireName;
    private final Kind kind;

    /** What a figure counts in. */
    public enum Kind {
        COUNT,
        SHARE,
        MILLISECONDS
    }

    Metric(String wireName, Kind kind) {
        this.wireName = wireName;
        this.kind = kind;
    }

    /** The name in CloudWatch. */
    public String wireName() {
        return wireName;
    }

    public Kind kind() {
        return kind;
    }
}
