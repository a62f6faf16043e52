package com.gitfit.coach.local.template;

import java.util.Optional;

/**
 * What leads from a request to a function.
 *
 * @param function the function's logical id
 * @param method in upper case, or {@link #ANY_METHOD}
 * @param path such as {@code /user/{user_id}/profile}, or {@link #DEFAULT}
 * @param authorizer who checks the token; empty if the route is open
 */
public record Route(String function, String method, String path, Optional<JwtAuthorizer> authorizer) {
    /** The path that takes what no other route does. */
    public static final String DEFAULT = "$default";

    /** The method of a route that takes every one. */
    public static final String ANY_METHOD = "ANY";

    /** API Gateway's name for the route, such as {@code POST /feedback}. */
    public String key() {
        return path.equals(DEFAULT) ? DEFAULT : method + " " + path;
    }
}
