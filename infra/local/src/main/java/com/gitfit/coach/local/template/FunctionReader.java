package com.gitfit.coach.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
                routes(resource, api),
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

    /** The other types of events get their case here when the local stack learns to raise them. */
    private static List<Route> routes(Resource resource, HttpApi api) {
        var routes = new ArrayList<Route>();
        for (Map.Entry<String, JsonNode> event :
                resource.properties().path("Events").properties()) {
            String type = event.getValue().path("Type").asText();
            switch (type) {
                case "HttpApi" -> routes.add(route(resource, event.getValue().path("Properties"), api));
                default ->
                    throw resource.problem("has event " + event.getKey() + " of type " + type
                            + ", which the local stack does not raise");
            }
        }
        return routes;
    }

    private static Route route(Resource resource, JsonNode properties, HttpApi api) {
        String path = properties.path("Path").asText(Route.DEFAULT);
        String method = properties.path("Method").asText(Route.ANY_METHOD).toUpperCase(Locale.ROOT);
        if (path.contains("+}")) {
            throw resource.problem("has the greedy path " + path + ", which the local stack does not match");
        }
        if (properties.path("Auth").has("AuthorizationScopes")) {
            throw resource.problem("asks for scopes on " + path + ", which the local stack does not check");
        }
        boolean any = method.equals("X-AMAZON-APIGATEWAY-ANY-METHOD") || method.equals("*");
        return new Route(
                resource.logicalId(),
                any ? Route.ANY_METHOD : method,
                path,
                authorizer(resource, properties.path("Auth").path("Authorizer"), api));
    }

    private static Optional<JwtAuthorizer> authorizer(Resource resource, JsonNode named, HttpApi api) {
        Optional<String> name = named.isTextual() ? Optional.of(named.asText()) : api.defaultAuthorizer();
        if (name.isEmpty() || name.get().equals("NONE")) {
            return Optional.empty();
        }
        if (!api.authorizers().containsKey(name.get())) {
            throw resource.problem("names authorizer " + name.get() + ", which " + api.logicalId() + " does not have");
        }
        return Optional.of(api.authorizers().get(name.get()));
    }
}
