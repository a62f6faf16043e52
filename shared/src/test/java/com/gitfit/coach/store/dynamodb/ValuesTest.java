package com.gitfit.coach.store.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.ErrorCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class ValuesTest {
    @Test
    void everyNumberComesBackFromDynamoDbAsItWas() {
        List<Double> numbers = numbers();

        assertThat(throughDynamoDb(Values.list(numbers, Values::number)).l())
                .extracting(Document::number)
                .isEqualTo(numbers);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, -0.0, 9.9e-131, -1e-200, Double.MIN_VALUE})
    void aNumberNearerToZeroThanDynamoDbCanSayIsZero(double number) {
        assertThat(Values.number(number).n()).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e126, -1e126, Double.MAX_VALUE, Double.POSITIVE_INFINITY, Double.NaN})
    void aNumberLargerThanDynamoDbCanSayIsRefused(double number) {
        assertThatExceptionOfType(CoachException.class)
                .isThrownBy(() -> Values.number(number))
                .extracting(CoachException::code)
                .isEqualTo(ErrorCode.VALIDATION_FAILED);
    }

    /** Bounds, ordinary numbers, and numbers of every size with all their digits. */
    private static List<Double> numbers() {
        Random random = new Random(7);
        List<Double> numbers = new ArrayList<>(List.of(
                0.0, 1e-130, -1e-130, Math.nextDown(1e126), -Math.nextDown(1e126), 0.1, 1.0 / 3, 0.1 + 0.2, 7.0));
        for (int exponent = -126; exponent < 126; exponent++) {
            numbers.add((random.nextDouble() + 1e-3) * Math.pow(10, exponent));
        }
        return numbers;
    }

    private static AttributeValue throughDynamoDb(AttributeValue value) {
        DynamoDbClient client = DynamoDbFixture.client(LocalDynamoDb.endpoint());
        Tables tables = TestTables.create(client);
        Map<String, AttributeValue> key = Map.of("userId", Values.text("user-" + UUID.randomUUID()));
        Map<String, AttributeValue> item = new HashMap<>(key);
        item.put("value", value);
        client.putItem(put -> put.tableName(tables.preferences()).item(item));
        return client.getItem(get -> get.tableName(tables.preferences()).key(key))
                .item()
                .get("value");
    }
}
