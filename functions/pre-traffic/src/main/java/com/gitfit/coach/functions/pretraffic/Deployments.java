package com.gitfit.coach.functions.pretraffic;

/** Who decides whether traffic moves. */
@FunctionalInterface
interface Deployments {
    /**
     * The place of a deployment at which it waits for a word.
     *
     * @param deploymentId of the deployment
     * @param executionId of this one wait
     */
    record Hook(String deploymentId, String executionId) {}

    /** Says whether traffic may move. */
    void report(Hook hook, boolean mayHaveTraffic);
}
