package com.gitfit.coach.local.lambda;

/** A function, as what calls it sees it. */
@FunctionalInterface
public interface Invocable {
    /**
     * Hands the function one event and waits for its answer.
     *
     * @param event JSON
     * @throws InterruptedException if the stack closes meanwhile
     */
    InvocationResult invoke(String event) throws InterruptedException;
}
