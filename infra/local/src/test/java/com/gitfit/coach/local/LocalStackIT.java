package com.gitfit.coach.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.gitfit.coach.local.model.ModelSource;
import com.gitfit.coach.local.process.StartFailure;
import com.gitfit.coach.local.template.TableResource;
import com.gitfit.coach.local.template.TemplateException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** The whole stack with the fixture's template and every real part. */
@Timeout(60)
class LocalStackIT {
    @TempDir
    static Path folder;

    private static final List<String> CONSOLE = new CopyOnWriteArrayList<>();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Settings settings;
    private static LocalStack stack;

    @BeforeAll
    static void start() {
        settings = TestProject.in(folder)
                .settings()
                .withVariable("AI_ENGINE_ENABLED", "false")
                .withVariable("GREETING", "servus")
                .withVariable("AWS_ENDPOINT_URL_SQS", "http://127.0.0.1:9")
                .withConsole(CONSOLE::add);
        stack = LocalStack.start(settings);
    }

    @AfterAll
    static void close() {
        stack.close();
        CLIENT.close();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(stack.uri().resolve(path));
    }

    private static JsonNode json(HttpResponse<String> response) throws JsonProcessingException {
        return new ObjectMapper().readTree(response.body());
    }

    private static DynamoDbClient dynamoDb(URI endpoint) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("someone", "else")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @Test
    void aTokenOfTheIssuerOpensARouteAndItsClaimsReachTheFunction() throws Exception {
        String token = json(send(request("/dev/token?user_id=ann&scope=coach:admin")))
                .path("access_token")
                .asText();

        HttpResponse<String> answer =
                send(request("/user/a%20b/echo?x=1&x=2").header("Authorization", "Bearer " + token));

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode event = json(answer).path("event");
        assertThat(event.path("routeKey").asText()).isEqualTo("GET /user/{user_id}/echo");
        assertThat(event.path("pathParameters").path("user_id").asText()).isEqualTo("a b");
        assertThat(event.path("queryStringParameters").path("x").asText()).isEqualTo("1,2");
        JsonNode claims =
                event.path("requestContext").path("authorizer").path("jwt").path("claims");
        assertThat(claims.path("sub").asText()).isEqualTo("ann");
        assertThat(claims.path("scope").asText()).isEqualTo("coach:admin");
        assertThat(claims.path("exp").isTextual()).isTrue();
        assertThat(answer.headers().firstValue("apigw-requestid"))
                .contains(event.path("requestContext").path("requestId").asText());
    }

    @Test
    void aPostReachesItsFunctionWithItsBody() throws Exception {
        HttpResponse<String> answer = send(request("/echo")
                .header("Authorization", stack.token("ann"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"a\":\"ü\"}")));

        assertThat(json(answer).path("event").path("body").asText()).isEqualTo("{\"a\":\"ü\"}");
    }

    @Test
    void withoutAGoodTokenTheGatewayRefuses() throws Exception {
        for (HttpRequest.Builder request : List.of(
                request("/user/ann/echo"),
                request("/user/ann/echo").header("Authorization", "Bearer no.token.atall"))) {
            HttpResponse<String> answer = send(request);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
            assertThat(answer.headers().firstValue("www-authenticate")).isPresent();
            assertThat(answer.headers().firstValue("apigw-requestid")).isPresent();
        }
    }

    @Test
    void aFunctionFindsTheTemplatesEnvironmentAndWhatWasSetForTheRun() throws Exception {
        JsonNode environment = json(send(request("/open"))).path("environment");

        assertThat(environment.path("STAGE").asText()).isEqualTo("local");
        assertThat(environment.path("AI_ENGINE_ENABLED").asText()).isEqualTo("false");
        assertThat(environment.path("GREETING").asText()).isEqualTo("servus");
        assertThat(environment.path("AWS_ENDPOINT_URL_SQS").asText()).isEqualTo("http://127.0.0.1:9");
        assertThat(environment.path("AWS_ENDPOINT_URL_DYNAMODB").asText())
                .isEqualTo(stack.dynamoDb().toString());
        assertThat(environment.path("NOTES_TABLE").asText()).isEqualTo("git-fit-coach-local-NotesTable");
    }

