package com.gitfit.coach.mirror.convex;

import static com.gitfit.coach.mirror.Mirrored.put;
import static com.gitfit.coach.mirror.Mirrored.tweak;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.gitfit.coach.mirror.Change;
import com.gitfit.coach.mirror.DeployKey;
import com.gitfit.coach.mirror.Mirror;
import com.gitfit.coach.mirror.MirrorFailure;
import com.gitfit.coach.mirror.MirrorFailure.Refused;
import com.gitfit.coach.mirror.MirrorFailure.Unauthorized;
import com.gitfit.coach.mirror.MirrorFailure.Unreachable;
import com.gitfit.coach.mirror.MirroredTable;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to Convex, and what its answers mean. */
@Timeout(30)
class ConvexMirrorTest {
    private static final List<Change> CHANGES = List.of(put(tweak("a/1"), 3), Change.deletion(tweak("a/2"), 4));

    private final ConvexServer server = new ConvexServer();
    private final RotatingKey key = new RotatingKey("key-1");
    private final ConvexMirror mirror = mirror(server.address());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aBatchIsOneMutation() throws IOException {
        server.returning("""
                [{"table": "aiWorkoutTweaks", "key": "a/1", "version": 3, "result": "applied"},
                 {"table": "aiWorkoutTweaks", "key": "a/2", "version": 4, "result": "deleted"}]""");

        assertThat(mirror.apply(CHANGES)).containsExactly(Mirror.Result.APPLIED, Mirror.Result.DELETED);

        assertThat(server.requests()).singleElement().satisfies(request -> {
            assertThat(request.path()).isEqualTo("/api/mutation");
            assertThat(request.authorization()).isEqualTo("Convex key-1");
            assertThat(request.client()).isEqualTo("gitfit-mirror-1.0.0");
            assertThat(request.contentType()).isEqualTo("application/json");
        });
        assertThat(server.requests().getFirst().body()).isEqualTo(new JsonMapper().readTree("""
                {"path": "mirror:apply", "format": "json", "args": {"changes": [
                  {"table": "aiWorkoutTweaks", "key": "a/1", "version": 3, "document": {"key": "a/1", "of": 3}},
                  {"table": "aiWorkoutTweaks", "key": "a/2", "version": 4}]}}"""));
    }

    @Test
    void theLargestVersionArrivesDigitByDigit() {
        server.returning("""
                [{"table": "aiWorkoutTweaks", "key": "a/1", "version": 9007199254740991, "result": "stale"}]""");

        assertThat(mirror.apply(List.of(Change.deletion(tweak("a/1"), Change.LATEST_VERSION))))
                .containsExactly(Mirror.Result.STALE);

        assertThat(server.requests().getFirst().body().at("/args/changes/0/version"))
                .hasToString("9007199254740991");
    }

    @Test
    void noChangesAreAQuestionToo() {
        server.returning("[]");

        assertThat(mirror.apply(List.of())).isEmpty();

        assertThat(server.requests().getFirst().body().at("/args/changes").size())
                .isZero();
    }

    @Test
    void versionsAreAskedForByKey() throws IOException {
        server.returning("""
                [{"key": "a/1", "version": 3, "deleted": false}, {"key": "a/2", "version": 4.0, "deleted": true}]""");

        assertThat(mirror.versionsOf(MirroredTable.TWEAKS, List.of("a/1", "a/2", "a/3")))
                .containsOnly(
                        Map.entry("a/1", new Mirror.Held("a/1", 3, false)),
                        Map.entry("a/2", new Mirror.Held("a/2", 4, true)));

        assertThat(server.requests().getFirst().path()).isEqualTo("/api/query");
        assertThat(server.requests().getFirst().body()).isEqualTo(new JsonMapper().readTree("""
                {"path": "mirror:versionsOf", "format": "json",
                 "args": {"table": "aiWorkoutTweaks", "keys": ["a/1", "a/2", "a/3"]}}"""));
    }

