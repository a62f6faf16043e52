package com.gitfit.coach.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads an {@code AWS::Serverless::Function}.
 *
 * @param folder of the template, where code paths begin
 * @param overrides of variables, for functions that have them
 * @param layers the zips of the template's own layers, by their references
 */
record FunctionReader(Path folder, Map<String, String> overrides, Map<String, Path> layers) {
    private static final int DEFAULT_TIMEOUT_SECONDS = 3;
    private static final int DEFAULT_MEMORY_MEGABYTES = 128;

    FunctionResource read(Resource resource, String name, HttpApi api) {
        JsonNode properties = resource.properties();
        Events events = EventsReader.read(resource, api);
        return new FunctionResource(
                resource.logicalId(),
                name,
                resource.text("Handler"),
                folder.resolve(resource.text("CodeUri")).normalize(),
                layers(resource),
                Duration.ofSeconds(properties.path("Timeout").asInt(DEFAULT_TIMEOUT_SECONDS)),
                properties.path("MemorySize").asInt(DEFAULT_MEMORY_MEGABYTES),
                properties.path("SnapStart").path("ApplyOn").asText().equals("PublishedVersions"),
                environment(properties.path("Environment").path("Variables")),
                events.routes(),
                events.streams(),
                events.queues(),
                events.schedules(),
                properties.path("Policies"));
    }

    private List<Path> layers(Resource resource) {
        List<String> references = Resource.texts(resource.properties().path("Layers"));
        for (String reference : references) {
            if (!layers.containsKey(reference)) {
                throw resource.problem("has the layer " + reference + ", which is not the template's own");
            }
        }
        return references.stream().map(layers::get).toList();
    }

    private Map<String, String> environment(JsonNode variables) {
        var environment = new HashMap<String, String>();
        for (Map.Entry<String, JsonNode> variable : variables.properties()) {
            String value = variable.getValue().asText();
            environment.put(variable.getKey(), overrides.getOrDefault(variable.getKey(), value));
        }
        return environment;
    }
}
