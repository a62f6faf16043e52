package com.gitfit.coach.local.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gitfit.coach.local.template.TemplateException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every parameter does something, and every stage of {@code samconfig.toml} is a valid deployment. */
class ParametersTest {
    private static final List<String> STAGES = List.of("dev", "staging", "prod");
    private static final Pattern OVERRIDE = Pattern.compile("(?m)^ +(\\w+)=(\\S+) \\\\$");

    @Test
    void everyParameterIsUsed() {
        String template = Deployment.text("template.yaml");

        assertThat(Deployment.TEMPLATE.parameterNames())
                .allMatch(name -> Pattern.compile("!Ref " + name + "\\b|\\$\\{" + name + "}")
                        .matcher(template)
                        .find());
    }

    @ParameterizedTest
    @CsvSource({
        "AiEngineEnabled, yes",
        "FallbackModeEnabled, TRUE",
        "PreferenceLearningRate, 0.11",
        "PreferenceLearningRate, 0.009",
        "ModelTimeoutSeconds, 0",
        "LogLevel, LOUD",
        "Stage, production",
        "LearningEventTtlDays, 0",
        "ConcurrentRequestsLimit, -1",
        "ModelName, ../model",
        "ModelPrefix, /models",
        "ModelPrefix, models/",
        "ModelPrefix, models/../other",
        "ModelChecksum, abc",
        "ModelPrecision, fp8",
        "Architecture, aarch64",
        "ConvexUrl, http://happy-otter-123.convex.cloud",
        "ConvexUrl, https://happy-otter-123.convex.cloud/",
        "ConvexUrl, happy-otter-123.convex.cloud",
        "ConvexDeployKeyParameter, convex-deploy-key",
        "ConvexDeployKeyParameter, /git-fit-coach/*",
        "MirrorReconcileSchedule, 6 hours",
        "MirrorReconcileSchedule, at(2026-01-01T00:00:00)",
        "AlarmTopicArn, alarms",
        "DecisionTraceRate, 1.1",
        "DecisionTraceRate, -0.1",
        "InsightsDailySchedule, rate(1 day)",
        "InsightsWeeklySchedule, weekly",
        "RetentionSchedule, 1 day",
        "InsightsConcurrency, 1",
        "TrafficShift, Canary"
    })
    void aBadValueStopsTheDeployment(String parameter, String value) {
        assertThatThrownBy(() -> Deployment.TEMPLATE.with(parameter, value)).isInstanceOf(TemplateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "distilgpt2", "coach-mini/1.0", "random-0123456789ab"})
    void aModelIsInAFolderOfTheBucket(String prefix) {
        assertThat(Deployment.TEMPLATE
                        .with("ModelPrefix", prefix)
                        .functions()
                        .getFirst()
                        .environment())
                .containsEntry("MODEL_PREFIX", prefix);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://happy-otter-123.convex.cloud", "http://127.0.0.1:41733"})
    void aMirrorIsReachedByTlsOrIsOnTheSameMachine(String url) {
        assertThat(Deployment.TEMPLATE.with("ConvexUrl", url).functions())
                .filteredOn(function -> function.label().equals("status"))
                .singleElement()
                .satisfies(status -> assertThat(status.environment()).containsEntry("CONVEX_URL", url));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "staging", "prod"})
    void aStageGivesValidValuesToExistingParameters(String stage) {
        var template = Deployment.TEMPLATE;
        for (Map.Entry<String, String> override : overrides(stage).entrySet()) {
            assertThat(template.parameterNames()).contains(override.getKey());
            template = template.with(override.getKey(), override.getValue());
        }

        assertThat(template.functions())
                .allMatch(function -> function.environment().get("STAGE").equals(stage));
    }

    @Test
    void onlyProductionAsksBeforeItChanges() {
        for (String stage : STAGES) {
            boolean asks = section(stage).contains("confirm_changeset = true");
            assertThat(asks).as(stage).isEqualTo(stage.equals("prod"));
        }
    }

    @Test
    void theConfigurationNamesNoAccount() {
        assertThat(Deployment.text("samconfig.toml") + Deployment.text("template.yaml"))
                .doesNotContainPattern("\\b\\d{12}\\b")
                .doesNotContainPattern("arn:(?!\\$\\{AWS::Partition}:\\w+:\\$\\{AWS::Region}:\\$\\{AWS::AccountId}:)");
    }

    private static Map<String, String> overrides(String stage) {
        return OVERRIDE.matcher(section(stage))
                .results()
                .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2)));
    }

    private static String section(String stage) {
        String config = Deployment.text("samconfig.toml");
        int begin = config.indexOf("[" + stage + ".deploy.parameters]");
        assertThat(begin).as(stage).isNotNegative();
        int end = config.indexOf("\n[", begin);
        return end < 0 ? config.substring(begin) : config.substring(begin, end);
    }
}
