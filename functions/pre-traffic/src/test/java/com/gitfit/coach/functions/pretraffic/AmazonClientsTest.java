package com.gitfit.coach.functions.pretraffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.gitfit.coach.functions.pretraffic.Deployments.Hook;
import com.gitfit.coach.functions.pretraffic.NewVersion.Reply;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;

/** The clients of Amazon's services as they are deployed, against a server that keeps what it is told. */
@Timeout(30)
class AmazonClientsTest {
    private static final String VERSION = "arn:aws:lambda:eu-west-1:000000000000:function:coach-recommendation:7";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Asked> asked = new ArrayList<>();
    private HttpServer server;
    private int status = 200;
    private Map<String, String> headers = Map.of();
    private String answer = "{}";

    private record Asked(String path, String target, JsonNode body) {}

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            String path = URLDecoder.decode(exchange.getRequestURI().getRawPath(), StandardCharsets.UTF_8);
            asked.add(new Asked(path, target == null ? "" : target, JSON.readTree(exchange.getRequestBody())));
            headers.forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private <B extends AwsClientBuilder<B, C>, C> C client(B builder) {
        return builder.endpointOverride(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .build();
    }

    @Test
    void aVersionIsInvokedByItsNameAndReturnsWhatItAnswers() {
        answer = AnswerTest.payload(200, AnswerTest.GOOD);

        Reply reply = new LambdaVersion(client(LambdaVersion.clientBuilder()), VERSION).invoke(SyntheticRequest.EVENT);

        assertThat(reply).isEqualTo(new Reply(false, answer));
        assertThat(asked).singleElement().satisfies(call -> {
            assertThat(call.path()).isEqualTo("/2015-03-31/functions/" + VERSION + "/invocations");
            assertThat(call.body().path("routeKey").asText()).isEqualTo("POST /recommendation");
        });
    }

    @Test
    void aFunctionThatThrowsHasFailed() {
        headers = Map.of("X-Amz-Function-Error", "Unhandled");
        answer = "{\"errorMessage\":\"no\"}";

        assertThat(new LambdaVersion(client(LambdaVersion.clientBuilder()), VERSION).invoke("{}"))
                .isEqualTo(new Reply(true, answer));
    }

    @Test
    void aVersionThatIsNotThereIsAFailure() {
        status = 404;
        headers = Map.of("X-Amzn-ErrorType", "ResourceNotFoundException");

        var version = new LambdaVersion(client(LambdaVersion.clientBuilder()), VERSION);

        assertThatExceptionOfType(SdkException.class).isThrownBy(() -> version.invoke("{}"));
    }

    @Test
    void codeDeployIsToldTheWord() {
        var deployments = new CodeDeployDeployments(client(CodeDeployDeployments.clientBuilder()));

        deployments.report(new Hook("d-1", "hook-1"), true);
        deployments.report(new Hook("d-2", "hook-2"), false);

        assertThat(asked)
                .allMatch(call -> call.target().equals("CodeDeploy_20141006.PutLifecycleEventHookExecutionStatus"))
                .map(call -> call.body().path("deploymentId").asText() + " "
                        + call.body().path("lifecycleEventHookExecutionId").asText() + " "
                        + call.body().path("status").asText())
                .containsExactly("d-1 hook-1 Succeeded", "d-2 hook-2 Failed");
    }

    @Test
    void nothingButAnItemOfTheSyntheticUserIsDeleted() {
        headers = Map.of("x-amz-crc32", "2745614147");

        new DynamoDbTraces(client(DynamoDbTraces.clientBuilder()), "the-tweaks").remove(AnswerTest.TWEAK);

        assertThat(asked).singleElement().satisfies(call -> {
            assertThat(call.target()).isEqualTo("DynamoDB_20120810.DeleteItem");
            assertThat(call.body().path("TableName").asText()).isEqualTo("the-tweaks");
            assertThat(call.body().at("/Key/userId/S").asText()).isEqualTo("pre-traffic");
            assertThat(call.body().at("/Key/tweakId/S").asText()).isEqualTo(AnswerTest.TWEAK);
        });
    }
}
