package com.gitfit.coach.local.streams;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.gitfit.coach.local.lambda.InvocationResult;
import com.gitfit.coach.local.lambda.InvocationResult.Failed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Records that a function will not see again.
 *
 * @param reason why
 * @param functionArn of the function
 * @param streamArn of the stream
 * @param shard of the stream
 * @param records at least one, in order
 * @param invocations how often the function has seen them
 * @param last what came of it the last time, if it has
 * @param at when they were given up
 */
record GivenUp(
        Reason reason,
        String functionArn,
        String streamArn,
        String shard,
        List<StreamRecord> records,
        int invocations,
        Optional<InvocationResult> last,
        Instant at) {
    /** Why records are given up. */
    enum Reason {
        /** The function failed as often as it may. */
        RETRIES_EXHAUSTED("RetryAttemptsExhausted", "it has failed too often"),
        /** They waited for longer than they may. */
        TOO_OLD("RecordAgeExceeded", "they are too old");

        private final String condition;
        private final String words;

        Reason(String condition, String words) {
            this.condition = condition;
            this.words = words;
        }

        /** For a person. */
        String words() {
            return words;
        }
    }

    GivenUp {
        records = List.copyOf(records);
    }

    /** What Lambda tells a queue: where the records were, never what was in them. */
    String description() {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.putObject("requestContext")
                .put("requestId", UUID.randomUUID().toString())
                .put("functionArn", functionArn)
                .put("condition", reason.condition)
                .put("approximateInvokeCount", invocations);
        last.ifPresent(result -> describe(result, message.putObject("responseContext")));
        message.put("version", "1.0").put("timestamp", at.toString());
        message.putObject("DDBStreamBatchInfo")
                .put("shardId", shard)
                .put("startSequenceNumber", records.getFirst().sequenceNumber())
                .put("endSequenceNumber", records.getLast().sequenceNumber())
                .put(
                        "approximateArrivalOfFirstRecord",
                        records.getFirst().changedAt().toString())
                .put(
                        "approximateArrivalOfLastRecord",
                        records.getLast().changedAt().toString())
                .put("batchSize", records.size())
                .put("streamArn", streamArn);
        return message.toString();
    }

    private static void describe(InvocationResult result, ObjectNode context) {
        context.put("statusCode", 200).put("executedVersion", "1");
        if (result instanceof Failed) {
            context.put("functionError", "Unhandled");
        }
    }
}
