package com.gitfit.coach.local.streams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.gitfit.coach.local.lambda.Invocable;
import com.gitfit.coach.local.lambda.InvocationResult;
import com.gitfit.coach.local.lambda.InvocationResult.Failed;
import com.gitfit.coach.local.lambda.InvocationResult.Returned;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Keeps the numbers of the records it is given, and answers as the test wants. */
final class RecordingFunction implements Invocable {
    /** Nothing has failed. */
    static final InvocationResult ALL_IS_WELL = new Returned("{\"batchItemFailures\":[]}");

    /** The function threw. */
    static final InvocationResult CRASH =
            new Failed("Runtime.UserException", "{\"errorMessage\":\"no\",\"errorType\":\"IllegalState\"}");

    private final List<List<Integer>> batches = new CopyOnWriteArrayList<>();
    private final Function<List<Integer>, InvocationResult> answer;

    /** @param answer to the numbers of a batch */
    RecordingFunction(Function<List<Integer>, InvocationResult> answer) {
        this.answer = answer;
    }

    /** Failed from this record on. */
    static InvocationResult failedAt(int number) {
        return new Returned("{\"batchItemFailures\":[{\"itemIdentifier\":\"" + number + "\"}]}");
    }

    @Override
    public InvocationResult invoke(String event) {
        List<Integer> numbers = numbers(event);
        batches.add(numbers);
        return answer.apply(numbers);
    }

    private static List<Integer> numbers(String event) {
        try {
            return new ObjectMapper()
                    .readTree(event)
                    .path("Records")
                    .valueStream()
                    .map(record -> record.at("/dynamodb/SequenceNumber"))
                    .map(JsonNode::asInt)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** What it has been given so far. */
    List<List<Integer>> batches() {
        return List.copyOf(batches);
    }
}
