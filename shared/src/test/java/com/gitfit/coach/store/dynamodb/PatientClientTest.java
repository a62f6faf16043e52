package com.gitfit.coach.store.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.mirror.AwsServer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** How long work that nobody waits for asks again. */
final class PatientClientTest {
    private final AwsServer dynamoDb = new AwsServer("aws.endpointUrlDynamoDb");
    private final DynamoDbClient client = PatientClient.connect();

    @AfterEach
    void stop() {
        dynamoDb.close();
    }

    @Test
    void aThrottledCallIsMadeAgainUntilItPasses() {
        for (int time = 0; time < 5; time++) {
            dynamoDb.answering(400, """
                    {"__type": "com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException",
                     "message": "The level of configured provisioned throughput for the table was exceeded."}""");
        }
        dynamoDb.answering("{\"Item\": {\"userId\": {\"S\": \"ann\"}}}");

        assertThat(read().item()).isEqualTo(Keys.profile(new UserId("ann")));

        assertThat(dynamoDb.requests()).hasSize(6);
    }

    @Test
    void whatIsWrongStaysWrong() {
        dynamoDb.answering(
                400, "{\"__type\": \"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException\", \"message\": \"\"}");

        assertThatExceptionOfType(ResourceNotFoundException.class).isThrownBy(this::read);
    }

    private GetItemResponse read() {
        return client.getItem(request -> request.tableName("table").key(Map.of("userId", Values.text("ann"))));
    }
}
