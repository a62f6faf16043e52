package com.gitfit.coach.api;

import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.ErrorCode;
import com.gitfit.coach.domain.UserId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Who asks, as the gateway's authorizer has established it.
 *
 * @param subject the {@code sub} of the token
 * @param admin whether the token has the scope {@code coach:admin}
 */
record Identity(String subject, boolean admin) {
    private static final String ADMIN_SCOPE = "coach:admin";

    /** @throws CoachException UNAUTHORIZED if the claims name nobody */
    static Identity of(Map<String, String> claims) {
        String subject = claim(claims, "sub");
        if (subject.isBlank()) {
            throw new CoachException(ErrorCode.UNAUTHORIZED, "A valid token is required.");
        }
        String[] scopes = claim(claims, "scope").split(" ", -1);
        return new Identity(subject, Arrays.asList(scopes).contains(ADMIN_SCOPE));
    }

    /** @throws CoachException FORBIDDEN if a user's data is none of the asker's business */
    void mayActFor(UserId userId) {
        if (!admin && !subject.equals(userId.value())) {
            throw new CoachException(ErrorCode.FORBIDDEN, "The token belongs to another user.");
        }
    }

    private static String claim(Map<String, String> claims, String name) {
        return Optional.ofNullable(claims.get(name)).orElse("");
    }
}
