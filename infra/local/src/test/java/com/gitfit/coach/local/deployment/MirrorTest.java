package com.gitfit.coach.local.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.gitfit.coach.local.lambda.Pause;
import com.gitfit.coach.local.schedule.Schedules;
import com.gitfit.coach.local.template.FunctionResource;
import com.gitfit.coach.local.template.QueueResource;
import com.gitfit.coach.local.template.Schedule;
import com.gitfit.coach.local.template.StreamSource;
import com.gitfit.coach.local.template.TableResource;
import com.gitfit.coach.local.template.Template;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The mirror follows every stream without ever standing still or losing a record, and somebody is told when it does.
 */
class MirrorTest {
    /** What only functions that have to do with the mirror are told. */
    static final Set<String> OF_THE_MIRROR =
            Set.of("CONVEX_URL", "CONVEX_DEPLOY_KEY_PARAMETER", "MIRROR_DEAD_LETTERS_URL");

    private static final Map<String, Set<String>> TOLD =
            Map.of("convex-mirror", OF_THE_MIRROR, "mirror-reconcile", OF_THE_MIRROR, "status", Set.of("CONVEX_URL"));

    static List<FunctionResource> functions() {
        return Deployment.TEMPLATE.functions();
    }

    static List<StreamSource> streams() {
        return function("ConvexMirrorFunction").streams();
    }

    private static FunctionResource function(String logicalId) {
        return functions().stream()
                .filter(function -> function.logicalId().equals(logicalId))
                .findFirst()
                .orElseThrow();
    }

