package com.gitfit.coach.functions.pretraffic;

/** The version of the recommendation function that is to be tried. */
@FunctionalInterface
interface NewVersion {
    /**
     * What came of an invocation.
     *
     * @param failed whether the function threw, ended or took too long
     * @param payload what it returned, or how it failed, in JSON
     */
    record Reply(boolean failed, String payload) {}

    /** Hands it one event and waits for what comes of it. */
    Reply invoke(String event);
}
