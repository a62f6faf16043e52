package com.gitfit.coach.local.gateway;

import com.gitfit.coach.local.template.Route;
import java.util.Map;

/**
 * The route that a request takes.
 *
 * @param route the route
 * @param pathParameters decoded
 */
record RouteMatch(Route route, Map<String, String> pathParameters) {
    RouteMatch {
        pathParameters = Map.copyOf(pathParameters);
    }
}
