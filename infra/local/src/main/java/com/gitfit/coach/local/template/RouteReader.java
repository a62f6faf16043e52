package com.gitfit.coach.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;

/** Reads an event of the type {@code HttpApi}. */
final class RouteReader {
    private RouteReader() {}

    static Route read(Resource resource, JsonNode properties, HttpApi api) {
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
