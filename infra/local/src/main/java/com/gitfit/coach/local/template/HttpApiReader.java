package com.gitfit.coach.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads an {@code AWS::Serverless::HttpApi}. */
final class HttpApiReader {
    private static final String IDENTITY = "$request.header.Authorization";

    private HttpApiReader() {}

    static HttpApi read(Resource resource) {
        JsonNode properties = resource.properties();
        JsonNode auth = properties.path("Auth");
        return new HttpApi(
                resource.logicalId(),
                cors(properties.path("CorsConfiguration")),
                authorizers(resource, auth.path("Authorizers")),
                Optional.of(auth.path("DefaultAuthorizer"))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText),
                throttle(properties.path("DefaultRouteSettings")),
                throttles(properties.path("RouteSettings")));
    }

    private static Optional<Cors> cors(JsonNode cors) {
        if (!cors.isObject()) {
            return Optional.empty();
        }
        return Optional.of(new Cors(
                Resource.texts(cors.path("AllowOrigins")),
                Resource.texts(cors.path("AllowMethods")),
                Resource.texts(cors.path("AllowHeaders")),
                Resource.texts(cors.path("ExposeHeaders")),
                cors.has("MaxAge") ? OptionalInt.of(cors.path("MaxAge").asInt()) : OptionalInt.empty(),
                cors.path("AllowCredentials").asBoolean()));
    }

    private static Map<String, JwtAuthorizer> authorizers(Resource resource, JsonNode authorizers) {
        var read = new HashMap<String, JwtAuthorizer>();
        for (Map.Entry<String, JsonNode> entry : authorizers.properties()) {
            JsonNode jwt = entry.getValue().path("JwtConfiguration");
            String identity = entry.getValue().path("IdentitySource").asText();
            if (!jwt.isObject() || !identity.equals(IDENTITY)) {
                throw resource.problem("authorizer " + entry.getKey() + " must be a JWT authorizer of " + IDENTITY);
            }
            read.put(
                    entry.getKey(),
                    new JwtAuthorizer(jwt.path("issuer").asText(), Resource.texts(jwt.path("audience"))));
        }
        return read;
    }

    private static Optional<Throttle> throttle(JsonNode settings) {
        if (!settings.has("ThrottlingRateLimit") || !settings.has("ThrottlingBurstLimit")) {
            return Optional.empty();
        }
        return Optional.of(new Throttle(
                settings.path("ThrottlingRateLimit").asDouble(),
                settings.path("ThrottlingBurstLimit").asInt()));
    }

    private static Map<String, Throttle> throttles(JsonNode settings) {
        var read = new HashMap<String, Throttle>();
        for (Map.Entry<String, JsonNode> entry : settings.properties()) {
            throttle(entry.getValue()).ifPresent(throttle -> read.put(entry.getKey(), throttle));
        }
        return read;
    }
}