    private static QueueResource deadLetters() {
        return Deployment.TEMPLATE.queues().stream()
                .filter(queue -> queue.logicalId().equals("MirrorDeadLetters"))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode properties(String logicalId) {
        return Deployment.TEMPLATE.resource(logicalId).properties();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aFunctionIsToldOfTheMirrorWhatItNeeds(FunctionResource function) {
        Set<String> told = new TreeSet<>(function.environment().keySet());
        told.retainAll(OF_THE_MIRROR);

        assertThat(told).isEqualTo(new TreeSet<>(TOLD.getOrDefault(function.label(), Set.of())));
    }

    @Test
    void withoutParametersThereIsNoMirror() {
        Template off = Template.read(Deployment.ROOT.resolve("template.yaml"));
        List<String> labels =
                off.functions().stream().map(FunctionResource::label).toList();

        assertThat(labels).contains("status").doesNotContain("convex-mirror", "mirror-reconcile");
        assertThat(off.queues()).map(QueueResource::logicalId).noneMatch(id -> id.contains("Mirror"));
        assertThat(off.ids("AWS::CloudWatch::Alarm")).noneMatch(id -> id.contains("Mirror"));
        assertThat(off.ids("AWS::SQS::QueuePolicy")).noneMatch(id -> id.contains("Mirror"));
        assertThat(off.ids("AWS::Logs::LogGroup")).noneMatch(id -> id.contains("Mirror"));
        assertThat(off.tables()).isEqualTo(Deployment.TEMPLATE.tables());
    }

    @Test
    void everyTableWithAStreamIsFollowedOnce() {
        List<String> mirrored = Deployment.TEMPLATE.tables().stream()
                .filter(table -> table.stream().isPresent())
                .map(TableResource::name)
                .toList();

        assertThat(functions())
                .flatMap(FunctionResource::streams)
                .map(StreamSource::table)
                .containsExactlyInAnyOrderElementsOf(mirrored);
    }

    @ParameterizedTest
    @MethodSource("streams")
    void aBatchIsLargeAndSoonThere(StreamSource stream) {
        assertThat(stream.batchSize()).isEqualTo(500);
        assertThat(stream.window()).isEqualTo(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @MethodSource("streams")
    void noRecordHoldsItsShardForEverAndNoneIsLost(StreamSource stream) {
        assertThat(stream.bisects()).isTrue();
        assertThat(stream.reportsItemFailures()).isTrue();
        assertThat(stream.retries().orElseThrow())
                .as("an outage is waited for until the records are old, not for a number of tries")
                .isBetween(1_000, 10_000);
        assertThat(stream.oldest().orElseThrow()).isLessThan(Duration.ofHours(24));
        assertThat(stream.onFailure()).contains(deadLetters().arn());
    }

    @ParameterizedTest
    @MethodSource("streams")
    void onlyThePointerToTheActiveModelIsNoDocument(StreamSource stream) {
        boolean models = stream.event().equals("ModelVersions");

        assertThat(stream.filters())
                .map(JsonNode::toString)
                .isEqualTo(
                        models
                                ? List.of(
                                        "{\"dynamodb\":{\"Keys\":{\"version\":{\"S\":[{\"anything-but\":[\"#active\"]}]}}}}")
                                : List.of());
    }

    @Test
    void theStreamsHaveRoomAndConvexIsNotOverrun() {
        assertThat(properties("ConvexMirrorFunction")
                        .path("ReservedConcurrentExecutions")
                        .asInt())
                .isBetween(streams().size(), 8);
        assertThat(properties("MirrorReconcileFunction")
                        .path("ReservedConcurrentExecutions")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void theReconcileRunsOnScheduleForAsLongAsLambdaLetsIt() {
        FunctionResource reconcile = function("MirrorReconcileFunction");
        List<Schedule> daily =
                Deployment.TEMPLATE.with("MirrorReconcileSchedule", "cron(0 3 * * ? *)").functions().stream()
                        .filter(function -> function.logicalId().equals("MirrorReconcileFunction"))
                        .flatMap(function -> function.schedules().stream())
                        .toList();

        assertThat(reconcile.timeout()).isEqualTo(Duration.ofMinutes(15));
        assertThat(properties("MirrorReconcileFunction")
                        .at("/EventInvokeConfig/MaximumRetryAttempts")
                        .asInt(2))
                .isZero();
        assertThat(reconcile.schedules()).map(Schedule::expression).containsExactly("rate(6 hours)");
        assertThat(daily).map(Schedule::expression).containsExactly("cron(0 3 * * ? *)");
        assertThatCode(() -> new Schedules(daily, Map.of(), Clock.systemUTC(), Pause.SLEEP).close())
                .doesNotThrowAnyException();
    }

    @Test
    void deadLettersAreKeptForTwoWeeksAndSeenByOneRedriveAtATime() {
        assertThat(deadLetters().retention()).isEqualTo(Duration.ofDays(14));
        assertThat(deadLetters().visibilityTimeout())
                .isGreaterThan(function("MirrorReconcileFunction").timeout());
        assertThat(properties("MirrorDeadLetters").path("SqsManagedSseEnabled").asBoolean())
                .isTrue();
    }

    @Test
    void deadLettersAreReachedByTlsOnly() {
        JsonNode policy = properties("MirrorDeadLettersPolicy");
        JsonNode statement = policy.at("/PolicyDocument/Statement/0");

        assertThat(Deployment.texts(policy.path("Queues")))
                .containsExactly(function("ConvexMirrorFunction").environment().get("MIRROR_DEAD_LETTERS_URL"));
        assertThat(statement.path("Effect").asText()).isEqualTo("Deny");
        assertThat(statement.path("Principal").asText()).isEqualTo("*");
        assertThat(statement.path("Action").asText()).isEqualTo("sqs:*");
        assertThat(statement.path("Resource").asText()).isEqualTo(deadLetters().arn());
        assertThat(statement.at("/Condition/Bool/aws:SecureTransport").asText()).isEqualTo("false");
    }

    @ParameterizedTest
    @CsvSource({
        "MirrorLagAlarm, AWS/Lambda, IteratorAge, FunctionName=git-fit-coach-local-ConvexMirrorFunction"
                + " Resource=git-fit-coach-local-ConvexMirrorFunction:live, notBreaching",
        "MirrorDeadLettersAlarm, AWS/SQS, ApproximateNumberOfMessagesVisible,"
                + " QueueName=git-fit-coach-local-MirrorDeadLetters, notBreaching",
        "MirrorDriftAlarm, GitFitCoach, MirrorDrift, Stage=dev, ignore",
        "MirrorReconcileErrorsAlarm, AWS/Lambda, Errors, FunctionName=git-fit-coach-local-MirrorReconcileFunction"
                + " Resource=git-fit-coach-local-MirrorReconcileFunction:live, ignore",
        "MirrorAuthFailuresAlarm, GitFitCoach, MirrorAuthFailures, Stage=dev, notBreaching"
    })
    void anAlarmWatchesWhatIsMeasured(
            String alarm, String namespace, String metric, String dimensions, String withoutData) {
        JsonNode properties = properties(alarm);

        assertThat(properties.path("Namespace").asText()).isEqualTo(namespace);
        assertThat(properties.path("MetricName").asText()).isEqualTo(metric);
        assertThat(properties.path("Dimensions").valueStream())
                .map(dimension -> dimension.path("Name").asText() + "="
                        + dimension.path("Value").asText())
                .containsExactly(dimensions.split(" ", -1));
        assertThat(properties.path("TreatMissingData").asText()).isEqualTo(withoutData);
        assertThat(properties.path("ComparisonOperator").asText()).isEqualTo("GreaterThanThreshold");
    }
}
