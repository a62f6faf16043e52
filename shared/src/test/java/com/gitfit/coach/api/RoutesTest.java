package com.gitfit.coach.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.ErrorCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    @Test
    void theRoutesAreThoseOfTheContract() {
        assertThat(Routes.all())
                .containsExactlyInAnyOrder(
                        "POST /recommendation",
                        "POST /feedback",
                        "POST /event",
                        "POST /session",
                        "GET /user/{user_id}/insights",
                        "GET /user/{user_id}/profile",
                        "GET /user/{user_id}/export",
                        "DELETE /user/{user_id}",
                        "GET /health",
                        "GET /");
    }

    @ParameterizedTest(name = "{0} takes {1}")
    @CsvSource({
        "/recommendation, POST",
        "/feedback, POST",
        "/event, POST",
        "/session, POST",
        "/health, GET",
        "/, GET",
        "/user/user-1, DELETE",
        "/user/user-1/profile, GET",
        "/user/user-1/insights, GET",
        "/user/user-1/export, GET",
        "/user/a%2Fb/export, GET",
    })
    void aKnownPathTakesOtherMethods(String path, String method) {
        assertThat(Routes.allowed(path)).isEqualTo(List.of(method));
        assertThat(Routes.refusal(path).code()).isEqualTo(ErrorCode.METHOD_NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//",
                "/user",
                "/user/",
                "/user//profile",
                "/user/a/b/profile",
                "/user/user-1/",
                "/user/user-1/profile/",
                "/user/user-1/Profile",
                "/recommendation/",
                "/Health",
                "/health2",
                "/dev/token",
                "/../health",
                "/user/\\E.*\\Q/profile/x",
            })
    void nothingIsAtAnyOtherPath(String path) {
        assertThat(Routes.allowed(path)).isEmpty();
        assertThat(Routes.refusal(path).code()).isEqualTo(ErrorCode.NOT_FOUND);
    }
}
