package com.gitfit.coach.store.dynamodb;

import static com.gitfit.coach.store.Examples.BENCH;
import static com.gitfit.coach.store.Examples.NOW;
import static com.gitfit.coach.store.Examples.output;
import static com.gitfit.coach.store.Examples.someone;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.UserId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The shapes that others rely on: the table's expiry, and what an operator writes. */
class ModelOutputItemTest {
    private final UserId lifter = someone();

    @Test
    void anOutputExpiresByTheTablesOwnAttribute() {
        Map<String, AttributeValue> item = ModelOutputItem.write(lifter, output("request", "Go up."));

        assertThat(item)
                .containsEntry("userId", AttributeValue.fromS(lifter.value()))
                .containsEntry("entry", AttributeValue.fromS("request"))
                .containsEntry("expiresAt", AttributeValue.fromN(Long.toString(NOW.getEpochSecond() + 1800)));
        assertThat(ModelOutputItem.read(new Document(item))).contains(output("request", "Go up."));
    }

    /** As another version may have written it. */
    static Stream<Map<String, AttributeValue>> changes() {
        AttributeValue prompt = AttributeValue.fromS("hash");
        AttributeValue number = AttributeValue.fromN("1");
        return Stream.of(
                Map.of("expiresAt", AttributeValue.fromS("tomorrow")),
                Map.of("expiresAt", AttributeValue.fromN("1e300")),
                Map.of("text", AttributeValue.fromS("Go up.")),
                Map.of("text", AttributeValue.fromM(Map.of("prompt", number))),
                Map.of("text", AttributeValue.fromM(Map.of("prompt", prompt, "said", number))),
                Map.of("votes", AttributeValue.fromM(Map.of("prompt", prompt))),
                Map.of("votes", AttributeValue.fromM(Map.of("prompt", prompt, "likelihoods", number))),
                Map.of("votes", votes(prompt, "modify_rest", AttributeValue.fromS("likely"))),
                Map.of("votes", votes(number, "modify_rest", number)),
                Map.of("votes", votes(prompt, "slow_down", number)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void anOutputThatCannotBeReadIsNotThere(Map<String, AttributeValue> change) {
        Map<String, AttributeValue> item = new HashMap<>(ModelOutputItem.write(lifter, output("request", "Go up.")));
        item.putAll(change);

        assertThat(ModelOutputItem.read(new Document(item))).isEmpty();
    }

    @Test
    void aLifterIsReadWithoutAnOutputThatCannotBeRead() {
        DynamoDbClient client = DynamoDbFixture.client(LocalDynamoDb.endpoint());
        Tables tables = TestTables.create(client);
        DynamoDbStore store = new DynamoDbStore(client, tables, StoreSettings.learningAt(0.05));
        Map<String, AttributeValue> item = new HashMap<>(ModelOutputItem.write(lifter, output("request", "Go up.")));
        item.put("votes", votes(AttributeValue.fromS("hash"), "slow_down", AttributeValue.fromN("1")));
        client.putItem(request -> request.tableName(tables.cache()).item(item));

        assertThat(store.brief(lifter, BENCH, "Bench", Optional.of("request"), NOW)
                        .output())
                .isEmpty();
    }

    private static AttributeValue votes(AttributeValue prompt, String lever, AttributeValue likelihood) {
        return AttributeValue.fromM(
                Map.of("prompt", prompt, "likelihoods", AttributeValue.fromM(Map.of(lever, likelihood))));
    }

    @Test
    void theActiveModelIsWhatTheItemOfThatNameSays() {
        DynamoDbClient client = DynamoDbFixture.client(LocalDynamoDb.endpoint());
        Tables tables = TestTables.create(client);
        DynamoDbStore store = new DynamoDbStore(client, tables, StoreSettings.learningAt(0.05));
        assertThat(store.brief(lifter, BENCH, "Bench", Optional.empty(), NOW).activeModel())
                .isEmpty();

        client.putItem(request -> request.tableName(tables.modelVersions())
                .item(Map.of(
                        "version", AttributeValue.fromS("#active"),
                        "activeVersion", AttributeValue.fromS("coach-mini-2"))));

        assertThat(store.brief(lifter, BENCH, "Bench", Optional.empty(), NOW).activeModel())
                .contains("coach-mini-2");
    }
}