    @Test
    void aTableIsListedPartByPart() throws IOException {
        server.returning("""
                {"items": [{"key": "a", "version": 3, "deleted": false}], "cursor": "c1", "done": false}""");
        server.returning("""
                {"items": [], "cursor": null, "done": true}""");

        Mirror.Listing first = mirror.listVersions(MirroredTable.SESSIONS, Optional.empty(), 500);
        Mirror.Listing last = mirror.listVersions(MirroredTable.SESSIONS, first.next(), 500);

        assertThat(first).isEqualTo(new Mirror.Listing(List.of(new Mirror.Held("a", 3, false)), Optional.of("c1")));
        assertThat(last).isEqualTo(new Mirror.Listing(List.of(), Optional.empty()));
        assertThat(server.requests())
                .extracting(request -> request.body().path("args"))
                .containsExactly(
                        new JsonMapper().readTree("{\"table\":\"workoutSessions\",\"cursor\":null,\"limit\":500}"),
                        new JsonMapper().readTree("{\"table\":\"workoutSessions\",\"cursor\":\"c1\",\"limit\":500}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 560})
    void aFunctionThatFailedIsARefusalWithItsReason(int status) {
        server.answering(status, """
                {"status": "error", "errorMessage": "[Request ID: 4f2c] Server Error",
                 "errorData": {"code": "BAD_VERSION", "key": "a/1"}}""");

        Refused refusal = catchThrowableOfType(Refused.class, () -> mirror.apply(CHANGES));

        assertThat(refusal.errorData()).contains("{\"code\":\"BAD_VERSION\",\"key\":\"a/1\"}");
        assertThat(refusal.requestId()).contains("4f2c");
        assertThat(refusal).hasMessageNotContaining("a/1");
    }

    @Test
    void aReasonMayBeAWord() {
        server.answering(200, "{\"status\":\"error\",\"errorMessage\":\"\",\"errorData\":\"NO\"}");

        Refused refusal = catchThrowableOfType(Refused.class, () -> mirror.apply(CHANGES));

        assertThat(refusal.errorData()).contains("NO");
        assertThat(refusal.requestId()).isEmpty();
    }

    @Test
    void aFunctionThatBrokeOrIsMissingIsARefusalWithoutAReason() {
        server.answering(
                200, "{\"status\":\"error\",\"errorMessage\":\"[Request ID: 4f2c] Server Error\",\"errorData\":null}");

        Refused refusal = catchThrowableOfType(Refused.class, () -> mirror.apply(CHANGES));

        assertThat(refusal.errorData()).isEmpty();
        assertThat(refusal.requestId()).contains("4f2c");
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504, 520, 529})
    void whatIsBusyOrBrokenOnTheWayMayAnswerLater(int status) {
        server.answering(status, "{\"code\":\"OptimisticConcurrencyControlFailure\",\"message\":\"busy\"}");

        Unreachable failure = catchThrowableOfType(Unreachable.class, () -> mirror.apply(CHANGES));

        assertThat(failure).hasMessage("HTTP " + status);
        assertThat(failure.retryAfter()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 404, 409, 413, 415, 422})
    void whatIsNoCallAsItOughtToBeIsARefusal(int status) {
        server.answering(status, "{\"code\":\"BadJsonBody\",\"message\":\"no\"}");

        Refused refusal = catchThrowableOfType(Refused.class, () -> mirror.apply(CHANGES));

        assertThat(refusal).hasMessage("HTTP " + status);
        assertThat(refusal.errorData()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"3, 3", "0, 0", "'Wed, 21 Oct 2026 07:28:00 GMT', none", "-1, none"})
    void itSaysHowLongToWait(String header, Long seconds) {
        server.answering(503, "", Map.of("Retry-After", header));

        Unreachable failure = catchThrowableOfType(Unreachable.class, () -> mirror.apply(CHANGES));

        assertThat(failure.retryAfter()).isEqualTo(Optional.ofNullable(seconds).map(Duration::ofSeconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>log in to this network</html>",
                "[]",
                "{\"status\":\"perhaps\"}",
                "{\"status\":\"success\"}",
                "{\"status\":\"success\",\"value\":null}",
                "{\"status\":\"success\",\"value\":[]}",
                "{\"status\":\"success\",\"value\":[1,2]}",
                "{\"status\":\"success\",\"value\":["
                        + "{\"table\":\"aiWorkoutTweaks\",\"key\":\"a/2\",\"version\":4,\"result\":\"deleted\"},"
                        + "{\"table\":\"aiWorkoutTweaks\",\"key\":\"a/1\",\"version\":3,\"result\":\"applied\"}]}",
                "{\"status\":\"success\",\"value\":["
                        + "{\"table\":\"aiWorkoutTweaks\",\"key\":\"a/1\",\"version\":3,\"result\":\"kept\"},"
                        + "{\"table\":\"aiWorkoutTweaks\",\"key\":\"a/2\",\"version\":4,\"result\":\"deleted\"}]}"
            })
    void anAnswerThatDoesNotFitSaysNothingOfWhatWasDone(String body) {
        server.answering(200, body);

        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> mirror.apply(CHANGES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"items\":[],\"cursor\":null,\"done\":false}",
                "{\"items\":[],\"cursor\":\"c\"}",
                "{\"items\":null,\"cursor\":null,\"done\":true}",
                "{\"items\":[{\"key\":\"a\",\"version\":\"3\",\"deleted\":false}],\"cursor\":null,\"done\":true}"
            })
    void aListingThatDoesNotFitIsNone(String value) {
        server.returning(value);

        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> mirror.listVersions(MirroredTable.TWEAKS, Optional.empty(), 500));
    }

    @Test
    void aConnectionThatIsDroppedAfterTheCallMayHaveCommitted() {
        server.hangingUp();

        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> mirror.apply(CHANGES));

        assertThat(server.requests())
                .as("a mutation is not sent again by itself")
                .hasSize(1);
    }

    @Test
    void aMirrorThatIsSilentIsNotWaitedForForEver() {
        server.keepingSilent();

        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(
                        () -> mirror(server.address(), Duration.ofMillis(200)).apply(CHANGES));
    }

    @Test
    void anAnswerThatStopsHalfWayIsNotWaitedForForEver() {
        server.stoppingHalfWay();

        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(
                        () -> mirror(server.address(), Duration.ofMillis(200)).apply(CHANGES));
    }

    @Test
    void aMirrorThatIsNotThereIsUnreachable() throws IOException {
        URI nowhere;
        try (ServerSocket socket = new ServerSocket(0)) {
            nowhere = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }

        assertThatExceptionOfType(Unreachable.class)
                .isThrownBy(() -> mirror(nowhere).apply(CHANGES));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aKeyThatIsNotTakenIsReadAnewWithTheNextCall(int status) {
        key.next("key-2");
        server.answering(status, "{\"code\":\"BadAdminKey\"}").returning("[]");

        assertThatExceptionOfType(Unauthorized.class).isThrownBy(() -> mirror.apply(List.of()));
        assertThat(mirror.apply(List.of())).isEmpty();

        assertThat(server.requests())
                .extracting(ConvexServer.Request::authorization)
                .containsExactly("Convex key-1", "Convex key-2");
    }

    @Test
    void aKeyIsReadOnceAndNotBeforeTheFirstCall() {
        assertThat(key.reads).isZero();
        server.returning("[]").returning("[]");

        mirror.apply(List.of());
        mirror.apply(List.of());

        assertThat(key.reads).isEqualTo(1);
    }

    @Test
    void whyAKeyCannotBeReadIsTheFailure() {
        DeployKey unreadable = new DeployKey() {
            @Override
            public String value() {
                throw new Unreachable("the deploy key cannot be read");
            }

            @Override
            public void forget() {}
        };

        assertThatExceptionOfType(MirrorFailure.class)
                .isThrownBy(() -> ConvexMirror.at(server.address(), unreadable).apply(CHANGES))
                .withMessage("the deploy key cannot be read");
    }

    @Test
    void anAddressMayEndInASlash() {
        server.returning("[]");

        mirror(URI.create(server.address() + "/")).apply(List.of());

        assertThat(server.requests().getFirst().path()).isEqualTo("/api/mutation");
    }

    private ConvexMirror mirror(URI address) {
        return ConvexMirror.at(address, key);
    }

    private ConvexMirror mirror(URI address, Duration timeout) {
        return new ConvexMirror(new ConvexClient(address, key, timeout, timeout));
    }

    /** A key that somebody may replace, which is noticed by whoever reads it anew. */
    private static final class RotatingKey implements DeployKey {
        private String stored;
        private Optional<String> held = Optional.empty();
        private String following;
        private int reads;

        private RotatingKey(String stored) {
            this.stored = stored;
            this.following = stored;
        }

        private void next(String value) {
            following = value;
        }

        @Override
        public String value() {
            if (held.isEmpty()) {
                reads++;
                held = Optional.of(stored);
                stored = following;
            }
            return held.orElseThrow();
        }

        @Override
        public void forget() {
            held = Optional.empty();
        }
    }
}
