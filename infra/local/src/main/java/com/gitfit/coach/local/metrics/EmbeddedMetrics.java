package com.gitfit.coach.local.metrics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Finds the metrics in what functions log: CloudWatch's embedded metric format.
 *
 * @param collected takes them
 */
public record EmbeddedMetrics(Collected collected) implements Consumer<String> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MARK = "\"_aws\"";

    /** Reads one line; what is none of that format is none of ours. */
    @Override
    public void accept(String line) {
        if (!line.contains(MARK)) {
            return;
        }
        try {
            JsonNode document = JSON.readTree(line);
            Instant at =
                    Instant.ofEpochMilli(document.path("_aws").path("Timestamp").asLong());
            for (JsonNode directive : document.path("_aws").path("CloudWatchMetrics")) {
                follow(directive, document, at);
            }
        } catch (JsonProcessingException e) {
            // A line that a person wrote, and that happens to say so.
            return;
        }
    }

    private void follow(JsonNode directive, JsonNode document, Instant at) {
        String namespace = directive.path("Namespace").asText();
        JsonNode sets = directive.path("Dimensions");
        for (JsonNode metric : directive.path("Metrics")) {
            String name = metric.path("Name").asText();
            String unit = metric.path("Unit").asText("None");
            for (JsonNode set : sets.isEmpty() ? List.of(sets) : sets) {
                var dimensions = new TreeMap<String, String>();
                set.forEach(dimension -> dimensions.put(
                        dimension.asText(), document.path(dimension.asText()).asText()));
                var id = new MetricId(namespace, name, dimensions);
                JsonNode values = document.path(name);
                for (JsonNode value : values.isArray() ? values : List.of(values)) {
                    collected.add(id, unit, at, value.isNumber() ? value.asDouble() : Double.NaN);
                }
            }
        }
    }
}
