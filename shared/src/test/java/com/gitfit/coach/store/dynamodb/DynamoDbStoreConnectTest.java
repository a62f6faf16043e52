package com.gitfit.coach.store.dynamodb;

import static com.gitfit.coach.store.Examples.NOW;
import static com.gitfit.coach.store.Examples.someone;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DynamoDbStoreConnectTest {
    /** The SDK reads these where a deployed function has environment variables. */
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "aws.region", "eu-central-1",
            "aws.accessKeyId", "test",
            "aws.secretAccessKey", "test",
            "aws.endpointUrlDynamoDb", LocalDynamoDb.endpoint().toString());

    @BeforeEach
    void set() {
        ENVIRONMENT.forEach(System::setProperty);
    }

    @AfterEach
    void clear() {
        ENVIRONMENT.keySet().forEach(System::clearProperty);
    }

    @Test
    void findsDynamoDbInTheEnvironment() {
        Tables tables = TestTables.create(DynamoDbFixture.client(LocalDynamoDb.endpoint()));

        DynamoDbStore store = DynamoDbStore.connect(tables, StoreSettings.learningAt(0.07), () -> false);

        assertThat(store.readProfile(someone(), NOW).learning().learningRate()).isEqualTo(0.07);
    }
}
