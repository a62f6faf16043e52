package com.gitfit.coach.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Any resource of the template.
 *
 * @param logicalId its key
 * @param type such as {@code AWS::DynamoDB::Table}
 * @param properties with {@code Globals} merged in and every function worked out
 * @param declaration the resource as it is written, for attributes such as {@code DeletionPolicy}
 */
public record Resource(String logicalId, String type, JsonNode properties, JsonNode declaration) {
    /** @throws TemplateException if there is no such property */
    String text(String property) {
        return optionalText(property).orElseThrow(() -> problem("has no " + property));
    }

    Optional<String> optionalText(String property) {
        return Optional.of(properties.path(property))
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText);
    }

    TemplateException problem(String what) {
        return new TemplateException(logicalId + " " + what);
    }

    /** The texts of a list; none if it is absent. */
    static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
