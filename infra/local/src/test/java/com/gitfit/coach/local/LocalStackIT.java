package com.gitfit.coach.local;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.gitfit.coach.local.convex.ConvexProject;
import com.gitfit.coach.local.convex.ConvexSource;
import com.gitfit.coach.local.lambda.InvocationResult.Returned;
import com.gitfit.coach.local.model.ModelSource;
import com.gitfit.coach.local.process.StartFailure;
import com.gitfit.coach.local.template.FunctionResource;
import com.gitfit.coach.local.template.TableResource;
import com.gitfit.coach.local.template.TemplateException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import software.amazon.awssdk.services.sqs.SqsClient;

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
                .withVariable("AWS_ENDPOINT_URL_STS", "http://127.0.0.1:9")
                .withVariable("JOURNAL", journal().toString())
                .withConvex(new ConvexSource.Project(ConvexProject.in(folder)))
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

    private static SqsClient sqs() {
        return SqsClient.builder()
                .endpointOverride(stack.sqs())
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
        assertThat(environment.path("AWS_ENDPOINT_URL_STS").asText()).isEqualTo("http://127.0.0.1:9");
        assertThat(environment.path("AWS_ENDPOINT_URL_SQS").asText())
                .isEqualTo(stack.sqs().toString());
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
                .contains(
                        "template",
                        "dynamodb",
                        "s3",
                        "sqs",
                        "ssm",
                        "convex",
                        "model",
                        "functions",
                        "schedule",
                        "streams",
                        "queue",
                        "issuer",
                        "metrics",
                        "gateway");
    }

    private static Path journal() {
        return folder.resolve("journal.txt");
    }

    /** Returns when the file is there and ends with a line; the limit of the test ends a wait in vain. */
    private static List<String> linesUntil(Path file, String last) throws IOException, InterruptedException {
        try (WatchService watch = file.getFileSystem().newWatchService()) {
            file.getParent().register(watch, ENTRY_CREATE, ENTRY_MODIFY);
            List<String> lines = List.of();
            while (!lines.contains(last)) {
                WatchKey key = watch.poll(100, TimeUnit.MILLISECONDS);
                if (key != null) {
                    key.reset();
                }
                lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            }
            return lines;
        }
    }

    @Test
    void aChangeOfATableReachesTheFunctionAtTheEndOfItsStreamUnlessAFilterLeavesItOut() throws Exception {
        String table = stack.template().tables().getLast().name();
        try (DynamoDbClient client = dynamoDb(stack.dynamoDb())) {
            for (String user : List.of("bea", "#hidden", "cem")) {
                client.putItem(request -> request.tableName(table).item(Map.of("userId", AttributeValue.fromS(user))));
            }
        }

        assertThat(linesUntil(journal(), "cem INSERT"))
                .containsSubsequence("bea INSERT", "cem INSERT")
                .doesNotContain("#hidden INSERT");
    }

    @Test
    void aMessageReachesItsFunction() throws Exception {
        try (SqsClient client = sqs()) {
            String orders = client.getQueueUrl(request -> request.queueName("git-fit-coach-local-Orders"))
                    .queueUrl();
            client.sendMessage(request -> request.queueUrl(orders).messageBody("one tea"));

            assertThat(linesUntil(journal(), "message one tea")).containsOnlyOnce("message one tea");
        }
    }

    private static JsonNode metrics() throws IOException, InterruptedException {
        return json(send(request("/dev/metrics").header("Accept", "application/json")));
    }

    private static Stream<JsonNode> figures(String name) throws IOException, InterruptedException {
        return metrics()
                .path("metrics")
                .valueStream()
                .filter(metric -> metric.path("name").asText().equals(name));
    }

    @Test
    void whatAFunctionMeasuresIsSeen() throws Exception {
        send(request("/open"));

        // The log is read on a thread of its own.
        while (figures("Echoes").findAny().isEmpty()) {
            Thread.sleep(20);
        }
        assertThat(figures("Echoes")).singleElement().satisfies(echoes -> {
            assertThat(echoes.path("unit").asText()).isEqualTo("Count");
            assertThat(echoes.at("/since_start/max").asDouble()).isEqualTo(1);
        });
    }

    @Test
    void aFailureRingsTheTemplatesAlarmAndShowsInTheHealth() throws Exception {
        send(request("/fail"));

        assertThat(metrics().path("alarms"))
                .filteredOn(alarm -> alarm.path("state").asText().equals("ALARM"))
                .map(alarm -> alarm.path("name").asText())
                .containsExactly("FailuresAlarm");
        JsonNode health = json(send(request("/health")));
        assertThat(health.path("status").asText()).isEqualTo("degraded");
        assertThat(health.at("/alarms/0").asText()).isEqualTo("FailuresAlarm");
    }

    @Test
    void aFunctionWithAScheduleIsInvokedNowAndFindsTheMirrorAndItsKey() throws Exception {
        JsonNode fired = new ObjectMapper().readTree(((Returned) stack.fire("NightlyFunction")).payload());
        JsonNode environment = fired.path("environment");

        assertThat(fired.at("/event/source").asText()).isEqualTo("aws.scheduler");
        assertThat(((Returned) stack.fireEvent("NightlyFunction", "Morning")).payload())
                .contains("morning");
        assertThat(environment.path("CONVEX_URL").asText())
                .isEqualTo(stack.convex().uri().toString());
        HttpResponse<String> parameter = send(HttpRequest.newBuilder(
                        URI.create(environment.path("AWS_ENDPOINT_URL_SSM").asText()))
                .header("X-Amz-Target", "AmazonSSM.GetParameter")
                .POST(BodyPublishers.ofString("{\"Name\":\""
                        + environment.path("CONVEX_DEPLOY_KEY_PARAMETER").asText() + "\",\"WithDecryption\":true}")));
        assertThat(json(parameter).at("/Parameter/Value").asText())
                .isEqualTo(stack.convex().deployKey());
    }

    @Test
    void aPersonInvokesAFunctionWithASchedule() throws Exception {
        HttpResponse<String> answer =
                send(request("/dev/fire/NightlyFunction").POST(BodyPublishers.ofString("{\"redrive\":true}")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).at("/event/redrive").asBoolean()).isTrue();
        assertThat(send(request("/dev/fire/EchoFunction").POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aRunBeginsWithAReconcile() throws Exception {
        assertThat(linesUntil(settings.data().resolve("logs/nightly.log"), "echo was asked"))
                .contains("echo was asked");
    }

    @Test
    void theMirrorsTokensAreThoseOfTheIssuer() throws Exception {
        assertThat(send(HttpRequest.newBuilder(stack.convex().uri())).body())
                .endsWith(" for " + stack.uri() + "/dev git-fit-coach");
    }

    @Test
    void aDeploymentCannotTurnTheMirrorOff() {
        assertThatThrownBy(() -> stack.deploy(Map.of("ConvexUrl", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("start it again");
    }

    @Test
    void withoutAMirrorNothingOfItIsThereAndTheConsoleSaysSo(@TempDir Path other) throws Exception {
        var console = new CopyOnWriteArrayList<String>();
        Settings missing = TestProject.in(other)
                .settings()
                .withConvex(new ConvexSource.Project(other.resolve("convex")))
                .withConsole(console::add);
        try (LocalStack without = LocalStack.start(missing)) {
            assertThat(without.template().functions())
                    .map(FunctionResource::logicalId)
                    .containsExactly("EchoFunction", "FailingFunction");
            assertThatThrownBy(without::convex).hasMessage("the mirror is off");
            assertThatThrownBy(without::sqs).hasMessage("there is no queue");
            assertThat(send(HttpRequest.newBuilder(without.uri().resolve("/open")))
                            .statusCode())
                    .isEqualTo(200);
        }

        assertThat(console).anyMatch(line -> line.matches("convex +off: .*server.mjs is missing: run npm ci in .*"));
        assertThat(console).noneMatch(line -> line.startsWith("sqs ") || line.startsWith("streams "));
    }

    /** The children of one stack: each is told in its command where that stack keeps its data. */
    private static List<ProcessHandle> childrenOfStackIn(Path data) {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains(data.toString()))
                .toList();
    }

    @Test
    void whatWasWrittenIsThereInTheNextRunAndEveryChildEnds(@TempDir Path other) throws Exception {
        Settings again = TestProject.in(other).settings();
        Map<String, AttributeValue> item = Map.of("userId", AttributeValue.fromS("ann"));
        String table;
        try (LocalStack first = LocalStack.start(again);
                DynamoDbClient client = dynamoDb(first.dynamoDb())) {
            table = first.template().tables().getLast().name();
            client.putItem(request -> request.tableName(table).item(item));
            assertThat(childrenOfStackIn(other)).isNotEmpty();
        }
        assertThat(childrenOfStackIn(other)).isEmpty();

        try (LocalStack second = LocalStack.start(again);
                DynamoDbClient client = dynamoDb(second.dynamoDb())) {
            assertThat(client.getItem(request -> request.tableName(table).key(item))
                            .item())
                    .isEqualTo(item);
        }
    }
}