    @Test
    void unknownPathsAndOddMethodsGoToTheDefaultRoute() throws Exception {
        for (String method : List.of("GET", "PROPFIND", "OPTIONS")) {
            HttpResponse<String> answer = send(request("/nowhere").method(method, BodyPublishers.noBody()));
            assertThat(json(answer).path("event").path("routeKey").asText()).isEqualTo("$default");
        }
        HttpResponse<String> head = send(request("/nowhere").method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void aFunctionThatFailsIsAnInternalServerError() throws Exception {
        HttpResponse<String> answer = send(request("/fail"));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
    }

    @Test
    void aBodyOfMoreThanTenMegabytesIsRefused() throws Exception {
        HttpResponse<String> answer =
                send(request("/open").POST(BodyPublishers.ofByteArray(new byte[10 * 1024 * 1024 + 1])));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Request Entity Too Large\"}");
    }

    @Test
    void preflightNeedsNoTokenAndForeignOriginsGetNothing() throws Exception {
        HttpResponse<String> allowed = send(request("/echo")
                .header("Origin", "http://localhost:5173")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
        HttpResponse<String> foreign = send(request("/open").header("Origin", "https://evil.example"));

        assertThat(allowed.statusCode()).isEqualTo(204);
        assertThat(allowed.headers().firstValue("access-control-allow-origin")).contains("http://localhost:5173");
        assertThat(foreign.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }

    @Test
    void everyTableOfTheTemplateIsThereWithItsIndexesAndExpiry() {
        List<TableResource> tables = stack.template().tables();
        try (DynamoDbClient client = dynamoDb(stack.dynamoDb())) {
            assertThat(client.listTables().tableNames())
                    .containsExactlyInAnyOrderElementsOf(
                            tables.stream().map(TableResource::name).toList());
            String notes = tables.getFirst().name();
            assertThat(client.describeTable(request -> request.tableName(notes))
                            .table()
                            .globalSecondaryIndexes())
                    .extracting("indexName")
                    .containsExactlyInAnyOrder("by_day", "by_noteId");
            assertThat(client.describeTimeToLive(request -> request.tableName(notes))
                            .timeToLiveDescription()
                            .timeToLiveStatus())
                    .isEqualTo(TimeToLiveStatus.ENABLED);
        }
    }

    @Test
    void everyBucketOfTheTemplateIsThereAndKeepsObjects() throws Exception {
        String bucket = stack.template().buckets().getLast();
        URI object = stack.s3().resolve("/" + bucket + "/tiny.bin");

        send(HttpRequest.newBuilder(object).PUT(BodyPublishers.ofString("weights")));

        HttpResponse<String> range = send(HttpRequest.newBuilder(object).header("Range", "bytes=0-2"));
        assertThat(range.statusCode()).isEqualTo(206);
        assertThat(range.body()).isEqualTo("wei");
    }

    @Test
    void whatLiesUnderOptLiesWhereTheLayerIs() throws Exception {
        JsonNode environment = json(send(request("/open"))).path("environment");

        assertThat(Path.of(environment.path("WORDS").asText()))
                .startsWith(settings.data().toAbsolutePath())
                .hasContent("hello");
    }

    @Test
    void aModelForATemplateWithoutOneIsRefused(@TempDir Path other) {
        Settings random = TestProject.in(other).settings().withModel(new ModelSource.Random());

        assertThatThrownBy(() -> LocalStack.start(random))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("no function of the template asks one");
    }

    @Test
    void aKilledFunctionAnswersAgain() throws Exception {
        send(request("/open"));
        ProcessHandle child = stack.function("EchoFunction").child().orElseThrow();

        child.destroyForcibly();
        child.onExit().join();

        assertThat(send(request("/open")).statusCode()).isEqualTo(200);
    }

    @Test
    void aDeploymentTakesTheFunctionsWhoseEnvironmentChangesToNewVersions() throws Exception {
        send(request("/fail"));
        ProcessHandle untouched = stack.function("FailingFunction").child().orElseThrow();
        int before = stack.function("EchoFunction").version();

        Map<String, Integer> versions = stack.deploy(Map.of("ModelPrefix", "other"));

        assertThat(versions).isEqualTo(Map.of("EchoFunction", before + 1));
        assertThat(json(send(request("/open"))).at("/environment/MODEL_PREFIX").asText())
                .isEqualTo("other");
        assertThat(json(send(request("/open"))).at("/environment/GREETING").asText())
                .isEqualTo("servus");
        assertThat(stack.function("FailingFunction").child()).contains(untouched);
        assertThat(stack.deploy(Map.of("ModelPrefix", "other"))).isEmpty();
    }

    @Test
    void aDeploymentOfMoreThanFunctionsOrOfABadValueChangesNothing() {
        int before = stack.function("EchoFunction").version();

        assertThatThrownBy(() -> stack.deploy(Map.of("AllowedOrigins", "https://coach.example")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("start it again");
        assertThatThrownBy(() -> stack.deploy(Map.of("LearningRate", "7")))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("LearningRate");

        assertThat(stack.function("EchoFunction").version()).isEqualTo(before);
        assertThat(stack.template().httpApi().cors().orElseThrow().allowOrigins())
                .containsExactly("http://localhost:5173");
    }

    @Test
    void aSecondStackOnTheSameDataIsRefused() {
        assertThatThrownBy(() -> LocalStack.start(settings))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("another stack runs on");
    }

    @Test
    void onePartIsNamedOnEachLine() {
        assertThat(CONSOLE)
                .extracting(line -> line.split(" ", 2)[0])
                .contains("template", "dynamodb", "s3", "model", "functions", "issuer", "gateway");
    }

    @Test
    void whatWasWrittenIsThereInTheNextRunAndEveryChildEnds(@TempDir Path other) throws Exception {
        Settings again = TestProject.in(other).settings();
        Map<String, AttributeValue> item = Map.of("userId", AttributeValue.fromS("ann"));
        List<ProcessHandle> before = ProcessHandle.current().children().toList();
        String table;
        try (LocalStack first = LocalStack.start(again);
                DynamoDbClient client = dynamoDb(first.dynamoDb())) {
            table = first.template().tables().getLast().name();
            client.putItem(request -> request.tableName(table).item(item));
        }
        assertThat(ProcessHandle.current().children()).hasSameElementsAs(before);

        try (LocalStack second = LocalStack.start(again);
                DynamoDbClient client = dynamoDb(second.dynamoDb())) {
            assertThat(client.getItem(request -> request.tableName(table).key(item))
                            .item())
                    .isEqualTo(item);
        }
    }
}
