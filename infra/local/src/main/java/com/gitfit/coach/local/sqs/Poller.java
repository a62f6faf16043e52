package com.gitfit.coach.local.sqs;

import com.gitfit.coach.local.lambda.Invocable;
import com.gitfit.coach.local.lambda.InvocationResult;
import com.gitfit.coach.local.lambda.InvocationResult.Failed;
import com.gitfit.coach.local.lambda.InvocationResult.Returned;
import com.gitfit.coach.local.template.QueueSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Hands the messages of one queue to a function, a batch at a time. What the function has dealt with is removed; the
 * rest comes again when the queue's visibility timeout is over.
 *
 * @param source how the template wants it
 * @param queue that is read
 * @param function sees the batches
 * @param clock times the collecting
 */
record Poller(QueueSource source, MessageQueue queue, Invocable function, Clock clock) {
    private static final int MOST_AT_ONCE = 10;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    /**
     * Waits for messages, for a while, and has the function see them.
     *
     * @throws RuntimeException if the queue cannot be read now
     * @throws InterruptedException if the stack closes meanwhile
     */
    void poll() throws InterruptedException {
        List<Message> batch = collect();
        if (!batch.isEmpty()) {
            queue.delete(dealtWith(function.invoke(MessageEvent.of(source.queue(), batch)), batch));
        }
    }

    /** The window begins with the first message. */
    private List<Message> collect() {
        var batch = new ArrayList<>(queue.receive(Math.min(source.batchSize(), MOST_AT_ONCE), LONGEST_WAIT));
        Instant due = clock.instant().plus(source.window());
        while (!batch.isEmpty() && batch.size() < source.batchSize()) {
            Duration left = Duration.between(clock.instant(), due);
            if (!left.isPositive()) {
                break;
            }
            batch.addAll(queue.receive(
                    Math.min(source.batchSize() - batch.size(), MOST_AT_ONCE),
                    left.compareTo(LONGEST_WAIT) < 0 ? left : LONGEST_WAIT));
        }
        return batch;
    }

    private List<Message> dealtWith(InvocationResult result, List<Message> batch) {
        return switch (result) {
            case Failed failed -> List.of();
            case Returned returned ->
                source.reportsItemFailures() ? Answer.dealtWith(returned.payload(), batch) : batch;
        };
    }
}
