package com.gitfit.coach.local.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.gitfit.coach.local.template.FunctionResource;
import com.gitfit.coach.local.template.QueueResource;
import com.gitfit.coach.local.template.Template;
import com.gitfit.coach.telemetry.Metric;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every alarm and every graph shows something that is measured, and somebody who is woken finds what to do. */
class MonitoringTest {
    private static final String TOPIC = "arn:aws:sns:eu-west-1:000000000000:alarms";
    private static final Path CODE = Deployment.ROOT.resolve("shared/src/main/java");
    private static final String RUNBOOK = Deployment.text("infra/monitoring/runbook.md");

    /** What AWS measures of its own accord, by namespace. */
    private static final Map<String, Set<String>> OF_AWS = Map.of(
            "AWS/Lambda", Set.of("Errors", "Throttles", "IteratorAge"),
            "AWS/SQS", Set.of("ApproximateNumberOfMessagesVisible", "ApproximateAgeOfOldestMessage"));

    /**
     * Something that CloudWatch is asked for.
     *
     * @param dimensions their values by name
     */
    private record Watched(String namespace, String metric, Map<String, String> dimensions) {}

    static List<String> alarms() {
        return Deployment.TEMPLATE.ids("AWS::CloudWatch::Alarm");
    }

    @ParameterizedTest
    @MethodSource("alarms")
    void anAlarmWatchesWhatIsMeasured(String alarm) {
        List<Watched> watched = watchedBy(properties(Deployment.TEMPLATE, alarm));

        assertThat(watched).isNotEmpty().allSatisfy(MonitoringTest::isMeasured);
    }

    @ParameterizedTest
    @MethodSource("alarms")
    void anAlarmHasAnEntryInTheRunbookThatSaysWhatToDo(String alarm) {
        List<String> entry = RUNBOOK.lines()
                .dropWhile(Predicate.not(line -> line.matches("### (.*, )?" + alarm + "(,.*)?")))
                .skip(1)
                .takeWhile(line -> !line.startsWith("#"))
                .toList();

        assertThat(entry).isNotEmpty();
        assertThat(entry).anyMatch(line -> line.startsWith("- **Look**"));
        assertThat(entry).anyMatch(line -> line.startsWith("- **Do**"));
    }

    @Test
    void theRunbookHasNoEntryForAnAlarmThatThereIsNot() {
        List<String> named = RUNBOOK.lines()
                .filter(line -> line.startsWith("### "))
                .flatMap(line -> Stream.of(line.substring(4).split(", ", -1)))
                .toList();

        assertThat(named).containsExactlyInAnyOrderElementsOf(alarms());
    }

    @ParameterizedTest
    @MethodSource("alarms")
    void aTopicIsToldOfAnAlarmAndOfItsEnd(String alarm) {
        JsonNode quiet = properties(Deployment.TEMPLATE, alarm);
        JsonNode loud = properties(Deployment.TEMPLATE.with("AlarmTopicArn", TOPIC), alarm);

        assertThat(Deployment.texts(loud.path("AlarmActions"))).containsExactly(TOPIC);
        assertThat(Deployment.texts(loud.path("OKActions"))).containsExactly(TOPIC);
        assertThat(quiet.has("AlarmActions")).isFalse();
        assertThat(quiet.path("AlarmDescription").asText()).isNotBlank();
        assertThat(quiet.path("TreatMissingData").asText()).isIn("notBreaching", "breaching", "ignore");
    }

    @Test
    void aFewAnswersOrRequestsAreNoAlarm() {
        assertThat(expression("AcceptanceAlarm")).isEqualTo("IF(answers >= 50, accepted)");
        assertThat(expression("ErrorRateAlarm")).isEqualTo("IF(requests >= 20, failed)");
        assertThat(properties(Deployment.TEMPLATE, "AcceptanceAlarm")
                        .path("Threshold")
                        .asDouble())
                .isEqualTo(0.6);
        assertThat(properties(Deployment.TEMPLATE, "ErrorRateAlarm")
                        .path("Threshold")
                        .asDouble())
                .isEqualTo(0.05);
    }

    @ParameterizedTest
    @EnumSource
    void aMetricIsEmittedByTheCodeAndDocumented(Metric metric) {
        Predicate<String> emits = text -> text.contains("Metric." + metric.name());

        assertThat(sources().stream().anyMatch(emits)).as("emitted").isTrue();
        assertThat(RUNBOOK).contains("| `" + metric.wireName() + "` | " + unit(metric) + " | ");
    }

