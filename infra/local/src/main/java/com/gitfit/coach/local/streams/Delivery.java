package com.gitfit.coach.local.streams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.gitfit.coach.local.lambda.Invocable;
import com.gitfit.coach.local.lambda.InvocationResult;
import com.gitfit.coach.local.lambda.InvocationResult.Failed;
import com.gitfit.coach.local.lambda.InvocationResult.Returned;
import com.gitfit.coach.local.lambda.Pause;
import com.gitfit.coach.local.streams.GivenUp.Reason;
import com.gitfit.coach.local.template.StreamSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Hands batches to a function until every record has been dealt with or given up: again from the first record that
 * failed, in halves where the function itself failed, and at last to the queue for failures.
 *
 * @param source how the template wants it
 * @param functionArn of the function
 * @param function sees one batch at a time
 * @param onFailure is told what was given up
 * @param clock tells the age of records
 * @param pause waits before another try
 */
record Delivery(
        StreamSource source,
        String functionArn,
        Invocable function,
        Consumer<GivenUp> onFailure,
        Clock clock,
        Pause pause) {
    /** Lambda does not say how long it waits; this is short enough for a person and doubles each time. */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private static final int LONGEST_PAUSE_DOUBLINGS = 3;

    /**
     * Records of one shard on their way.
     *
     * @param records at least one, in order
     * @param failures how often the function has seen and refused exactly these
     * @param last what came of it the last time
     */
    private record Attempt(List<StreamRecord> records, int failures, Optional<InvocationResult> last) {
        static Attempt first(List<StreamRecord> records) {
            return new Attempt(records, 0, Optional.empty());
        }
    }

    /**
     * Returns when the function has dealt with the batch or nobody will.
     *
     * @param batch at least one record, in order
     * @param done told the sequence number up to which all is dealt with, as often as it grows
     * @throws InterruptedException if the stack closes meanwhile
     */
    void deliver(String streamArn, String shard, List<StreamRecord> batch, Consumer<String> done)
            throws InterruptedException {
        var waiting = new ArrayDeque<Attempt>();
        waiting.push(Attempt.first(batch));
        while (!waiting.isEmpty()) {
            Attempt attempt = waiting.pop();
            int tooOld = tooOld(attempt.records());
            if (tooOld > 0) {
                giveUp(Reason.TOO_OLD, streamArn, shard, part(attempt, 0, tooOld), done);
                push(waiting, part(attempt, tooOld, attempt.records().size()));
            } else {
                invoke(streamArn, shard, attempt, waiting, done);
            }
        }
    }

    private void invoke(String streamArn, String shard, Attempt attempt, Deque<Attempt> waiting, Consumer<String> done)
            throws InterruptedException {
        List<StreamRecord> records = attempt.records();
        InvocationResult result = function.invoke(event(records));
        int dealtWith = dealtWith(result, records);
        if (dealtWith > 0) {
            done.accept(records.get(dealtWith - 1).sequenceNumber());
        }
        if (dealtWith == records.size()) {
            return;
        }
        // What comes before has changed the batch: for the rest of it this was the first try.
        int failures = dealtWith > 0 ? 1 : attempt.failures() + 1;
        var rest = new Attempt(records.subList(dealtWith, records.size()), failures, Optional.of(result));
        if (result instanceof Failed && source.bisects() && records.size() > 1) {
            int middle = records.size() / 2;
            waiting.push(Attempt.first(records.subList(middle, records.size())));
            waiting.push(Attempt.first(records.subList(0, middle)));
            pause.pause(FIRST_PAUSE);
        } else if (source.retries().isPresent() && failures > source.retries().getAsInt()) {
            giveUp(Reason.RETRIES_EXHAUSTED, streamArn, shard, rest, done);
        } else {
            waiting.push(rest);
            pause.pause(FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, LONGEST_PAUSE_DOUBLINGS)));
        }
    }

    private static String event(List<StreamRecord> records) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        ArrayNode list = event.putArray("Records");
        records.forEach(record -> list.add(record.event()));
        return event.toString();
    }

    private int dealtWith(InvocationResult result, List<StreamRecord> records) {
        return switch (result) {
            case Failed failed -> 0;
            case Returned returned ->
                source.reportsItemFailures() ? Answer.dealtWith(returned.payload(), records) : records.size();
        };
    }

    private int tooOld(List<StreamRecord> records) {
        if (source.oldest().isEmpty()) {
            return 0;
        }
        Instant oldest = clock.instant().minus(source.oldest().get());
        return (int) records.stream()
                .takeWhile(record -> record.changedAt().isBefore(oldest))
                .count();
    }

    private static Attempt part(Attempt attempt, int from, int to) {
        return new Attempt(attempt.records().subList(from, to), attempt.failures(), attempt.last());
    }

    private static void push(Deque<Attempt> waiting, Attempt attempt) {
        if (!attempt.records().isEmpty()) {
            waiting.push(attempt);
        }
    }

    private void giveUp(Reason reason, String streamArn, String shard, Attempt attempt, Consumer<String> done) {
        onFailure.accept(new GivenUp(
                reason,
                functionArn,
                streamArn,
                shard,
                attempt.records(),
                attempt.failures(),
                attempt.last(),
                clock.instant()));
        done.accept(attempt.records().getLast().sequenceNumber());
    }
}
