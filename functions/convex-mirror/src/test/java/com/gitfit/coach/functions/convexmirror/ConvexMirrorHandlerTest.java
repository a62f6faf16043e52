package com.gitfit.coach.functions.convexmirror;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.tests.EventLoader;
import com.gitfit.coach.functions.FakeContext;
import com.gitfit.coach.mirror.Change;
import com.gitfit.coach.mirror.DeadLetter;
import com.gitfit.coach.mirror.FakeDeadLetters;
import com.gitfit.coach.mirror.FakeMirror;
import com.gitfit.coach.mirror.FakeMirror.Fault;
import com.gitfit.coach.mirror.Mirrored;
import com.gitfit.coach.mirror.MirroredTable;
import com.gitfit.coach.runtime.StreamMirror;
import com.gitfit.coach.store.dynamodb.Table;
import com.gitfit.coach.store.dynamodb.Tables;
import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.RecordingTelemetry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConvexMirrorHandlerTest {
    private static final DynamodbEvent EVENT = EventLoader.loadDynamoDbEvent("events/convex-mirror-insert.json");
    private static final Tables TABLES = new Tables(Map.of(
            Table.PREFERENCES, "git-fit-coach-dev-AiUserPreferences",
            Table.TWEAKS, "git-fit-coach-dev-AiWorkoutTweaks",
            Table.LEARNING_EVENTS, "git-fit-coach-dev-AiLearningEvents",
            Table.MODEL_VERSIONS, "git-fit-coach-dev-AiModelVersions",
            Table.SESSIONS, "git-fit-coach-dev-WorkoutSessions"));
    private static final Change.Id SESSION = new Change.Id(MirroredTable.SESSIONS, "user123/monday");

    /** Of the record of the session. */
    private static final String THIRD = "100000000000000000333";

    private final FakeMirror mirror = new FakeMirror();
    private final FakeDeadLetters deadLetters = new FakeDeadLetters();
    private final RecordingTelemetry telemetry = new RecordingTelemetry();
    private final ConvexMirrorHandler handler = new ConvexMirrorHandler(StreamMirror.of(
            mirror, deadLetters, TABLES, Mirrored.patience(), telemetry, () -> Instant.parse("2026-03-01T10:00:11Z")));

    @Test
    void theRecordsOfAllTablesAreMirroredInOneCall() {
        assertThat(failures(handler)).isEmpty();

        assertThat(mirror.calls()).isEqualTo(1);
        assertThat(mirror.live(MirroredTable.PREFERENCES)).containsOnlyKeys("user123");
        assertThat(mirror.live(MirroredTable.TWEAKS)).hasSize(1);
        assertThat(mirror.live(MirroredTable.MODEL_VERSIONS)).containsOnlyKeys("coach-mini-246c37246064");
        assertThat(mirror.get(SESSION)).contains(Change.deletion(SESSION, 3));
        assertThat(mirror.live(MirroredTable.LEARNING_EVENTS)).isEmpty();
        assertThat(mirror.known()).hasSize(5);
    }

    @Test
    void theFiguresOfAnInvocationAreHandedOver() {
        failures(handler);

        assertThat(telemetry.values(Metric.MIRROR_APPLIED)).containsExactly(5.0);
        assertThat(telemetry.values(Metric.MIRROR_LAG)).containsExactly(10_000.0);
    }

    @Test
    void everyRecordIsDeliveredAgainIfTheMirrorIsDown() {
        mirror.failingBy(() -> Optional.of(Fault.DOWN));

        assertThat(failures(handler))
                .containsExactly(
                        "100000000000000000111",
                        "100000000000000000222",
                        THIRD,
                        "100000000000000000444",
                        "100000000000000000555");
    }

    @Test
    void aRecordThatIsRefusedIsPutAside() {
        mirror.refusing(SESSION, Optional.of("{\"code\":\"BAD_VERSION\"}"));

        assertThat(failures(handler)).isEmpty();

        assertThat(deadLetters.ours()).extracting(DeadLetter::id).containsExactly(Optional.of(SESSION));
    }

    @Test
    void onlyWhatCouldNotBePutAsideIsDeliveredAgain() {
        mirror.refusing(SESSION, Optional.of("{\"code\":\"BAD_VERSION\"}"));
        deadLetters.unreachable();

        assertThat(failures(handler)).containsExactly(THIRD);
    }

    @Test
    void aMirrorThatIsOffTakesEverythingAndDoesNothing() {
        ConvexMirrorHandler off = new ConvexMirrorHandler(StreamMirror.off(telemetry));

        assertThat(failures(off)).isEmpty();

        assertThat(telemetry.metrics()).isEmpty();
    }

    @Test
    void withoutAnAddressInItsEnvironmentItIsOff() {
        assertThat(failures(new ConvexMirrorHandler())).isEmpty();
    }

    private static List<String> failures(ConvexMirrorHandler handler) {
        return handler.handleRequest(EVENT, new FakeContext()).getBatchItemFailures().stream()
                .map(BatchItemFailure::getItemIdentifier)
                .toList();
    }
}
