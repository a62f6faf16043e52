package com.gitfit.coach.local.sqs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.model.Message;

/** What a function's answer to a batch says of its messages, by Lambda's rules of {@code ReportBatchItemFailures}. */
final class Answer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Answer() {}

    /**
     * The messages that have been dealt with.
     *
     * @param payload nothing, or {@code {"batchItemFailures": [{"itemIdentifier": MESSAGE_ID}, ...]}}
     * @return those that the answer does not name; none if it names one that was not in the batch or names none where
     *     it should, or is no JSON
     */
    static List<Message> dealtWith(String payload, List<Message> batch) {
        Set<String> ids = batch.stream().map(Message::messageId).collect(Collectors.toSet());
        var failed = new HashSet<String>();
        try {
            for (JsonNode failure : JSON.readTree(payload).path("batchItemFailures")) {
                failed.add(failure.path("itemIdentifier").asText());
            }
        } catch (JsonProcessingException e) {
            return List.of();
        }
        if (!ids.containsAll(failed)) {
            return List.of();
        }
        return batch.stream()
                .filter(message -> !failed.contains(message.messageId()))
                .toList();
    }
}
