package com.gitfit.coach.runtime;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What planner and worker need of their environment. */
class InsightsBatchTest {
    private static final Map<String, String> OF_THE_PLANNER = Map.of(
            "STAGE", "local",
            "INSIGHTS_QUEUE_URL", "http://127.0.0.1:1/queue",
            "PREFERENCES_TABLE", "a",
            "CACHE_TABLE", "b");
    private static final Map<String, String> OF_THE_WORKER = Map.of(
            "STAGE", "local",
            "PREFERENCES_TABLE", "a",
            "CACHE_TABLE", "b",
            "STATE_TABLE", "c",
            "LEARNING_EVENTS_TABLE", "d",
            "TRENDS_TABLE", "e");

    @BeforeEach
    void set() {
        System.setProperty("aws.region", "eu-central-1");
    }

    @AfterEach
    void clear() {
        System.clearProperty("aws.region");
    }

    @Test
    void thePlannerNeedsTheQueueTheProfilesAndTheCache() {
        assertThatCode(() -> InsightsPlanner.from(new Environment(OF_THE_PLANNER)))
                .doesNotThrowAnyException();
    }

    @Test
    void theWorkerNeedsNoQueue() {
        assertThatCode(() -> InsightsWorker.from(new Environment(OF_THE_WORKER)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSIGHTS_QUEUE_URL", "PREFERENCES_TABLE", "CACHE_TABLE"})
    void aPlannerThatIsHalfConfiguredDoesNotStart(String variable) {
        assertThatExceptionOfType(InvalidConfiguration.class)
                .isThrownBy(() -> InsightsPlanner.from(without(variable, OF_THE_PLANNER)))
                .withMessage(variable + " is not set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PREFERENCES_TABLE", "CACHE_TABLE", "STATE_TABLE", "LEARNING_EVENTS_TABLE", "TRENDS_TABLE"})
    void aWorkerThatIsHalfConfiguredDoesNotStart(String variable) {
        assertThatExceptionOfType(InvalidConfiguration.class)
                .isThrownBy(() -> InsightsWorker.from(without(variable, OF_THE_WORKER)))
                .withMessage(variable + " is not set");
    }

    private static Environment without(String variable, Map<String, String> all) {
        Map<String, String> variables = new HashMap<>(all);
        variables.remove(variable);
        return new Environment(variables);
    }
}
