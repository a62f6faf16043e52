package com.gitfit.coach.local.streams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** What a function's answer to a batch says of its records, by Lambda's rules of {@code ReportBatchItemFailures}. */
final class Answer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Answer() {}

    /**
     * How many records, from the first on, have been dealt with.
     *
     * @param payload nothing, or {@code {"batchItemFailures": [{"itemIdentifier": SEQUENCE_NUMBER}, ...]}}
     * @return all, or as many as come before the first that failed; 0 if the answer names a record that was not in the
     *     batch, none where it should, or is no JSON
     */
    static int dealtWith(String payload, List<StreamRecord> batch) {
        try {
            int first = batch.size();
            for (JsonNode failure : JSON.readTree(payload).path("batchItemFailures")) {
                first = Math.min(first, placeOf(failure.path("itemIdentifier").asText(), batch));
            }
            return first;
        } catch (JsonProcessingException e) {
            return 0;
        }
    }

    private static int placeOf(String sequenceNumber, List<StreamRecord> batch) {
        for (int place = 0; place < batch.size(); place++) {
            if (batch.get(place).sequenceNumber().equals(sequenceNumber)) {
                return place;
            }
        }
        return 0;
    }
}
