package com.gitfit.coach.local.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.gitfit.coach.local.TestProject;
import com.gitfit.coach.local.dynamodb.Tables;
import com.gitfit.coach.local.lambda.Invocable;
import com.gitfit.coach.local.lambda.InvocationResult;
import com.gitfit.coach.local.process.ChildLog;
import com.gitfit.coach.local.process.ServerProcess;
import com.gitfit.coach.local.process.StartFailure;
import com.gitfit.coach.local.template.FunctionResource;
import com.gitfit.coach.local.template.StreamSource;
import com.gitfit.coach.local.template.TableResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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

/** What changes in a table of the real DynamoDB Local reaches a function. */
@Timeout(60)
class EventSourcesIT {
    private static final String QUEUE = "arn:aws:sqs:eu-west-1:000000000000:letters";

    @TempDir
    static Path folder;

    private static ServerProcess server;
    private static DynamoDbClient client;

    @TempDir
    Path checkpoints;

    private final BlockingQueue<JsonNode> seen = new LinkedBlockingQueue<>();
    private final BlockingQueue<Map.Entry<String, String>> messages = new LinkedBlockingQueue<>();

    @BeforeAll
    static void start() {
        server = ServerProcess.start(
                TestProject.MODULES.resolve("dynamodb"),
                "com.gitfit.coach.local.server.dynamodb.DynamoDbServer",
                folder.resolve("data"),
                ChildLog.begin(folder.resolve("dynamodb.log")));
        client = DynamoDbClient.builder()
                .endpointOverride(server.uri())
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @AfterAll
    static void end() {
        client.close();
        server.close();
    }

    private static TableResource table(String name, Optional<String> stream) {
        return new TableResource(
                name,
                name,
                Map.of("noteId", "S"),
                new TableResource.Key("noteId", Optional.empty()),
                List.of(),
                Optional.empty(),
                stream);
    }

    private static String newTable(String name) {
        Tables.create(server.uri(), List.of(table(name, Optional.of("NEW_AND_OLD_IMAGES"))));
        return name;
    }

    private static FunctionResource follower(String table) {
        var source = new StreamSource(
                "FollowerFunction",
                "Notes",
                table,
                50,
                Duration.ofMillis(200),
                List.of(),
                true,
                true,
                OptionalInt.of(0),
                Optional.of(Duration.ofHours(23)),
                Optional.of(QUEUE));
        return new FunctionResource(
                "FollowerFunction",
                "follower",
                "Handler",
                Path.of("follower.zip"),
                List.of(),
                Duration.ofSeconds(3),
                128,
                false,
                Map.of(),
                List.of(),
                List.of(source),
                List.of(),
                List.of(),
                MissingNode.getInstance());
    }

    private EventSources sources() {
        return new EventSources(
                server.uri(), checkpoints, (queue, message) -> messages.add(Map.entry(queue, message)), line -> {});
    }

    private static void follow(EventSources sources, String table, Invocable function) {
        sources.start(List.of(follower(table)), Map.of("FollowerFunction", function));
    }

    private InvocationResult keep(String event) {
        try {
            new ObjectMapper().readTree(event).path("Records").forEach(seen::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return RecordingFunction.ALL_IS_WELL;
    }

    private static void put(String table, String id, int version) {
        client.putItem(request -> request.tableName(table)
                .item(Map.of(
                        "noteId", AttributeValue.fromS(id),
                        "version", AttributeValue.fromN(Integer.toString(version)))));
    }

    private JsonNode next() throws InterruptedException {
        return seen.poll(20, TimeUnit.SECONDS);
    }

    private static int version(JsonNode record) {
        return record.at("/dynamodb/NewImage/version/N").asInt();
    }

    @Test
    void aFunctionSeesEveryChangeAsLambdaShowsIt() throws Exception {
        String table = newTable("shown");
        try (EventSources sources = sources()) {
            follow(sources, table, this::keep);
            put(table, "one", 1);
            put(table, "one", 2);
            client.deleteItem(request -> request.tableName(table).key(Map.of("noteId", AttributeValue.fromS("one"))));

            JsonNode inserted = next();
            assertThat(inserted.path("eventName").asText()).isEqualTo("INSERT");
            assertThat(inserted.path("eventSource").asText()).isEqualTo("aws:dynamodb");
            assertThat(inserted.path("awsRegion").asText()).isEqualTo("eu-west-1");
            assertThat(inserted.path("eventSourceARN").asText()).matches("arn:aws:dynamodb:.*:table/shown/stream/.*");
            assertThat(inserted.at("/dynamodb/Keys/noteId/S").asText()).isEqualTo("one");
            assertThat(inserted.at("/dynamodb/ApproximateCreationDateTime").isNumber())
                    .isTrue();
            JsonNode modified = next();
            assertThat(modified.path("eventName").asText()).isEqualTo("MODIFY");
            assertThat(modified.at("/dynamodb/OldImage/version/N").asText()).isEqualTo("1");
            assertThat(version(modified)).isEqualTo(2);
            JsonNode removed = next();
            assertThat(removed.path("eventName").asText()).isEqualTo("REMOVE");
            assertThat(removed.at("/dynamodb/NewImage").isMissingNode()).isTrue();
            assertThat(removed.at("/dynamodb/OldImage/version/N").asText()).isEqualTo("2");
        }
    }

    @Test
    void theChangesOfAnItemComeInOrderAndAllOfThem() throws Exception {
        String table = newTable("ordered");
        try (EventSources sources = sources()) {
            follow(sources, table, this::keep);
            for (int version = 1; version <= 300; version++) {
                put(table, "one", version);
            }

            for (int version = 1; version <= 300; version++) {
                assertThat(version(next())).isEqualTo(version);
            }
        }
    }

    @Test
    void theNextRunBeginsWhereThisOneEnded() throws Exception {
        String table = newTable("resumed");
        put(table, "one", 1);
        try (EventSources sources = sources()) {
            follow(sources, table, this::keep);
            assertThat(version(next())).isEqualTo(1);
        }
        put(table, "one", 2);

        try (EventSources sources = sources()) {
            follow(sources, table, this::keep);
            assertThat(version(next())).isEqualTo(2);
        }
    }

    @Test
    void aRestartOfTheDatabaseLosesNoChangeAndRepeatsNone() throws Exception {
        String table = newTable("restarted");
        try (EventSources sources = sources()) {
            follow(sources, table, this::keep);
            for (int version = 1; version <= 3; version++) {
                put(table, "one", version);
                assertThat(version(next())).isEqualTo(version);
            }
        }
        put(table, "one", 4);
        end();
        start();
        put(table, "one", 5);

        try (EventSources sources = sources()) {
            follow(sources, table, this::keep);
            put(table, "one", 6);
            for (int version = 4; version <= 6; version++) {
                assertThat(version(next())).isEqualTo(version);
            }
        }
    }

    @Test
    void whatIsGivenUpIsDescribedToTheQueueAndTheNextRecordComes() throws Exception {
        String table = newTable("poisoned");
        Invocable refusing = event -> event.contains("\"poison\"") ? RecordingFunction.CRASH : keep(event);
        try (EventSources sources = sources()) {
            follow(sources, table, refusing);
            put(table, "poison", 1);
            put(table, "one", 2);

            assertThat(version(next())).isEqualTo(2);
            Map.Entry<String, String> message = messages.poll(20, TimeUnit.SECONDS);
            assertThat(message.getKey()).isEqualTo(QUEUE);
            JsonNode batch = new ObjectMapper().readTree(message.getValue()).path("DDBStreamBatchInfo");
            assertThat(batch.path("batchSize").asInt()).isEqualTo(1);
            assertThat(batch.path("streamArn").asText()).contains(":table/poisoned/stream/");
        }
    }

    @Test
    void aTableOfAnEarlierVersionGetsItsStream() throws Exception {
        Tables.create(server.uri(), List.of(table("older", Optional.empty())));
        try (EventSources sources = sources()) {
            assertThatThrownBy(() -> follow(sources, "older", this::keep))
                    .isInstanceOf(StartFailure.class)
                    .hasMessage("table older has no stream");
        }

        String table = newTable("older");

        try (EventSources sources = sources()) {
            follow(sources, table, this::keep);
            put(table, "one", 1);
            assertThat(version(next())).isEqualTo(1);
        }
    }

    @Test
    void aTableWhoseStreamShowsSomethingElseIsRefused() {
        URI dynamoDb = server.uri();
        Tables.create(dynamoDb, List.of(table("other", Optional.of("KEYS_ONLY"))));

        assertThatThrownBy(() -> newTable("other"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("table other is kept in another shape");
    }
}
