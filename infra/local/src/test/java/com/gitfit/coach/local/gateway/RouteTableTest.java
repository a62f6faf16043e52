package com.gitfit.coach.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.local.template.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTest {
    private static final RouteTable ROUTES = new RouteTable(List.of(
            route("ANY", Route.DEFAULT),
            route("ANY", "/user/{user_id}/export"),
            route("GET", "/user/{user_id}/{what}"),
            route("GET", "/user/{user_id}/export"),
            route("GET", "/user/me/{what}"),
            route("DELETE", "/user/{user_id}"),
            route("GET", "/"),
            route("POST", "/feedback")));

    private static Route route(String method, String path) {
        return new Route("F", method, path, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "POST,   /feedback,             POST /feedback",
        "GET,    /,                     GET /",
        "GET,    /user/me/export,       GET /user/me/{what}",
        "GET,    /user/ann/export,      GET /user/{user_id}/export",
        "PATCH,  /user/ann/export,      ANY /user/{user_id}/export",
        "GET,    /user/ann/insights,    GET /user/{user_id}/{what}",
        "DELETE, /user/ann,             DELETE /user/{user_id}",
        "GET,    /user/ann,             $default",
        "GET,    /user//export,         $default",
        "GET,    /feedback,             $default",
        "post,   /feedback,             $default",
        "POST,   /feedback/,            $default",
        "POST,   //feedback,            $default",
        "BREW,   /tea,                  $default"
    })
    void theMostSpecificRouteWins(String method, String path, String key) {
        assertThat(ROUTES.match(method, path))
                .get()
                .extracting(match -> match.route().key())
                .isEqualTo(key);
    }

    @Test
    void pathParametersAreDecodedAndAnEncodedSlashSeparatesNothing() {
        assertThat(ROUTES.match("GET", "/user/a%2Fb+c%20d/insights")
                        .orElseThrow()
                        .pathParameters())
                .isEqualTo(Map.of("user_id", "a/b+c d", "what", "insights"));
    }

    @Test
    void withoutADefaultThereMayBeNoRoute() {
        assertThat(new RouteTable(List.of(route("GET", "/"))).match("GET", "/x"))
                .isEmpty();
    }
}