    @Test
    void theDashboardShowsWhatIsMeasured() throws IOException {
        JsonNode body = new ObjectMapper()
                .readTree(properties(Deployment.TEMPLATE, "Dashboard")
                        .path("DashboardBody")
                        .asText());
        List<Watched> shown = new ArrayList<>();
        for (JsonNode widget : body.path("widgets")) {
            for (JsonNode line : widget.at("/properties/metrics")) {
                shown.add(new Watched(
                        line.path(0).asText(),
                        line.path(1).asText(),
                        Map.of(line.path(2).asText(), line.path(3).asText())));
            }
        }

        assertThat(shown).hasSizeGreaterThan(30).allSatisfy(MonitoringTest::isMeasured);
    }

    @Test
    void theSourcesListOfFiguresIsOnTheDashboard() {
        assertThat(properties(Deployment.TEMPLATE, "Dashboard")
                        .path("DashboardBody")
                        .asText())
                .contains("Acceptance", "Confidence", "Latency", "Failed", "ActiveLifters", "PredictionError");
    }

    @Test
    void anAlarmOfRequestsMovesThemBackToTheVersionBefore() {
        for (FunctionResource function : Deployment.TEMPLATE.functions()) {
            JsonNode preference =
                    properties(Deployment.TEMPLATE, function.logicalId()).path("DeploymentPreference");
            if (function.label().equals("pre-traffic")) {
                assertThat(preference.path("Enabled").asBoolean(true)).isFalse();
            } else {
                assertThat(Deployment.texts(preference.path("Alarms"))).hasSizeGreaterThan(3);
                assertThat(preference.path("Type").asText()).isEqualTo("AllAtOnce");
            }
        }
        assertThat(properties(Deployment.TEMPLATE, "RecommendationFunction")
                        .at("/DeploymentPreference/Hooks/PreTraffic")
                        .asText())
                .isEqualTo("CodeDeployHook_git-fit-coach-local-pre-traffic");
    }

    private static void isMeasured(Watched watched) {
        if (watched.namespace().equals("GitFitCoach")) {
            assertThat(Stream.of(Metric.values()).map(Metric::wireName)).contains(watched.metric());
            assertThat(watched.dimensions()).isEqualTo(Map.of("Stage", "dev"));
        } else {
            assertThat(OF_AWS).containsKey(watched.namespace());
            assertThat(OF_AWS.get(watched.namespace())).contains(watched.metric());
            watched.dimensions().forEach(MonitoringTest::existsInTheTemplate);
        }
    }

    private static void existsInTheTemplate(String dimension, String value) {
        List<String> names = switch (dimension) {
            case "FunctionName" ->
                Deployment.TEMPLATE.functions().stream()
                        .map(FunctionResource::name)
                        .toList();
            case "Resource" ->
                Deployment.TEMPLATE.functions().stream()
                        .map(function -> function.name() + ":live")
                        .toList();
            case "QueueName" ->
                Deployment.TEMPLATE.queues().stream().map(QueueResource::name).toList();
            default -> List.of();
        };
        assertThat(names).as(dimension).contains(value);
    }

    private static List<Watched> watchedBy(JsonNode alarm) {
        if (alarm.has("MetricName")) {
            return List.of(watched(alarm));
        }
        return alarm.path("Metrics")
                .valueStream()
                .filter(query -> query.has("MetricStat"))
                .map(query -> watched(query.at("/MetricStat/Metric")))
                .toList();
    }

    private static Watched watched(JsonNode metric) {
        return new Watched(
                metric.path("Namespace").asText(),
                metric.path("MetricName").asText(),
                metric.path("Dimensions")
                        .valueStream()
                        .collect(Collectors.toMap(
                                dimension -> dimension.path("Name").asText(),
                                dimension -> dimension.path("Value").asText())));
    }

    private static String expression(String alarm) {
        return properties(Deployment.TEMPLATE, alarm)
                .path("Metrics")
                .valueStream()
                .map(query -> query.path("Expression").asText())
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining());
    }

    private static String unit(Metric metric) {
        return switch (metric.kind()) {
            case COUNT -> "count";
            case SHARE -> "0–1";
            case MILLISECONDS -> "ms";
        };
    }

    private static List<String> sources() {
        try (Stream<Path> files = Files.walk(CODE)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("Metric.java"))
                    .map(MonitoringTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode properties(Template template, String logicalId) {
        return template.resource(logicalId).properties();
    }
}
