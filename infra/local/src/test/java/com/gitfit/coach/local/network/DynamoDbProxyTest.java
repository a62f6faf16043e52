package com.gitfit.coach.local.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gitfit.coach.local.http.HttpAnswer;
import com.gitfit.coach.local.http.LoopbackServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of calls between functions and a DynamoDB that says yes to everything. */
@Timeout(20)
class DynamoDbProxyTest {
    private static final String TABLES = "DynamoDB_20120810.";
    private static final String STREAMS = "DynamoDBStreams_20120810.";

    private final LoopbackServer dynamoDb = LoopbackServer.bind(0);
    private final DynamoDbProxy proxy = new DynamoDbProxy();
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger arrived = new AtomicInteger();

    @BeforeEach
    void start() {
        dynamoDb.serve(1024, request -> {
            arrived.incrementAndGet();
            return HttpAnswer.json(200, "{}").with("x-amz-crc32", "2745614147");
        });
        proxy.serve(dynamoDb::uri);
    }

    @AfterEach
    void end() {
        client.close();
        proxy.close();
        dynamoDb.close();
    }

    private HttpResponse<String> call(String target) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(proxy.uri())
                        .header("x-amz-target", target)
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());
    }

    private void callUnchecked(String target) {
        try {
            call(target);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aCallArrivesAndItsAnswerComesBackWithItsChecksum() throws Exception {
        HttpResponse<String> answer = call(TABLES + "GetItem");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("x-amz-crc32")).contains("2745614147");
        assertThat(arrived).hasValue(1);
    }

    @Test
    void callsAreCountedByOperation() throws Exception {
        call(TABLES + "Query");
        call(TABLES + "GetItem");
        proxy.meet(Fault.throttled(1, new Random(1)));
        call(TABLES + "Query");

        assertThat(proxy.counts()).containsOnly(Map.entry("GetItem", 1L), Map.entry("Query", 2L));
    }

    @Test
    void callsOfSomethingAreThoseAndNoOthersInOrder() throws Exception {
        call(TABLES + "Scan");

        assertThat(proxy.callsOf(() -> {
                    callUnchecked(TABLES + "Query");
                    callUnchecked(TABLES + "PutItem");
                }))
                .containsExactly("Query", "PutItem");
    }

    @Test
    void aThrottledCallIsRefusedAsDynamoDbDoesAndDoesNotArrive() throws Exception {
        proxy.meet(Fault.throttled(1, new Random(1)));

        HttpResponse<String> answer = call(TABLES + "ExecuteStatement");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type")).contains("application/x-amz-json-1.0");
        assertThat(answer.body())
                .startsWith(
                        "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException\",\"message\":")
                .doesNotContain("\n");
        assertThat(arrived).hasValue(0);
    }

    @Test
    void aShareOfTheCallsIsThrottled() throws Exception {
        proxy.meet(Fault.throttled(0.2, new Random(1)));

        for (int i = 0; i < 500; i++) {
            call(TABLES + "PutItem");
        }

        assertThat(arrived.get()).isBetween(370, 430);
    }

    @Test
    void callsThatAreNotForItemsAreNeverThrottled() throws Exception {
        proxy.meet(Fault.throttled(1, new Random(1)));

        assertThat(call(STREAMS + "GetRecords").statusCode()).isEqualTo(200);
        assertThat(call(TABLES + "DescribeTable").statusCode()).isEqualTo(200);
    }

    @Test
    void aLostCallHasNoAnswer() {
        proxy.meet(Fault.lost());

        assertThatThrownBy(() -> call(TABLES + "PutItem")).isInstanceOf(IOException.class);
        assertThat(arrived).hasValue(0);
    }

    @Test
    void anUnansweredCallArrives() {
        proxy.meet(Fault.on("PutItem", Fault.unanswered()));

        assertThatThrownBy(() -> call(TABLES + "PutItem")).isInstanceOf(IOException.class);
        assertThat(arrived.get()).isPositive();
    }
}
