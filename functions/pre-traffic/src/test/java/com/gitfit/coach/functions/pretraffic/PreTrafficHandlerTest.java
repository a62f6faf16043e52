package com.gitfit.coach.functions.pretraffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.gitfit.coach.functions.FakeContext;
import com.gitfit.coach.functions.pretraffic.Deployments.Hook;
import com.gitfit.coach.functions.pretraffic.NewVersion.Reply;
import com.gitfit.coach.telemetry.RecordingTelemetry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreTrafficHandlerTest {
    private static final Map<String, Object> EVENT = event();
    private static final Hook HOOK = new Hook("d-ABCDEF123", "eyJlbmNyeXB0ZWREYXRhIjoiZXhhbXBsZSJ9");

    private final RecordingTelemetry telemetry = new RecordingTelemetry();
    private final Map<Hook, Boolean> reports = new LinkedHashMap<>();
    private final List<String> removed = new ArrayList<>();
    private Duration took = Duration.ofSeconds(2);
    private long nanoseconds;

    private Map<String, Object> verdictOn(NewVersion version) {
        return handler(version, removed::add).handleRequest(EVENT, new FakeContext());
    }

    private PreTrafficHandler handler(NewVersion version, Traces traces) {
        NewVersion slow = event -> {
            nanoseconds += took.toNanos();
            return version.invoke(event);
        };
        return new PreTrafficHandler(new Trial(slow, traces, () -> nanoseconds), reports::put, telemetry);
    }

    private static Reply good() {
        return new Reply(false, AnswerTest.payload(200, AnswerTest.GOOD));
    }

    @Test
    void aVersionThatAnswersWellHasTraffic() {
        assertThat(verdictOn(event -> good())).containsOnly(entry("status", "Succeeded"));

        assertThat(reports).containsOnly(entry(HOOK, true));
    }

    @Test
    void theVersionIsAskedAsTheGatewayWould() {
        List<String> asked = new ArrayList<>();

        verdictOn(event -> {
            asked.add(event);
            return good();
        });

        assertThat(asked).containsExactly(SyntheticRequest.EVENT);
    }

    @Test
    void whatTheTrialLeftIsRemoved() {
        verdictOn(event -> good());

        assertThat(removed).containsExactly(AnswerTest.TWEAK);
    }

    @Test
    void aTraceThatStaysIsLoggedAndStopsNothing() {
        PreTrafficHandler handler = handler(event -> good(), tweakId -> {
            throw new IllegalStateException("the table is busy");
        });

        assertThat(handler.handleRequest(EVENT, new FakeContext())).containsEntry("status", "Succeeded");
        assertThat(telemetry.failures())
                .extracting(failure -> failure.name())
                .containsExactly("pre_traffic_trace_left");
    }

    @Test
    void aFunctionThatFailsHasNoTrafficAndTheLogSaysWhy() {
        Map<String, Object> verdict = verdictOn(event -> new Reply(true, "{\"errorMessage\":\"no tables\"}"));

        assertThat(verdict)
                .containsEntry("status", "Failed")
                .containsEntry("reason", "the function failed: {\"errorMessage\":\"no tables\"}");
        assertThat(reports).containsOnly(entry(HOOK, false));
        assertThat(telemetry.events("pre_traffic"))
                .extracting(event -> event.fields())
                .containsExactly(verdict);
    }

    @Test
    void aRefusalIsNoAnswer() {
        String refusal = "{\"success\":false,\"code\":\"STORE_UNAVAILABLE\"}";

        assertThat(verdictOn(event -> new Reply(false, AnswerTest.payload(503, refusal))))
                .containsEntry("reason", "the answer has status 503 and code STORE_UNAVAILABLE");
        assertThat(reports).containsOnly(entry(HOOK, false));
    }

    @Test
    void tenSecondsAreEnoughAndMoreAreTooMany() {
        took = Duration.ofSeconds(10);
        assertThat(verdictOn(event -> good())).containsEntry("status", "Succeeded");

        took = Duration.ofMillis(10_001);
        assertThat(verdictOn(event -> good())).containsEntry("reason", "the answer took 10001 ms");
        assertThat(removed).hasSize(2);
    }

    @Test
    void aVersionThatCannotBeReachedHasNoTraffic() {
        Map<String, Object> verdict = verdictOn(event -> {
            throw new IllegalStateException("no route");
        });

        assertThat(verdict)
                .containsOnly(entry("status", "Failed"), entry("reason", "the version could not be tried: no route"));
        assertThat(reports).containsOnly(entry(HOOK, false));
        assertThat(telemetry.failures()).extracting(failure -> failure.name()).containsExactly("pre_traffic_failed");
    }

    @Test
    void aWordThatDoesNotReachTheDeploymentIsAFailureOfTheHook() {
        Deployments deaf = (hook, mayHaveTraffic) -> {
            throw new IllegalStateException("the deployment is over");
        };
        var handler = new PreTrafficHandler(new Trial(event -> good(), removed::add, () -> 0), deaf, telemetry);

        assertThatIllegalStateException().isThrownBy(() -> handler.handleRequest(EVENT, new FakeContext()));
    }

    @Test
    void anEventThatIsNotCodeDeploysIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> handler(event -> good(), removed::add)
                        .handleRequest(Map.of("DeploymentId", "d-1"), new FakeContext()))
                .withMessageContaining("LifecycleEventHookExecutionId");
        assertThat(reports).isEmpty();
    }

    private static Map<String, Object> event() {
        try (InputStream json = PreTrafficHandlerTest.class.getResourceAsStream("/events/pre-traffic-hook.json")) {
            return new JsonMapper().readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
