package com.gitfit.coach.functions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every route whose user stands in the path. */
public interface PathContract extends OwnershipContract {
    @ParameterizedTest
    @ValueSource(strings = {"a b", "grüße", "<script>", "user\u0000", "a%2Fb"})
    default void aPathWithoutAPossibleUserIsNotValid(String user) {
        client().send(call().from(user)).refuses("user_id");
    }

    @Test
    default void anIdOf128CharactersIsTheLongest() {
        client().send(call().from("u".repeat(128))).isSuccess();
        client().send(call().from("u".repeat(129))).refuses("user_id");
    }

    @Test
    default void anImpossibleUserIsRefusedBeforeAnother() {
        client().send(call().about("a b").withoutToken()).isRefusal(401, "UNAUTHORIZED");
        client().send(call().about("a b")).isRefusal(422, "VALIDATION_FAILED");
        client().send(call().about("intruder")).isRefusal(403, "FORBIDDEN");
    }

    @Test
    default void aStoreThatCannotBeReachedIsWorthAnotherTry() {
        coach().store().failNextRead();

        Reply reply = client().send(call()).isRefusal(503, "STORE_UNAVAILABLE");

        assertThat(reply.header("Retry-After")).contains("1");
        client().send(call()).isSuccess();
    }
}
