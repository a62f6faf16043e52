package com.gitfit.coach.functions.mirrorreconcile;

import static com.gitfit.coach.mirror.Mirrored.letter;
import static com.gitfit.coach.mirror.Mirrored.put;
import static com.gitfit.coach.mirror.Mirrored.tweak;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.gitfit.coach.functions.FakeContext;
import com.gitfit.coach.mirror.Change;
import com.gitfit.coach.mirror.FakeBookmarks;
import com.gitfit.coach.mirror.FakeDeadLetters;
import com.gitfit.coach.mirror.FakeMirror;
import com.gitfit.coach.mirror.FakeMirror.Fault;
import com.gitfit.coach.mirror.FakeOriginals;
import com.gitfit.coach.mirror.Mirrored;
import com.gitfit.coach.mirror.MirroredTable;
import com.gitfit.coach.mirror.Reconciliation.Pass;
import com.gitfit.coach.mirror.Reconciliation.Position;
import com.gitfit.coach.runtime.MirrorRepair;
import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.RecordingTelemetry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MirrorReconcileHandlerTest {
    private static final Map<String, Object> SCHEDULE = event("mirror-reconcile-schedule.json");
    private static final Map<String, Object> REDRIVE = event("mirror-reconcile-redrive.json");
    private static final Change.Id SESSION = new Change.Id(MirroredTable.SESSIONS, "user123/monday");

    private final FakeMirror mirror = new FakeMirror();
    private final FakeOriginals originals = new FakeOriginals();
    private final FakeDeadLetters deadLetters = new FakeDeadLetters();
    private final RecordingTelemetry telemetry = new RecordingTelemetry();
    private final FakeBookmarks bookmarks = new FakeBookmarks();
    private final MirrorReconcileHandler handler = new MirrorReconcileHandler(MirrorRepair.of(
            mirror, originals, deadLetters, bookmarks, Mirrored.patience(), telemetry, () -> Mirrored.NOW));

    @Test
    void aScheduleHasEveryTableCompared() {
        originals.with(put(tweak("user123/t1"), 1)).with(put(SESSION, 2));

        assertThat(answer(handler, SCHEDULE))
                .containsOnly(
                        entry("mirror", "on"),
                        entry("compared", 4),
                        entry("repaired", 2),
                        entry("drift", 2),
                        entry("dead_letters", 0),
                        entry("done", true));

        assertThat(mirror.known()).containsExactlyInAnyOrder(tweak("user123/t1"), SESSION);
        assertThat(telemetry.values(Metric.MIRROR_DRIFT)).containsExactly(2.0);
    }

    @Test
    void anOperatorMayHaveOneTableCompared() {
        originals.with(put(tweak("user123/t1"), 1)).with(put(SESSION, 2));

        assertThat(answer(handler, Map.of("table", "workoutSessions"))).containsEntry("repaired", 1);

        assertThat(mirror.known()).containsExactly(SESSION);
    }

    @Test
    void anOperatorMayHaveItBeginAnew() {
        Position atTheEnd = new Position(MirroredTable.SESSIONS, Pass.SWEEP, Optional.empty(), Mirrored.NOW);
        originals.with(put(tweak("user123/t1"), 1));

        bookmarks.put("reconciliation", atTheEnd);
        assertThat(answer(handler, SCHEDULE)).containsEntry("repaired", 0);

        bookmarks.put("reconciliation", atTheEnd);
        assertThat(answer(handler, Map.of("fresh", true))).containsEntry("repaired", 1);
    }

    @Test
    void anOperatorMayHaveItBeginOneTableAnew() {
        bookmarks.put(
                "reconciliation#workoutSessions",
                new Position(MirroredTable.SESSIONS, Pass.SWEEP, Optional.empty(), Mirrored.NOW));
        originals.with(put(SESSION, 2));

        assertThat(answer(handler, Map.of("table", "workoutSessions", "fresh", true)))
                .containsEntry("repaired", 1);
    }

    @Test
    void aTableThatIsNotMirroredIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answer(handler, Map.of("table", "coachState")))
                .withMessage("no table is mirrored under that name");
    }

    @Test
    void whatIsNotDoneIsSaid() {
        originals.with(put(SESSION, 2));
        mirror.failingBy(() -> Optional.of(Fault.DOWN));

        assertThat(answer(handler, SCHEDULE)).containsEntry("done", false);
    }

    @Test
    void anOperatorMayHaveTheDeadLettersWorkedThrough() {
        deadLetters.add(letter(SESSION, 1));
        originals.with(put(SESSION, 2)).with(put(tweak("user123/t1"), 1));

        assertThat(answer(handler, REDRIVE))
                .containsOnly(
                        entry("mirror", "on"),
                        entry("removed", 1),
                        entry("kept", 0),
                        entry("advanced", true),
                        entry("done", true));

        assertThat(mirror.known()).containsExactly(SESSION);
        assertThat(deadLetters.letters()).isEmpty();
    }

    @Test
    void aMirrorThatIsOffSaysSo() {
        MirrorReconcileHandler off = new MirrorReconcileHandler(MirrorRepair.off(telemetry));

        assertThat(answer(off, SCHEDULE)).containsExactly(entry("mirror", "off"));
        assertThat(answer(off, REDRIVE)).containsExactly(entry("mirror", "off"));
    }

    @Test
    void withoutAnAddressInItsEnvironmentItIsOff() {
        assertThat(answer(new MirrorReconcileHandler(), SCHEDULE)).containsExactly(entry("mirror", "off"));
    }

    private static Map<String, Object> answer(MirrorReconcileHandler handler, Map<String, Object> event) {
        return handler.handleRequest(event, new FakeContext());
    }

    private static Map<String, Object> event(String name) {
        try (InputStream json = MirrorReconcileHandlerTest.class.getResourceAsStream("/events/" + name)) {
            return new JsonMapper().readValue(json, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
