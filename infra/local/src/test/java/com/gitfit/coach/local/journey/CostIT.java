package com.gitfit.coach.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** How often a request goes to DynamoDB. */
@ExtendWith(SharedCoach.class)
@Timeout(60)
class CostIT {
    private final RunningCoach coach;
    private final Lifter lifter;

    CostIT(RunningCoach coach) {
        this.coach = coach;
        this.lifter = coach.newLifter();
    }

    @Test
    void aRecommendationIsOneReadAndOneWrite() {
        assertThat(coach.dynamoDb().callsOf(() -> lifter.ask("complete_set").ok()))
                .containsExactly("BatchGetItem", "PutItem");
    }

    @Test
    void feedbackIsOneReadAndOneTransaction() {
        String tweak = lifter.tweak("complete_set");

        assertThat(coach.dynamoDb()
                        .callsOf(() -> lifter.answer(tweak, Bodies.EASY).ok()))
                .containsExactly("BatchGetItem", "TransactWriteItems");
    }

    @Test
    void theSameFeedbackAgainIsOneRead() {
        String tweak = lifter.tweak("complete_set");
        lifter.answer(tweak, Bodies.EASY).ok();

        assertThat(coach.dynamoDb()
                        .callsOf(() -> lifter.answer(tweak, Bodies.EASY).ok()))
                .containsExactly("BatchGetItem");
    }

    @Test
    void aProfileIsOneRead() {
        assertThat(coach.dynamoDb().callsOf(lifter::profile)).containsExactly("GetItem");
    }

    @Test
    void anEventIsOneRead() {
        assertThat(coach.dynamoDb().callsOf(() -> lifter.tells("complete_set").ok()))
                .containsExactly("BatchGetItem");
    }

    @Test
    void aSessionIsOneReadAndOneTransaction() {
        assertThat(coach.dynamoDb().callsOf(() -> lifter.logs("monday").ok()))
                .containsExactly("BatchGetItem", "TransactWriteItems");
    }

    @Test
    void whatIsRefusedNeverGetsThere() {
        assertThat(coach.dynamoDb().callsOf(() -> {
                    coach.api().post("/recommendation", lifter.token(), "{}");
                    coach.api().get("/user/somebody-else/profile", lifter.token());
                }))
                .isEmpty();
    }
}
