package com.gitfit.coach.functions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every route that is about a user: they themselves may, administrators may, and nobody else. */
public interface OwnershipContract {
    TestCoach coach();

    Client client();

    /** A call of {@link Call#USER} about themselves that is answered. */
    Call call();

    @Test
    default void theUserThemselvesIsAnswered() {
        client().send(call()).isSuccess();
    }

    @Test
    default void whoeverHasNoTokenIsRefusedAndNothingChanges() {
        var before = coach().everythingOf(Call.USER);

        client().send(call().withoutToken()).isRefusal(401, "UNAUTHORIZED");

        assertThat(coach().everythingOf(Call.USER)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    default void aTokenThatNamesNobodyIsNone(String subject) {
        client().send(call().as(subject)).isRefusal(401, "UNAUTHORIZED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"user1234", "user12", "USER123", "user123 ", "user123,user124"})
    default void anotherUserIsRefusedAndNothingChanges(String subject) {
        var before = coach().everythingOf(Call.USER);
        coach().store().takeCalls();

        client().send(call().as(subject)).isRefusal(403, "FORBIDDEN");

        assertThat(coach().store().takeCalls()).isZero();
        assertThat(coach().everythingOf(Call.USER)).isEqualTo(before);
    }

    @Test
    default void anAdministratorIsAnsweredForOthers() {
        client().send(call().asAdmin()).isSuccess();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "coach:administrator", "openid,coach:admin", "COACH:ADMIN", "xcoach:admin"})
    default void aScopeThatOnlyLooksLikeTheAdministratorsIsNone(String scope) {
        client().send(call().as("operator").withClaim("scope", scope)).isRefusal(403, "FORBIDDEN");
    }
}
