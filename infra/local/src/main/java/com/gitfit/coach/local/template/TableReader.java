package com.gitfit.coach.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads an {@code AWS::DynamoDB::Table}. */
final class TableReader {
    private TableReader() {}

    static TableResource read(Resource resource, String name) {
        JsonNode properties = resource.properties();
        JsonNode expiry = properties.path("TimeToLiveSpecification");
        JsonNode stream = properties.path("StreamSpecification").path("StreamViewType");
        if (properties.has("LocalSecondaryIndexes")) {
            throw resource.problem("has LocalSecondaryIndexes, which the local stack does not make");
        }
        return new TableResource(
                resource.logicalId(),
                name,
                attributes(properties.path("AttributeDefinitions")),
                key(resource, properties.path("KeySchema")),
                StreamSupport.stream(properties.path("GlobalSecondaryIndexes").spliterator(), false)
                        .map(index -> index(resource, index))
                        .toList(),
                expiry.path("Enabled").asBoolean()
                        ? Optional.of(expiry.path("AttributeName").asText())
                        : Optional.empty(),
                Optional.of(stream).filter(JsonNode::isTextual).map(JsonNode::asText));
    }

    private static Map<String, String> attributes(JsonNode definitions) {
        var types = new HashMap<String, String>();
        for (JsonNode definition : definitions) {
            types.put(
                    definition.path("AttributeName").asText(),
                    definition.path("AttributeType").asText());
        }
        return types;
    }

    private static TableResource.Index index(Resource resource, JsonNode index) {
        JsonNode projection = index.path("Projection");
        return new TableResource.Index(
                index.path("IndexName").asText(),
                key(resource, index.path("KeySchema")),
                projection.path("ProjectionType").asText(),
                Resource.texts(projection.path("NonKeyAttributes")));
    }

    private static TableResource.Key key(Resource resource, JsonNode schema) {
        return new TableResource.Key(
                attribute(schema, "HASH").orElseThrow(() -> resource.problem("has a key without HASH")),
                attribute(schema, "RANGE"));
    }

    private static Optional<String> attribute(JsonNode schema, String keyType) {
        return StreamSupport.stream(schema.spliterator(), false)
                .filter(element -> element.path("KeyType").asText().equals(keyType))
                .map(element -> element.path("AttributeName").asText())
                .findFirst();
    }
}
