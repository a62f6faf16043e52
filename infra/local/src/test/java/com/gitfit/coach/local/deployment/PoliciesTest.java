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
            "ModelVersionsTable", "MODEL_VERSIONS_TABLE");

    private static final Set<String> TOMBSTONE = Set.of("Query", "PutItem");
    private static final Set<String> ERASE = Set.of("Query", "BatchWriteItem");

    private static final Set<String> COMPARE = Set.of("Scan", "BatchGetItem");
    private static final String DEPLOY_KEY = "parameter/git-fit-coach/convex-deploy-key";

    private static final Map<String, Map<String, Set<String>>> PERMISSIONS = Map.of(
            "recommendation",
            Map.of(
                    "PreferencesTable", Set.of("BatchGetItem"),
                    "StateTable", Set.of("BatchGetItem"),
                    "ModelVersionsTable", Set.of("BatchGetItem"),
                    "CacheTable", Set.of("BatchGetItem", "PutItem"),
                    "TweaksTable", Set.of("PutItem"),
                    "ModelsBucket/*", Set.of("GetObject")),
            "feedback",
            Map.of(
                    "TweaksTable", Set.of("BatchGetItem", "PutItem"),
                    "PreferencesTable", Set.of("BatchGetItem", "UpdateItem"),
                    "StateTable", Set.of("BatchGetItem", "PutItem"),
                    "LearningEventsTable", Set.of("PutItem")),
            "insights",
            Map.of(
                    "PreferencesTable", Set.of("GetItem"),
                    "StateTable", Set.of("Query"),
                    "LearningEventsTable", Set.of("Query")),
            "profile",
            Map.of("PreferencesTable", Set.of("GetItem")),
            "event",
            Map.of(
                    "PreferencesTable", Set.of("BatchGetItem"),
                    "StateTable", Set.of("BatchGetItem"),
                    "ModelVersionsTable", Set.of("BatchGetItem"),
                    "ModelsBucket/*", Set.of("GetObject")),
            "session",
            Map.of(
                    "PreferencesTable", Set.of("BatchGetItem", "UpdateItem"),
                    "SessionsTable", Set.of("BatchGetItem", "UpdateItem")),
            "account",
            Map.of(
                    "PreferencesTable", Set.of("Query", "GetItem", "PutItem"),
                    "StateTable", TOMBSTONE,
                    "SessionsTable", TOMBSTONE,
                    "TweaksTable", ERASE,
                    "LearningEventsTable", ERASE,
                    "CacheTable", ERASE),
            "status",
            Map.of("ModelsBucket/*/coach.json", Set.of("GetObject")),
            "convex-mirror",
            Map.of(DEPLOY_KEY, Set.of("GetParameter"), "MirrorDeadLetters", Set.of("SendMessage")),
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
                    Set.of("ReceiveMessage", "DeleteMessage", "SendMessage")));

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
                .filter(table -> PERMISSIONS.get(function.label()).containsKey(table.logicalId())
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
            assertThat(statement.path("Effect").asText()).isEqualTo("Allow");
            assertThat(Deployment.texts(statement.get("Action")))
                    .isNotEmpty()
                    .allMatch(
                            action -> action.matches("dynamodb:[A-Za-z]+|s3:GetObject|ssm:GetParameter|sqs:[A-Za-z]+"));
            assertThat(Deployment.texts(statement.get("Resource")))
                    .isNotEmpty()
                    .allMatch(resource -> resource.matches(
                            "arn:[^*]+:(table/[^*/]+|parameter/[^*]+|[^*:/]+)" + "|arn:aws:s3:::[^*/]+/\\*.*"));
        }
    }

    @Test
    void theReconcileTouchesNothingInTheCacheButWhatIsItsOwn() {
        String cache = Deployment.TEMPLATE.resource("CacheTable").logicalId();
        for (FunctionResource function : functions()) {
            for (JsonNode statement : Deployment.statements(function)) {
                boolean ofTheReconcile = function.label().equals("mirror-reconcile")
                        && Deployment.texts(statement.get("Resource")).stream().anyMatch(arn -> arn.endsWith(cache));
                assertThat(statement.path("Condition").toString())
                        .isEqualTo(
                                ofTheReconcile
                                        ? "{\"ForAllValues:StringEquals\":{\"dynamodb:LeadingKeys\":[\"#mirror\"]}}"
                                        : "");
            }
        }
    }
}
