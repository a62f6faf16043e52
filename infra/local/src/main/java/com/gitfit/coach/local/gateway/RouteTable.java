package com.gitfit.coach.local.gateway;

import com.gitfit.coach.local.http.QueryString;
import com.gitfit.coach.local.template.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the route of a request: a literal path before one with parameters, one method before any, {@code $default}
 * last.
 */
final class RouteTable {
    /** Sorts after every character of a path. */
    private static final String LAST = "\uffff";

    private record Pattern(Route route, List<String> segments) {
        static Pattern of(Route route) {
            return new Pattern(route, List.of(route.path().split("/", -1)));
        }

        boolean takes(String method) {
            return route.method().equals(Route.ANY_METHOD) || route.method().equals(method);
        }

        Optional<RouteMatch> match(List<String> path) {
            if (path.size() != segments.size()) {
                return Optional.empty();
            }
            var parameters = new HashMap<String, String>();
            for (int i = 0; i < path.size(); i++) {
                if (isParameter(segments.get(i)) && !path.get(i).isEmpty()) {
                    parameters.put(parameterName(segments.get(i)), path.get(i));
                } else if (!segments.get(i).equals(path.get(i))) {
                    return Optional.empty();
                }
            }
            return Optional.of(new RouteMatch(route, parameters));
        }

        String rank() {
            var rank = new StringBuilder();
            segments.forEach(segment ->
                    rank.append(isParameter(segment) ? LAST : segment).append('/'));
            return rank + (route.method().equals(Route.ANY_METHOD) ? LAST : "");
        }

        private static boolean isParameter(String segment) {
            return segment.startsWith("{");
        }

        private static String parameterName(String segment) {
            return segment.substring(1, segment.length() - 1);
        }
    }

    private final List<Pattern> patterns;
    private final Optional<RouteMatch> otherwise;

    RouteTable(List<Route> routes) {
        var patterns = new ArrayList<Pattern>();
        routes.stream().filter(route -> !isDefault(route)).map(Pattern::of).forEach(patterns::add);
        patterns.sort(Comparator.comparing(Pattern::rank));
        this.patterns = List.copyOf(patterns);
        this.otherwise =
                routes.stream().filter(RouteTable::isDefault).findFirst().map(route -> new RouteMatch(route, Map.of()));
    }

    private static boolean isDefault(Route route) {
        return route.path().equals(Route.DEFAULT);
    }

    /** @param path still percent-encoded, so that an encoded slash separates nothing */
    Optional<RouteMatch> match(String method, String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            segments.add(QueryString.decodePath(segment));
        }
        return patterns.stream()
                .filter(pattern -> pattern.takes(method))
                .flatMap(pattern -> pattern.match(segments).stream())
                .findFirst()
                .or(() -> otherwise);
    }
}
