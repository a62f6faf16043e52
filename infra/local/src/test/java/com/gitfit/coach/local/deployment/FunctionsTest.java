package com.gitfit.coach.local.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.gitfit.coach.local.template.FunctionResource;
import com.gitfit.coach.local.template.Template;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every function is deployed by the rules of the house. */
class FunctionsTest {
    /** What every function is told, beside the names of its tables. */
    private static final Set<String> SETTINGS = Set.of(
            "STAGE",
            "AI_ENGINE_ENABLED",
            "FALLBACK_MODE_ENABLED",
            "SAFETY_CONSTRAINTS_ENABLED",
            "PREFERENCE_LEARNING_RATE",
            "MODEL_NAME",
            "MODEL_TIMEOUT_SECONDS",
            "MAX_MODEL_MEMORY_MB",
            "LOG_LEVEL",
            "AI_LOGGING_ENABLED",
            "DECISION_TRACE_RATE",
            "LEARNING_EVENT_TTL_DAYS",
            "POWERTOOLS_SERVICE_NAME",
            "POWERTOOLS_METRICS_NAMESPACE",
            "AWS_EMF_ENVIRONMENT");

    /** What no request reaches. */
    private static final Set<String> BEHIND = Set.of(
            "convex-mirror", "mirror-reconcile", "insights-planner", "insights-worker", "retention", "pre-traffic");

    static List<FunctionResource> functions() {
        return Deployment.TEMPLATE.functions();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aFunctionStartsFromTheSnapshotOfAPublishedVersion(FunctionResource function) {
        JsonNode properties = properties(Deployment.TEMPLATE, function);

        assertThat(function.snapStart()).isTrue();
        assertThat(properties.path("AutoPublishAlias").asText()).isEqualTo("live");
        assertThat(properties.path("AutoPublishAliasAllProperties").asBoolean()).isTrue();
        assertThat(properties.path("Runtime").asText()).isEqualTo("java25");
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aFunctionAnswersBeforeTheGatewayGivesUp(FunctionResource function) {
        boolean answers = !function.routes().isEmpty();

        assertThat(function.timeout()).isLessThanOrEqualTo(answers ? Duration.ofSeconds(29) : Duration.ofMinutes(15));
        assertThat(answers).isEqualTo(!BEHIND.contains(function.label()));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aFunctionIsNamedLikeItsModuleItsZipAndItsHandler(FunctionResource function) {
        String name = function.label();
        String type = function.logicalId().replaceFirst("Function$", "Handler");

        assertThat(function.zip())
                .isEqualTo(Deployment.ROOT.resolve(Path.of("functions", name, "target", name + ".zip")));
        assertThat(function.handler()).isEqualTo("com.gitfit.coach.functions." + name.replace("-", "") + "." + type);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aFunctionIsToldEverySettingAndNothingElse(FunctionResource function) {
        Set<String> told = new TreeSet<>(function.environment().keySet());
        told.removeIf(name -> name.endsWith("_TABLE"));
        told.removeAll(ModelTest.OF_THE_MODEL);
        told.removeAll(MirrorTest.OF_THE_MIRROR);
        told.removeAll(Set.of("INSIGHTS_QUEUE_URL", "NEW_VERSION"));

        assertThat(told).isEqualTo(new TreeSet<>(SETTINGS));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void theSafetyLimitsCannotBeSwitchedOffByADeployment(FunctionResource function) {
        assertThat(function.environment()).containsEntry("SAFETY_CONSTRAINTS_ENABLED", "true");
        assertThat(Deployment.TEMPLATE.parameterNames()).noneMatch(name -> name.startsWith("Safety"));
    }

    @Test
    void everyFunctionWritesToALogOfItsOwn() {
        List<String> logs = functions().stream()
                .map(function -> properties(Deployment.TEMPLATE, function)
                        .at("/LoggingConfig/LogGroup")
                        .asText())
                .toList();

        assertThat(logs).doesNotHaveDuplicates().isSubsetOf(logGroups());
    }

    @Test
    void everyLogIsForgottenInTime() {
        Template shortLived = Deployment.TEMPLATE.with("LogRetentionDays", "7");

        assertThat(shortLived.ids("AWS::Logs::LogGroup"))
                .allMatch(id -> shortLived
                                .resource(id)
                                .properties()
                                .path("RetentionInDays")
                                .asInt()
                        == 7);
    }

    @Test
    void theLimitOfConcurrentRequestsReservesConcurrencyForRecommendations() {
        FunctionResource recommendation = functions().getFirst();
        Template limited = Deployment.TEMPLATE.with("ConcurrentRequestsLimit", "10");

        assertThat(recommendation.logicalId()).isEqualTo("RecommendationFunction");
        assertThat(properties(limited, recommendation)
                        .path("ReservedConcurrentExecutions")
                        .asInt())
                .isEqualTo(10);
        assertThat(properties(Deployment.TEMPLATE, recommendation).has("ReservedConcurrentExecutions"))
                .isFalse();
    }

    private static List<String> logGroups() {
        return Deployment.TEMPLATE.ids("AWS::Logs::LogGroup").stream()
                .map(id -> Deployment.TEMPLATE
                        .resource(id)
                        .properties()
                        .path("LogGroupName")
                        .asText())
                .toList();
    }

    private static JsonNode properties(Template template, FunctionResource function) {
        return template.resource(function.logicalId()).properties();
    }
}
