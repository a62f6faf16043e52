package com.gitfit.coach.functions.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.functions.RehearsingCoach;
import com.gitfit.coach.functions.SpeakingModel;
import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.RecordingTelemetry;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes before the snapshot of this function. */
class EventRehearsalTest {
    @Test
    void everyRoundIsAnsweredWithTheModelsHelpAndLeavesNoTrace() throws IOException {
        SpeakingModel model = SpeakingModel.givingReasons();
        try (RehearsingCoach coach = new RehearsingCoach(model)) {
            RecordingTelemetry telemetry = coach.rehearse(EventHandler::new);

            assertThat(telemetry.failures()).isEmpty();
            assertThat(telemetry.events()).singleElement().satisfies(event -> {
                assertThat(event.name()).isEqualTo("rehearsed");
                assertThat(event.fields()).containsEntry("statuses", List.of(200, 200, 200, 200, 200));
            });
            assertThat(model.budgets()).hasSize(5);
            assertThat(coach.reachedTheDatabase()).isFalse();
            for (Metric metric : Metric.values()) {
                assertThat(telemetry.values(metric)).as(metric.wireName()).hasSize(metric == Metric.REHEARSALS ? 1 : 0);
            }
        }
    }
}
