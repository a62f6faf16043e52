package com.gitfit.coach.functions.pretraffic;

/** What a trial leaves in the tables. */
@FunctionalInterface
interface Traces {
    /** Removes a recommendation to {@link SyntheticRequest#USER}; nobody else's can be reached. */
    void remove(String tweakId);
}
