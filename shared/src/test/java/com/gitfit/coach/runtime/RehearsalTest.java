package com.gitfit.coach.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.RecordingTelemetry;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The hooks, called as Lambda calls them before a snapshot and after a restore. */
class RehearsalTest {
    private static final Context<Resource> CONTEXT = Core.getGlobalContext();

    private final RecordingTelemetry operators = new RecordingTelemetry();
    private final Rehearsal rehearsal = new Rehearsal(operators);
    private final RehearsalTelemetry ofTheRequests =
            new RehearsalTelemetry(new RestoreTelemetry(operators, rehearsal::sinceRestore), rehearsal::isOn);

    @Test
    void everyRoundIsPlayedWhileItIsOn() {
        List<Integer> rounds = new ArrayList<>();
        rehearsal.of(round -> {
            assertThat(rehearsal.isOn()).isTrue();
            rounds.add(round);
            return answer(200);
        });

        rehearsal.beforeCheckpoint(CONTEXT);

        assertThat(rounds).containsExactly(0, 1, 2, 3, 4);
        assertThat(rehearsal.isOn()).isFalse();
    }

    @Test
    void operatorsSeeThatItWasHowItWentAndNothingElse() {
        rehearsal.of(round -> {
            ofTheRequests.measure(Metric.RECOMMENDATIONS, 1);
            ofTheRequests.event("recommendation_served", Map.of());
            ofTheRequests.flush();
            return answer(200);
        });

        rehearsal.beforeCheckpoint(CONTEXT);

        assertThat(operators.values(Metric.REHEARSALS)).containsExactly(1.0);
        assertThat(operators.values(Metric.RECOMMENDATIONS)).isEmpty();
        assertThat(operators.events()).singleElement().satisfies(event -> {
            assertThat(event.name()).isEqualTo("rehearsed");
            assertThat(event.fields()).containsEntry("statuses", List.of(200, 200, 200, 200, 200));
        });
        assertThat(operators.flushes()).isOne();
    }

    @Test
    void whatFollowsIsMeasuredAgain() {
        rehearsal.of(round -> answer(200));
        rehearsal.beforeCheckpoint(CONTEXT);
        rehearsal.afterRestore(CONTEXT);

        ofTheRequests.measure(Metric.RECOMMENDATIONS, 1);
        ofTheRequests.event("recommendation_served", Map.of());
        ofTheRequests.flush();

        assertThat(operators.values(Metric.RECOMMENDATIONS)).containsExactly(1.0);
        assertThat(operators.events("recommendation_served")).hasSize(1);
    }

    @Test
    void theFirstAnswerAfterARestoreSaysHowLongItTook() {
        rehearsal.of(round -> {
            ofTheRequests.flush();
            return answer(200);
        });
        rehearsal.beforeCheckpoint(CONTEXT);
        rehearsal.afterRestore(CONTEXT);

        ofTheRequests.flush();
        ofTheRequests.flush();

        assertThat(operators.values(Metric.RESTORE_LATENCY))
                .singleElement()
                .satisfies(milliseconds -> assertThat(milliseconds).isBetween(0.0, 60_000.0));
    }

    @Test
    void aFunctionThatWasNotRestoredSaysNothingOfARestore() {
        rehearsal.of(round -> answer(200));
        rehearsal.beforeCheckpoint(CONTEXT);

        ofTheRequests.flush();

        assertThat(operators.values(Metric.RESTORE_LATENCY)).isEmpty();
    }

    @Test
    void aRoundThatFailsIsReportedAndStopsNoVersion() {
        List<Integer> rounds = new ArrayList<>();
        rehearsal.of(round -> {
            rounds.add(round);
            throw new IllegalStateException("no words");
        });

        rehearsal.beforeCheckpoint(CONTEXT);

        assertThat(rounds).containsExactly(0);
        assertThat(rehearsal.isOn()).isFalse();
        assertThat(operators.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.name()).isEqualTo("rehearsal_failed");
            assertThat(failure.cause()).hasMessage("no words");
        });
        assertThat(operators.values(Metric.REHEARSALS)).isEmpty();
    }

    @Test
    void aRehearsalWithARefusedRoundIsSeenAndNotCounted() {
        rehearsal.of(round -> answer(round == 0 ? 503 : 200));

        rehearsal.beforeCheckpoint(CONTEXT);

        assertThat(operators.values(Metric.REHEARSALS)).isEmpty();
        assertThat(operators.events("rehearsed"))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.fields()).containsEntry("statuses", List.of(503, 200, 200, 200, 200)));
    }

    /** What a round may end with that is no exception. */
    static Stream<Error> errors() {
        return Stream.of(
                new NoClassDefFoundError("com/example/Gone"),
                new OutOfMemoryError("Cannot reserve direct buffer memory"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void anErrorStopsNoVersionEither(Error error) {
        rehearsal.of(round -> {
            throw error;
        });

        rehearsal.beforeCheckpoint(CONTEXT);

        assertThat(rehearsal.isOn()).isFalse();
        assertThat(operators.failures()).hasSize(1);
    }

    @Test
    void whatARoundReportsAsAFailureIsSeen() {
        rehearsal.of(round -> {
            ofTheRequests.failure("request_failed", new IllegalStateException());
            return answer(500);
        });

        rehearsal.beforeCheckpoint(CONTEXT);

        assertThat(operators.failures())
                .hasSize(5)
                .allMatch(failure -> failure.name().equals("request_failed"));
    }

    @Test
    void aFunctionThatRehearsesNothingSaysNothing() {
        rehearsal.beforeCheckpoint(CONTEXT);

        assertThat(operators.values(Metric.REHEARSALS)).isEmpty();
        assertThat(operators.events()).isEmpty();
    }

    /** Lambda's context forgets a hook that nothing else holds. */
    @Test
    void aRegisteredRehearsalOutlivesEveryGarbageCollection() {
        var registered = new WeakReference<>(new Rehearsal(operators).registered());
        var unregistered = new WeakReference<>(new Rehearsal(operators));

        for (int i = 0; i < 100 && unregistered.get() != null; i++) {
            System.gc();
        }

        assertThat(unregistered.get()).isNull();
        assertThat(registered.get()).isNotNull();
    }

    private static APIGatewayV2HTTPResponse answer(int status) {
        return APIGatewayV2HTTPResponse.builder().withStatusCode(status).build();
    }
}
