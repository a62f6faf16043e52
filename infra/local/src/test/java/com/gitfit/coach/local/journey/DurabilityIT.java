package com.gitfit.coach.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is left when the stack has ended. */
@Timeout(60)
class DurabilityIT {
    @Test
    void whatWasLearnedIsKnownInTheNextRun(@TempDir Path folder) {
        String id = "regular";
        JsonNode learned;
        try (RunningCoach monday = RunningCoach.start(folder)) {
            monday.lifter(id).train(Bodies.EASY);
            learned = monday.lifter(id).profile();
        }

        try (RunningCoach tuesday = RunningCoach.start(folder)) {
            assertThat(learned.path("preferred_intensity").asDouble()).isEqualTo(7.15);
            assertThat(tuesday.lifter(id).profile()).isEqualTo(learned);
        }
    }
}
