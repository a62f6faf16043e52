package com.gitfit.coach.local.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.gitfit.coach.local.template.Resource;
import com.gitfit.coach.local.template.TableResource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables are those of the design, and outlive the stack. */
class TablesTest {
    static List<TableResource> tables() {
        return Deployment.TEMPLATE.tables();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableIsPaidByUseAndEncrypted(TableResource table) {
        JsonNode properties = Deployment.TEMPLATE.resource(table.logicalId()).properties();

        assertThat(properties.path("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
        assertThat(properties.at("/SSESpecification/SSEEnabled").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableCanBeRestoredAndOutlivesTheStackUnlessItIsACache(TableResource table) {
        Resource resource = Deployment.TEMPLATE.resource(table.logicalId());
        boolean cache = table.logicalId().equals("CacheTable");
        String policy = cache ? "Delete" : "Retain";

        assertThat(resource.properties()
                        .at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                        .asBoolean())
                .isEqualTo(!cache);
        assertThat(resource.declaration().path("DeletionPolicy").asText()).isEqualTo(policy);
        assertThat(resource.declaration().path("UpdateReplacePolicy").asText()).isEqualTo(policy);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableIsNamedByCloudFormation(TableResource table) {
        assertThat(Deployment.TEMPLATE.resource(table.logicalId()).properties().has("TableName"))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void anIndexHasKeysOnly(TableResource table) {
        assertThat(table.indexes()).map(TableResource.Index::projection).allMatch("KEYS_ONLY"::equals);
    }

    @Test
    void theKeysAndIndexesAreThoseOfTheDesign() {
        assertThat(tables())
                .map(TablesTest::inWords)
                .containsExactlyInAnyOrder(
                        "PreferencesTable: userId; by_updatedAt: updatedBucket, updatedAt",
                        "TweaksTable: userId, tweakId; by_tweakId: tweakId; by_createdAt: createdBucket, createdAt",
                        "LearningEventsTable: userId, eventId; by_eventType: eventTypeBucket, timestamp;"
                                + " by_timestamp: timestampBucket, timestamp",
                        "SessionsTable: userId, sessionId; by_sessionId: sessionId;"
                                + " by_createdAt: createdBucket, createdAt",
                        "StateTable: userId, exerciseKey",
                        "TrendsTable: userId, month; by_openMonth: openBucket, userId",
                        "ModelVersionsTable: version",
                        "CacheTable: userId, entry");
    }

    @Test
    void timesAreNumbersAndEverythingElseIsText() {
        for (TableResource table : tables()) {
            for (Map.Entry<String, String> attribute : table.attributes().entrySet()) {
                boolean time = List.of("updatedAt", "createdAt", "timestamp").contains(attribute.getKey());
                assertThat(attribute.getValue()).as(attribute.getKey()).isEqualTo(time ? "N" : "S");
            }
        }
    }

    @Test
    void onlyLearningEventsAndTheCacheExpire() {
        assertThat(tables())
                .filteredOn(table -> table.expiry().isPresent())
                .allMatch(table -> table.expiry().equals(Optional.of("expiresAt")))
                .map(TableResource::logicalId)
                .containsExactly("LearningEventsTable", "CacheTable");
    }

    @Test
    void everyTableThatIsMirroredShowsWhatItsItemsWereAndAre() {
        assertThat(tables())
                .filteredOn(table -> table.stream().isPresent())
                .allMatch(table -> table.stream().equals(Optional.of("NEW_AND_OLD_IMAGES")))
                .map(TableResource::logicalId)
                .containsExactly(
                        "PreferencesTable",
                        "TweaksTable",
                        "LearningEventsTable",
                        "SessionsTable",
                        "ModelVersionsTable");
    }

    private static String inWords(TableResource table) {
        StringBuilder words = new StringBuilder(table.logicalId() + ": " + inWords(table.key()));
        for (TableResource.Index index : table.indexes()) {
            words.append("; ").append(index.name()).append(": ").append(inWords(index.key()));
        }
        return words.toString();
    }

    private static String inWords(TableResource.Key key) {
        return key.hash() + key.range().map(range -> ", " + range).orElse("");
    }
}
