package com.gitfit.coach.bench.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gitfit.coach.bench.restore.RecommendationEvents.Said;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RecommendationEventsTest {
    private static final String ANSWER = """
            {"statusCode":200,"body":"{\\"user_id\\":\\"ann\\",\\"recommendation\\":\
            {\\"id\\":\\"01a2036a-f514-7951-b264-ad3050dd44ad_bench\\",\\"type\\":\\"add_warmup\\"}}"}""";

    @Test
    void everyLifterAsksTheSame() throws IOException {
        var events = new RecommendationEvents(Path.of("../.."));

        assertThat(events.of("lifter-1")).contains("lifter-1").doesNotContain("user123");
        assertThat(events.of("lifter-1").replace("lifter-1", "lifter-2")).isEqualTo(events.of("lifter-2"));
    }

    @Test
    void anAnswerIsItsIdAndItsAdvice() {
        Said said = RecommendationEvents.said(ANSWER);

        assertThat(said.id()).isEqualTo("01a2036a-f514-7951-b264-ad3050dd44ad_bench");
        assertThat(said.random()).isEqualTo("951-b264-ad3050dd44ad");
        assertThat(said.advice()).isEqualTo("{\"type\":\"add_warmup\"}");
    }

    @Test
    void aRefusalIsNoAnswer() {
        assertThatThrownBy(() -> RecommendationEvents.said("{\"statusCode\":503}"))
                .isInstanceOf(IllegalStateException.class);
    }
}
