package com.gitfit.coach.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedCoach.class)
class SeedIT {
    @Test
    void somebodyNewGetsEightWeeksThatTheCoachItselfHasGoneThrough(RunningCoach coach) {
        Lifter lifter = coach.newLifter();

        Answer seeded = seed(coach, lifter.id());

        int answers = seeded.ok().at("/answers").asInt();
        assertThat(answers).isGreaterThan(80);
        assertThat(lifter.profile().at("/total_interactions").asInt()).isEqualTo(answers);
        JsonNode insights = lifter.insights();
        assertThat(insights.at("/sample_sizes/consistency_score").asInt()).isBetween(8, 9);
        assertThat(insights.at("/trends/acceptance_rate").size()).isGreaterThan(15);
        assertThat(insights.at("/not_enough_data")).isEmpty();
    }

    @Test
    void somebodyWhomTheCoachKnowsKeepsTheirOwnPast(RunningCoach coach) {
        Lifter lifter = coach.newLifter();
        seed(coach, lifter.id()).ok();
        int version = lifter.profile().at("/version").asInt();

        assertThat(seed(coach, lifter.id()).status()).isEqualTo(409);
        assertThat(lifter.profile().at("/version").asInt()).isEqualTo(version);
    }

    @Test
    void whatIsNoUserIsRefused(RunningCoach coach) {
        assertThat(seed(coach, "").status()).isEqualTo(400);
        assertThat(seed(coach, "no%20user").status()).isEqualTo(400);
        assertThat(coach.api()
                        .send(coach.api().request("/dev/seed?user_id=ann").GET())
                        .status())
                .isEqualTo(405);
    }

    private static Answer seed(RunningCoach coach, String user) {
        return coach.api().send(coach.api().request("/dev/seed?user_id=" + user).POST(BodyPublishers.noBody()));
    }
}
