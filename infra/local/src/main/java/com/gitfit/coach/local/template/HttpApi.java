package com.gitfit.coach.local.template;

import java.util.Map;
import java.util.Optional;

/**
 * An HTTP API of API Gateway.
 *
 * @param logicalId its key
 * @param cors if it answers browsers
 * @param authorizers by name
 * @param defaultAuthorizer of routes that name none
 * @param defaultThrottle of routes that have none of their own
 * @param throttles by the key of the route
 */
public record HttpApi(
        String logicalId,
        Optional<Cors> cors,
        Map<String, JwtAuthorizer> authorizers,
        Optional<String> defaultAuthorizer,
        Optional<Throttle> defaultThrottle,
        Map<String, Throttle> throttles) {
    /** Keeps copies. */
    public HttpApi {
        authorizers = Map.copyOf(authorizers);
        throttles = Map.copyOf(throttles);
    }

    /** The limit of one route, if it has one; every route counts on its own. */
    public Optional<Throttle> throttle(Route route) {
        return Optional.ofNullable(throttles.get(route.key())).or(() -> defaultThrottle);
    }
}
