package com.gitfit.coach.local.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Reads an event of the type {@code DynamoDB}. */
final class StreamSourceReader {
    private static final int DEFAULT_BATCH_SIZE = 100;
    private static final int WITHOUT_LIMIT = -1;
    private static final Pattern STREAM = Pattern.compile(".*:table/([^/]+)/stream/.*");

    private StreamSourceReader() {}

    static StreamSource read(Resource resource, String event, JsonNode properties) {
        checkManner(resource, event, properties);
        return new StreamSource(
                resource.logicalId(),
                event,
                table(resource, event, properties.path("Stream").asText()),
                properties.path("BatchSize").asInt(DEFAULT_BATCH_SIZE),
                Duration.ofSeconds(
                        properties.path("MaximumBatchingWindowInSeconds").asLong()),
                StreamSupport.stream(properties.at("/FilterCriteria/Filters").spliterator(), false)
                        .map(filter ->
                                pattern(resource, event, filter.path("Pattern").asText()))
                        .toList(),
                properties.path("BisectBatchOnFunctionError").asBoolean(),
                Resource.texts(properties.path("FunctionResponseTypes")).contains("ReportBatchItemFailures"),
                limit(properties.path("MaximumRetryAttempts")),
                seconds(properties.path("MaximumRecordAgeInSeconds")),
                Optional.of(properties.at("/DestinationConfig/OnFailure/Destination"))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText));
    }

    private static void checkManner(Resource resource, String event, JsonNode properties) {
        String position = properties.path("StartingPosition").asText();
        if (!position.equals("TRIM_HORIZON")) {
            throw resource.problem("follows " + event + " from " + position + ", not from TRIM_HORIZON");
        }
        if (properties.path("ParallelizationFactor").asInt(1) != 1 || properties.has("TumblingWindowInSeconds")) {
            throw resource.problem(
                    "follows " + event + " in parallel or in tumbling windows, which the local stack" + " does not do");
        }
    }

    private static String table(Resource resource, String event, String stream) {
        Matcher matcher = STREAM.matcher(stream);
        if (!matcher.matches()) {
            throw resource.problem("follows with " + event + " what is not the stream of a table: " + stream);
        }
        return matcher.group(1);
    }

    private static JsonNode pattern(Resource resource, String event, String pattern) {
        try {
            return new ObjectMapper().readTree(pattern);
        } catch (JsonProcessingException e) {
            throw resource.problem("has a filter of " + event + " that is not JSON: " + pattern);
        }
    }

    private static OptionalInt limit(JsonNode number) {
        int limit = number.asInt(WITHOUT_LIMIT);
        return limit == WITHOUT_LIMIT ? OptionalInt.empty() : OptionalInt.of(limit);
    }

    private static Optional<Duration> seconds(JsonNode number) {
        OptionalInt limit = limit(number);
        return limit.isPresent() ? Optional.of(Duration.ofSeconds(limit.getAsInt())) : Optional.empty();
    }
}
