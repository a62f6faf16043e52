package com.gitfit.coach.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.ErrorCode;
import com.gitfit.coach.domain.UserId;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderOfRefusalTest {
    private static final String TOO_LARGE = "not JSON ".repeat(30_000);

    @ParameterizedTest
    @EnumSource
    void whoAsksComesFirstThenTheSizeThenTheSyntaxThenTheFieldsAndAtLastTheRight(Post post) {
        String invalid = Body.with(post.everything(), "user_id", "7");

        post.served(post.request(TOO_LARGE).withoutToken()).assertRefused(ErrorCode.UNAUTHORIZED);
        post.served(post.request("{").byNobody()).assertRefused(ErrorCode.UNAUTHORIZED);
        post.served(post.request(invalid).by(" ")).assertRefused(ErrorCode.UNAUTHORIZED);
        post.served(post.request(TOO_LARGE).by("user-2")).assertRefused(ErrorCode.PAYLOAD_TOO_LARGE);
        post.served(post.request("{").by("user-2")).assertRefused(ErrorCode.MALFORMED_JSON);
        post.served(post.request(invalid).by("user-2")).assertRefused(ErrorCode.VALIDATION_FAILED);
        post.served(post.request(post.everything()).by("user-2")).assertRefused(ErrorCode.FORBIDDEN);
        assertThat(post.served(post.request(post.everything())).status()).isEqualTo(200);
    }

    @ParameterizedTest(name = "scope {0}: {1}")
    @CsvSource({
        "coach:admin, 200",
        "openid coach:admin profile, 200",
        "coach:administrator, 403",
        "COACH:ADMIN, 403",
        "coach:read, 403",
        "'', 403",
    })
    void onlyAnAdministratorActsForOthers(String scope, int status) {
        AnHttpRequest request =
                Post.EVENT.request(Post.EVENT.everything()).by("operator").claiming("scope", scope);

        assertThat(Post.EVENT.served(request).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"User-1", "user-1 ", "user-10", "user"})
    void aSubjectIsComparedExactly(String subject) {
        Post.EVENT
                .served(Post.EVENT.request(Post.EVENT.everything()).by(subject))
                .assertRefused(ErrorCode.FORBIDDEN);
    }

    @ParameterizedTest(name = "{0} of a token: {1}")
    @CsvSource({"sub, UNAUTHORIZED", "scope, FORBIDDEN"})
    void aClaimWithoutAValueIsNoClaim(String claim, ErrorCode code) {
        AnHttpRequest request =
                Post.EVENT.request(Post.EVENT.everything()).by("user-2").claiming(claim, null);

        Post.EVENT.served(request).assertRefused(code);
    }

    @ParameterizedTest(name = "{1} asks for {0}: {2}")
    @CsvSource({
        "user-1, user-1, 200",
        "user-2, user-1, 403",
        "user/1, user-1, 422",
        "'', user-1, 422",
        "' ', '', 401",
        "user/1, '', 401",
    })
    void theUserOfAPathIsCheckedInTheSameOrder(String user, String subject, int status) {
        Function<ApiRequest, Object> action = request -> {
            UserId found = request.pathUser();
            return found.value();
        };
        AnHttpRequest request =
                AnHttpRequest.get("/user/x/profile").ofUser(user).by(subject);

        assertThat(Served.of(request, action).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPathWithoutItsUserIsInvalid(boolean otherParameters) {
        AnHttpRequest request = AnHttpRequest.get("/user//profile");
        if (otherParameters) {
            request.ofUser("");
        }

        Served.of(request, ApiRequest::pathUser).assertRefused(ErrorCode.VALIDATION_FAILED);
    }
}
