package com.gitfit.coach.local.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.gitfit.coach.local.lambda.Pause;
import com.gitfit.coach.local.schedule.Schedules;
import com.gitfit.coach.local.template.FunctionResource;
import com.gitfit.coach.local.template.QueueResource;
import com.gitfit.coach.local.template.Schedule;
import com.gitfit.coach.local.template.Template;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Insights are planned in time, and no chunk of users is lost, kept from others or computed by too many at once. */
class InsightsTest {
    static List<Schedule> schedules() {
        return Deployment.TEMPLATE.functions().stream()
                .flatMap(function -> function.schedules().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void aScheduleIsOneThatEventBridgeTakes(Schedule schedule) {
        assertThatCode(() -> new Schedules(List.of(schedule), Map.of(), Clock.systemUTC(), Pause.SLEEP).close())
                .doesNotThrowAnyException();
    }

    @Test
    void plansAreDailyForTheActiveWeeklyForAllAndSoonGoOnWhereOneStopped() {
        assertThat(function("InsightsPlannerFunction").schedules())
                .map(schedule -> schedule.expression() + " " + schedule.input().orElseThrow())
                .containsExactly(
                        "cron(0 3 * * ? *) {\"users\":\"active\",\"at\":\"<aws.scheduler.scheduled-time>\"}",
                        "cron(0 1 ? * SUN *) {\"users\":\"all\",\"at\":\"<aws.scheduler.scheduled-time>\"}",
                        "rate(15 minutes) {\"users\":\"unfinished\"}");
        assertThat(function("RetentionFunction").schedules())
                .map(Schedule::expression)
                .containsExactly("cron(30 5 * * ? *)");
    }

    @Test
    void whatWorksThroughTablesWorksForAsLongAsLambdaLetsIt() {
        for (String id : List.of("InsightsPlannerFunction", "RetentionFunction")) {
            assertThat(function(id).timeout()).as(id).isEqualTo(Duration.ofMinutes(15));
        }
    }

    @Test
    void aFewChunksAreComputedTogetherAndEachMayFailAlone() {
        assertThat(function("InsightsWorkerFunction").queues()).singleElement().satisfies(source -> {
            assertThat(source.queue()).isEqualTo(queue("InsightsQueue").arn());
            assertThat(source.batchSize()).isEqualTo(4);
            assertThat(source.reportsItemFailures()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({"10, 10", "250, 250"})
    void noMoreWorkersThanWanted(String wanted, int most) {
        Template template = Deployment.TEMPLATE.with("InsightsConcurrency", wanted);

        assertThat(template.resource("InsightsWorkerFunction")
                        .properties()
                        .at("/Events/Chunks/Properties/ScalingConfig/MaximumConcurrency")
                        .asInt())
                .isEqualTo(most);
    }

    @Test
    void aChunkIsHiddenSixTimesAsLongAsAWorkerMayTakeAndSetAsideAfterFiveTries() {
        QueueResource queue = queue("InsightsQueue");
        QueueResource letters = queue("InsightsDeadLetters");

        assertThat(queue.visibilityTimeout())
                .isEqualTo(function("InsightsWorkerFunction").timeout().multipliedBy(6));
        assertThat(queue.redrive()).contains(new QueueResource.Redrive(letters.arn(), 5));
        assertThat(letters.retention()).isEqualTo(Duration.ofDays(14));
        assertThat(letters.retention()).isGreaterThan(queue.retention());
    }

    @Test
    void theQueuesAreEncryptedAndReachedByTlsOnly() {
        JsonNode policy = properties("InsightsQueuesPolicy");
        JsonNode statement = policy.at("/PolicyDocument/Statement/0");

        for (String id : List.of("InsightsQueue", "InsightsDeadLetters")) {
            assertThat(properties(id).path("SqsManagedSseEnabled").asBoolean())
                    .as(id)
                    .isTrue();
            assertThat(Deployment.texts(statement.path("Resource")))
                    .contains(queue(id).arn());
        }
        assertThat(policy.path("Queues")).hasSize(2);
        assertThat(statement.path("Effect").asText()).isEqualTo("Deny");
        assertThat(statement.path("Action").asText()).isEqualTo("sqs:*");
        assertThat(statement.at("/Condition/Bool/aws:SecureTransport").asText()).isEqualTo("false");
    }

    private static FunctionResource function(String logicalId) {
        return Deployment.TEMPLATE.functions().stream()
                .filter(function -> function.logicalId().equals(logicalId))
                .findFirst()
                .orElseThrow();
    }

    private static QueueResource queue(String logicalId) {
        return Deployment.TEMPLATE.queues().stream()
                .filter(queue -> queue.logicalId().equals(logicalId))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode properties(String logicalId) {
        return Deployment.TEMPLATE.resource(logicalId).properties();
    }
}
