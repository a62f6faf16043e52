package com.gitfit.coach.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.gitfit.coach.local.network.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Feedback whose function, or whose connection, dies between reading and writing. */
@ExtendWith(SharedCoach.class)
@Timeout(60)
class KilledIT {
    private static final String WRITE = "TransactWriteItems";

    private final RunningCoach coach;
    private final Lifter lifter;

    KilledIT(RunningCoach coach) {
        this.coach = coach;
        this.lifter = coach.newLifter();
    }

    @AfterEach
    void mend() {
        coach.dynamoDb().meet(Fault.NONE);
    }

    private void kill() {
        ProcessHandle child = coach.stack().function("FeedbackFunction").child().orElseThrow();
        child.destroyForcibly();
        child.onExit().join();
    }

    private Fault killedBeforeTheWriteArrives() {
        return (operation, call) -> {
            kill();
            throw new InterruptedException("nobody waits for an answer");
        };
    }

    private Fault killedAfterTheWrite() {
        return (operation, call) -> {
            call.forward();
            kill();
            throw new InterruptedException("nobody waits for an answer");
        };
    }

    private void assertCountedOnceAfterTrouble(Fault fault, int expectedStatus) {
        lifter.train(Bodies.EASY);
        String tweak = lifter.tweak("complete_set");
        coach.dynamoDb().meet(Fault.on(WRITE, fault));

        Answer troubled = lifter.answer(tweak, Bodies.EASY);
        coach.dynamoDb().meet(Fault.NONE);
        Answer again = lifter.answer(tweak, Bodies.EASY);

        assertThat(troubled.status()).isEqualTo(expectedStatus);
        assertThat(again.status()).isEqualTo(200);
        assertCounted(2);
    }

    /** All that one answer changes: the profile, the exercise, the tweak and the learning event. */
    private void assertCounted(int answers) {
        JsonNode profile = lifter.profile();
        JsonNode export = lifter.export();
        assertThat(profile.path("total_interactions").asInt()).isEqualTo(answers);
        assertThat(profile.path("version").asInt()).isEqualTo(answers);
        assertThat(export.path("learning_events")).hasSize(answers);
        assertThat(export.path("exercises")).hasSize(1);
        assertThat(export.path("tweaks")).hasSize(answers).allMatch(tweak -> tweak.has("response"));
    }

    @Test
    void whenTheFunctionDiesBeforeItsWriteNothingIsLostOrCountedTwice() {
        assertCountedOnceAfterTrouble(killedBeforeTheWriteArrives(), 500);
    }

    @Test
    void whenTheFunctionDiesAfterItsWriteNothingIsLostOrCountedTwice() {
        assertCountedOnceAfterTrouble(killedAfterTheWrite(), 500);
    }

    @Test
    void whenNoWriteArrivesNothingIsLostOrCountedTwice() {
        assertCountedOnceAfterTrouble(Fault.lost(), 503);
    }

    @Test
    void whenEveryAnswerToTheWriteIsLostNothingIsLostOrCountedTwice() {
        assertCountedOnceAfterTrouble(Fault.unanswered(), 503);
    }

    @Test
    void whenOneAnswerToTheWriteIsLostTheClientDoesNotEvenNotice() {
        assertCountedOnceAfterTrouble(Fault.unanswered().once(), 200);
    }

    @Test
    void afterARefusedWriteTheProfileIsAsItWas() {
        String tweak = lifter.tweak("complete_set");
        try (StoredItems items = coach.items()) {
            var before = items.of(lifter.id());
            coach.dynamoDb().meet(Fault.on(WRITE, Fault.lost()));

            Answer troubled = lifter.answer(tweak, Bodies.EASY);

            assertThat(troubled.code()).isEqualTo("STORE_UNAVAILABLE");
            assertThat(troubled.headers()).containsKey("retry-after");
            assertThat(items.of(lifter.id())).isEqualTo(before);
        }
    }
}
