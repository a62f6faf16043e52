package com.gitfit.coach.local.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.gitfit.coach.local.template.FunctionResource;
import com.gitfit.coach.local.template.StreamSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A function may do to each table, bucket, queue and parameter exactly what its code does, and knows the names of those
 * tables alone.
 */
class PoliciesTest {
    private static final Map<String, String> VARIABLE_OF_TABLE = Map.of(
            "PreferencesTable", "PREFERENCES_TABLE",
            "TweaksTable", "TWEAKS_TABLE",
            "LearningEventsTable", "LEARNING_EVENTS_TABLE",
            "SessionsTable", "SESSIONS_TABLE",
            "StateTable", "STATE_TABLE",
            "CacheTable", "CACHE_TABLE",
            "ModelVersionsTable", "MODEL_VERSIONS_TABLE",
            "TrendsTable", "TRENDS_TABLE");

    private static final Set<String> TOMBSTONE = Set.of("Query", "PutItem");
    private static final Set<String> ERASE = Set.of("Query", "BatchWriteItem");

    private static final Set<String> COMPARE = Set.of("Scan", "BatchGetItem");
    private static final String DEPLOY_KEY = "parameter/git-fit-coach/convex-deploy-key";

    private static final Map<String, Map<String, Set<String>>> PERMISSIONS = Map.ofEntries(
            Map.entry(
                    "recommendation",
                    Map.of(
                            "PreferencesTable", Set.of("BatchGetItem"),
                            "StateTable", Set.of("BatchGetItem"),
                            "ModelVersionsTable", Set.of("BatchGetItem"),
                            "CacheTable", Set.of("BatchGetItem", "PutItem"),
                            "TweaksTable", Set.of("PutItem"),
                            "ModelsBucket/*", Set.of("GetObject"))),
            Map.entry(
                    "feedback",
                    Map.of(
                            "TweaksTable", Set.of("BatchGetItem", "PutItem"),
                            "PreferencesTable", Set.of("BatchGetItem", "UpdateItem"),
                            "StateTable", Set.of("BatchGetItem", "PutItem"),
                            "LearningEventsTable", Set.of("PutItem"))),
            Map.entry(
                    "insights",
                    Map.of(
                            "PreferencesTable", Set.of("BatchGetItem", "ConditionCheckItem"),
                            "CacheTable", Set.of("BatchGetItem", "PutItem"),
                            "StateTable", Set.of("Query"),
                            "LearningEventsTable", Set.of("Query"),
                            "TrendsTable", Set.of("Query"))),
            Map.entry("profile", Map.of("PreferencesTable", Set.of("GetItem"))),
            Map.entry(
                    "event",
                    Map.of(
                            "PreferencesTable", Set.of("BatchGetItem"),
                            "StateTable", Set.of("BatchGetItem"),
                            "ModelVersionsTable", Set.of("BatchGetItem"),
                            "ModelsBucket/*", Set.of("GetObject"))),
            Map.entry(
                    "session",
                    Map.of(
                            "PreferencesTable", Set.of("BatchGetItem", "UpdateItem"),
                            "SessionsTable", Set.of("BatchGetItem", "UpdateItem"))),
            Map.entry(
                    "account",
                    Map.of(
                            "PreferencesTable", Set.of("Query", "GetItem", "PutItem"),
                            "StateTable", TOMBSTONE,
                            "SessionsTable", TOMBSTONE,
                            "TweaksTable", ERASE,
                            "LearningEventsTable", ERASE,
                            "TrendsTable", ERASE,
                            "CacheTable", ERASE)),
            Map.entry("status", Map.of("ModelsBucket/*/coach.json", Set.of("GetObject"))),
            Map.entry(
                    "convex-mirror",
                    Map.of(DEPLOY_KEY, Set.of("GetParameter"), "MirrorDeadLetters", Set.of("SendMessage"))),
            Map.entry(
                    "mirror-reconcile",
                    Map.of(
                            "PreferencesTable",
                            COMPARE,
                            "TweaksTable",
                            COMPARE,
                            "LearningEventsTable",
                            COMPARE,
                            "SessionsTable",
                            COMPARE,
                            "ModelVersionsTable",
                            COMPARE,
                            "CacheTable",
                            Set.of("GetItem", "PutItem", "DeleteItem"),
                            DEPLOY_KEY,
                            Set.of("GetParameter"),
                            "MirrorDeadLetters",
                            Set.of("ReceiveMessage", "DeleteMessage", "SendMessage"))),
            Map.entry(
                    "insights-planner",
                    Map.of(
                            "PreferencesTable/index/by_updatedAt", Set.of("Query"),
                            "PreferencesTable", Set.of("Scan"),
                            "CacheTable", Set.of("GetItem", "PutItem"),
                            "InsightsQueue", Set.of("SendMessage"))),
            Map.entry(
                    "insights-worker",
                    Map.of(
                            "PreferencesTable", Set.of("BatchGetItem"),
                            "CacheTable", Set.of("BatchGetItem", "BatchWriteItem"),
                            "TrendsTable", Set.of("PartiQLSelect", "BatchWriteItem"),
                            "StateTable", Set.of("PartiQLSelect"),
                            "LearningEventsTable", Set.of("Query"))),
            Map.entry(
                    "retention",
                    Map.of(
                            "TrendsTable/index/by_openMonth", Set.of("Query"),
                            "TrendsTable", Set.of("BatchGetItem", "PutItem", "UpdateItem"),
                            "LearningEventsTable/index/by_timestamp", Set.of("Query"),
                            "LearningEventsTable", Set.of("Query"),
                            "PreferencesTable", Set.of("ConditionCheckItem"),
                            "ModelVersionsTable", Set.of("GetItem", "Scan", "DeleteItem", "ConditionCheckItem"))),
            Map.entry(
                    "pre-traffic",
                    Map.of(
                            "RecommendationFunction:$LATEST", Set.of("InvokeFunction"),
                            "deployments", Set.of("PutLifecycleEventHookExecutionStatus"),
                            "TweaksTable", Set.of("DeleteItem"))));

