package com.gitfit.coach.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.local.LocalStack;
import com.gitfit.coach.local.Settings;
import com.gitfit.coach.local.TestProject;
import com.gitfit.coach.local.convex.ConvexSource;
import com.gitfit.coach.local.model.ModelSource;
import com.gitfit.coach.local.network.DynamoDbProxy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** The product on this machine, with a network to DynamoDB that can be watched and cut. */
final class RunningCoach implements AutoCloseable {
    /** The root of the repository. */
    static final Path PROJECT = TestProject.MODULES.resolve("../..").normalize();

    private final List<String> console;
    private final DynamoDbProxy dynamoDb;
    private final LocalStack stack;
    private final HttpClient client = Api.newClient();

    private RunningCoach(List<String> console, DynamoDbProxy dynamoDb, LocalStack stack) {
        this.console = console;
        this.dynamoDb = dynamoDb;
        this.stack = stack;
    }

    /**
     * Starts it on a free port, without a language model and without a mirror; functions start with their first
     * request.
     */
    static RunningCoach start(Path data) {
        return start(data, settings -> settings);
    }

    /** @param more what differs from the defaults */
    static RunningCoach start(Path data, UnaryOperator<Settings> more) {
        var console = new CopyOnWriteArrayList<String>();
        var dynamoDb = new DynamoDbProxy();
        var target = new CompletableFuture<URI>();
        dynamoDb.serve(target::join);
        Settings settings = Settings.of(PROJECT)
                .withPort(0)
                .withData(data)
                .withConsole(console::add)
                .withModel(new ModelSource.None())
                .withConvex(new ConvexSource.Off())
                .withVariable("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.uri().toString());
        try {
            LocalStack stack = LocalStack.start(more.apply(settings));
            target.complete(stack.dynamoDb());
            return new RunningCoach(console, dynamoDb, stack);
        } catch (RuntimeException e) {
            dynamoDb.close();
            throw e;
        }
    }

    /** Settings with a mirror, which other tests do without. */
    static Settings mirrored(Settings settings) {
        return settings.withConvex(new ConvexSource.Project(PROJECT.resolve("infra/convex")));
    }

    LocalStack stack() {
        return stack;
    }

    DynamoDbProxy dynamoDb() {
        return dynamoDb;
    }

    /** What it has said so far. */
    List<String> console() {
        return List.copyOf(console);
    }

    Api api() {
        return new Api(stack.uri(), client);
    }

    /** Somebody whom the coach has never met. */
    Lifter newLifter() {
        return lifter("lifter-" + UUID.randomUUID());
    }

    /** Somebody with a token of this run. */
    Lifter lifter(String id) {
        return new Lifter(api(), id, stack.token(id));
    }

    Answer health() {
        return api().send("GET", "/health", Optional.empty(), Optional.empty()).ok();
    }

    /** Puts a file into the bucket of models, past what publishes them. */
    void put(String key, Path file) {
        try {
            assertThat(statusOf(object(key).PUT(BodyPublishers.ofFile(file)))).isEqualTo(200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a file from the bucket of models. */
    void remove(String key) {
        assertThat(statusOf(object(key).DELETE())).isEqualTo(204);
    }

    private int statusOf(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private HttpRequest.Builder object(String key) {
        String bucket = stack.template().buckets().getFirst();
        return HttpRequest.newBuilder(stack.s3().resolve("/" + bucket + "/" + key));
    }

    /** A look into the tables. */
    StoredItems items() {
        return new StoredItems(stack.dynamoDb(), stack.template().tables());
    }

    @Override
    public void close() {
        stack.close();
        dynamoDb.close();
        client.close();
    }
}
