package com.gitfit.coach.mirror;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The queue of what did not reach the mirror. Every method throws {@link Unavailable} if the queue does. */
public interface DeadLetters {
    /** What lies in the queue. */
    sealed interface Letter permits DeadLetter, FailedBatch, Illegible {}

    /**
     * Lambda's note that it gave a batch of records up.
     *
     * @param streamArn of the stream that they came from
     */
    record FailedBatch(String streamArn) implements Letter {}

    /** Somebody else's words. */
    record Illegible() implements Letter {}

    /**
     * A letter that was taken out for a while.
     *
     * @param receipt to remove it for good
     * @param sentAt when it came into the queue
     */
    record Received(String receipt, Instant sentAt, Letter letter) {}

    /** The queue cannot be reached. */
    final class Unavailable extends RuntimeException {
        public Unavailable(Throwable cause) {
            super("the queue of dead letters cannot be reached", cause);
        }
    }

    void add(DeadLetter letter);

    /**
     * A few letters; none if none are to be had now.
     *
     * @param hidden how long nobody else, and no further call, is given them
     */
    List<Received> receive(Duration hidden);

    /** Removes a letter for good. */
    void remove(Received received);
}