    static List<FunctionResource> functions() {
        return Deployment.TEMPLATE.functions();
    }

    @Test
    void thePermissionsOfEveryFunctionAreWrittenDown() {
        assertThat(functions()).map(FunctionResource::label).containsExactlyInAnyOrderElementsOf(PERMISSIONS.keySet());
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aFunctionMayDoWhatItsCodeDoesAndNoMore(FunctionResource function) {
        assertThat(Deployment.permissions(function)).isEqualTo(PERMISSIONS.get(function.label()));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aFunctionKnowsTheTablesThatItMayUseOrFollowsByName(FunctionResource function) {
        Set<String> followed =
                function.streams().stream().map(StreamSource::table).collect(Collectors.toSet());
        Map<String, String> expected = new HashMap<>();
        Deployment.TEMPLATE.tables().stream()
                .filter(table -> PERMISSIONS.get(function.label()).keySet().stream()
                                .anyMatch(
                                        key -> key.equals(table.logicalId()) || key.startsWith(table.logicalId() + "/"))
                        || followed.contains(table.name()))
                .forEach(table -> expected.put(VARIABLE_OF_TABLE.get(table.logicalId()), table.name()));

        Map<String, String> known = function.environment().entrySet().stream()
                .filter(variable -> variable.getKey().endsWith("_TABLE"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

        assertThat(known).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aPolicyHasNoWildcardButForObjectsAndNoOneElsesPolicyBesideIt(FunctionResource function) {
        assertThat(function.policies()).allMatch(policy -> policy.has("Statement"));
        for (JsonNode statement : Deployment.statements(function)) {
            assertThat(statement.path("Effect").asText())
                    .isEqualTo(statement.toString().contains("FullTableScan") ? "Deny" : "Allow");
            assertThat(Deployment.texts(statement.get("Action")))
                    .isNotEmpty()
                    .allMatch(action -> action.matches("dynamodb:[A-Za-z]+|s3:GetObject|ssm:GetParameter|sqs:[A-Za-z]+"
                            + "|lambda:InvokeFunction|codedeploy:PutLifecycleEventHookExecutionStatus"));
            assertThat(Deployment.texts(statement.get("Resource")))
                    .isNotEmpty()
                    .allMatch(
                            resource -> resource.matches(
                                    "arn:[^*]+:(table/[^*/]+(/index/[^*/]+)?|parameter/[^*]+|[^*:/]+)"
                                            + "|arn:aws:s3:::[^*/]+/\\*.*"
                                            + "|arn:aws:codedeploy:[^*]+:deploymentgroup:[^*]+-ServerlessDeploymentApplication-\\*"));
        }
    }

    @Test
    void aStatementIsForTheFunctionsOwnItemsWhereATableHoldsThoseOfUsers() {
        Map<String, String> conditions = Map.of(
                "mirror-reconcile CacheTable", leading("#mirror"),
                "insights-planner CacheTable", leading("#insights"),
                "pre-traffic TweaksTable", leading("pre-traffic"),
                "insights-worker StateTable", "{\"Bool\":{\"dynamodb:FullTableScan\":\"true\"}}",
                "insights-worker TrendsTable", "{\"Bool\":{\"dynamodb:FullTableScan\":\"true\"}}");
        Map<String, String> found = new HashMap<>();
        for (FunctionResource function : functions()) {
            for (JsonNode statement : Deployment.statements(function)) {
                if (statement.has("Condition")) {
                    Deployment.texts(statement.get("Resource"))
                            .forEach(arn -> found.put(
                                    function.label() + " " + Deployment.keyOf(arn),
                                    statement.path("Condition").toString()));
                }
            }
        }

        assertThat(found).isEqualTo(conditions);
    }

    private static String leading(String user) {
        return "{\"ForAllValues:StringEquals\":{\"dynamodb:LeadingKeys\":[\"" + user + "\"]}}";
    }
}
