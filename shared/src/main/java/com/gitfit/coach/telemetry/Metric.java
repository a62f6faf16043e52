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
    /** Rankings and sentences that the language model gave, whether or not they were of use. */
    MODEL_ANSWERS("ModelAnswers", Kind.COUNT),
    /** Time that the language model took for a ranking or a sentence, in milliseconds. */
    MODEL_LATENCY("ModelLatency", Kind.MILLISECONDS),
    /** Questions over which the language model broke. */
    MODEL_ERRORS("ModelErrors", Kind.COUNT),
    /** Questions for which the language model had too little time. */
    MODEL_TIMEOUTS("ModelTimeouts", Kind.COUNT),
    /** Texts of the language model that the fact guard refused. */
    MODEL_TEXT_REFUSED("ModelTextRefused", Kind.COUNT),
    /** Questions to the language model whose answer was remembered. */
    MODEL_CACHE_HITS("ModelCacheHits", Kind.COUNT),
    /** Requests that were answered by another version of the language model than the active one. */
    MODEL_POINTER_CHANGED("ModelPointerChanged", Kind.COUNT),
    /** Starts at which the language model could not be loaded. */
    MODEL_LOAD_FAILURES("ModelLoadFailures", Kind.COUNT),
    /** Snapshots before which a function has rehearsed, with an answer in every round. */
    REHEARSALS("Rehearsals", Kind.COUNT),
    /** Time from the restore of a snapshot to the end of the first answer, in milliseconds. */
    RESTORE_LATENCY("RestoreLatency", Kind.MILLISECONDS),
    /** Answers that were counted. */
    ANSWERS("Answers", Kind.COUNT),
    /** Whether an answer accepted, 1 or 0: its mean is the acceptance rate. */
    ACCEPTANCE("Acceptance", Kind.SHARE),
    /**
     * Squared distance, 0–1, of an answer from the chance of acceptance that was predicted: its mean is the Brier
     * score.
     */
    PREDICTION_ERROR("PredictionError", Kind.SHARE),
    /** Answers that had to be learned again because another one came first. */
    LEARNING_RETRIES("LearningRetries", Kind.COUNT),
    /** Requests that were refused with a code below 500. */
    REFUSALS("Refusals", Kind.COUNT),
    /** Requests that failed with a code from 500. */
    FAILURES("Failures", Kind.COUNT),
    /** Whether a request failed with a code from 500, 1 or 0: its mean is the error rate. */
    FAILED("Failed", Kind.SHARE),
    /** Requests that failed because the database did not answer, or not in time. */
    STORE_FAILURES("StoreFailures", Kind.COUNT),
    /** Time a request took inside the function, in milliseconds. */
    LATENCY("Latency", Kind.MILLISECONDS),
    /** Changes that the mirror has applied. */
    MIRROR_APPLIED("MirrorApplied", Kind.COUNT),
    /** Changes of which the mirror held the version, or a newer one, already. */
    MIRROR_STALE("MirrorStale", Kind.COUNT),
    /** Calls to the mirror that were made again because it did not answer, or was too busy. */
    MIRROR_RETRIES("MirrorRetries", Kind.COUNT),
    /** Changes that the mirror will not take and that were put into the queue of dead letters. */
    MIRROR_DEAD_LETTERS("MirrorDeadLetters", Kind.COUNT),
    /** Invocations that ended because the mirror did not take the deploy key. */
    MIRROR_AUTH_FAILURES("MirrorAuthFailures", Kind.COUNT),
    /** Age of the oldest record of an invocation at its end, applied or to be tried again, in milliseconds. */
    MIRROR_LAG("MirrorLag", Kind.MILLISECONDS),
    /** Documents of which a comparison found the mirror to differ for longer than they are on their way. */
    MIRROR_DRIFT("MirrorDrift", Kind.COUNT),
    /** Documents that a comparison made the mirror take over. */
    MIRROR_REPAIRED("MirrorRepaired", Kind.COUNT),
    /** Whether insights were served as they had been computed before, 1 or 0. */
    INSIGHTS_PRECOMPUTED("InsightsPrecomputed", Kind.SHARE),
    /** Plans for insights that have come to their end. */
    INSIGHTS_PLANS("InsightsPlans", Kind.COUNT),
    /** Lifters whom a plan has handed to the workers. */
    INSIGHTS_PLANNED("InsightsPlanned", Kind.COUNT),
    /** Lifters whom a plan found to have trained since the one before. */
    ACTIVE_LIFTERS("ActiveLifters", Kind.COUNT),
    /** Lifters whose insights a worker has computed and stored. */
    INSIGHTS_COMPUTED("InsightsComputed", Kind.COUNT),
    /** Lifters whose insights a worker could not compute or store, to be tried again. */
    INSIGHTS_FAILED("InsightsFailed", Kind.COUNT),
    /** Months of daily figures that were folded into one. */
    MONTHS_FOLDED("MonthsFolded", Kind.COUNT),
    /** Versions of the language model that were taken off the list of those that can be made active. */
    MODEL_VERSIONS_RETIRED("ModelVersionsRetired", Kind.COUNT);

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
