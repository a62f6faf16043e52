package com.gitfit.coach.api;

import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.ErrorCode;
import java.util.List;
import java.util.regex.Pattern;

/** The routes of the interface, for whoever asks for one that is not there. */
public final class Routes {
    private static final List<Route> ALL = List.of(
            new Route("POST", "/recommendation"),
            new Route("POST", "/feedback"),
            new Route("GET", "/user/{user_id}/insights"),
            new Route("GET", "/user/{user_id}/profile"),
            new Route("POST", "/event"),
            new Route("POST", "/session"),
            new Route("GET", "/user/{user_id}/export"),
            new Route("DELETE", "/user/{user_id}"),
            new Route("GET", "/health"),
            new Route("GET", "/"));

    private Routes() {}

    /** One method of one path. */
    private record Route(String method, String path) {
        boolean matches(String requested) {
            String pattern = "\\Q" + path.replace("{user_id}", "\\E[^/]+\\Q") + "\\E";
            return Pattern.matches(pattern, requested);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** All of them, as in {@code GET /health}. */
    public static List<String> all() {
        return ALL.stream().map(Route::toString).toList();
    }

    /** The refusal of a request that no route serves: another method of a known path, or an unknown path. */
    public static CoachException refusal(String path) {
        return allowed(path).isEmpty()
                ? new CoachException(ErrorCode.NOT_FOUND, "There is nothing at this address.")
                : new CoachException(ErrorCode.METHOD_NOT_ALLOWED, "This address takes another method.");
    }

    /** The methods that a path takes. */
    static List<String> allowed(String path) {
        return ALL.stream()
                .filter(route -> route.matches(path))
                .map(Route::method)
                .toList();
    }
}
