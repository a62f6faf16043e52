package com.gitfit.coach.local.streams;

import com.gitfit.coach.local.lambda.Invocable;
import com.gitfit.coach.local.lambda.Pause;
import com.gitfit.coach.local.process.StartFailure;
import com.gitfit.coach.local.template.FunctionResource;
import com.gitfit.coach.local.template.StreamSource;
import com.gitfit.coach.local.template.TemplateException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What leads from the streams of tables to functions. */
public final class EventSources implements AutoCloseable {
    private static final String FUNCTIONS = "arn:aws:lambda:eu-west-1:000000000000:function:";

    private final URI dynamoDb;
    private final Path folder;
    private final BiConsumer<String, String> queues;
    private final Consumer<String> console;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<EventSource> sources = new ArrayList<>();

    /**
     * Nothing is followed yet.
     *
     * @param dynamoDb where DynamoDB Local answers
     * @param folder for checkpoints
     * @param queues takes the ARN of a queue and a message for it
     * @param console told what was given up, and why a stream stands still
     */
    public EventSources(URI dynamoDb, Path folder, BiConsumer<String, String> queues, Consumer<String> console) {
        this.dynamoDb = dynamoDb;
        this.folder = folder;
        this.queues = queues;
        this.console = console;
    }

    /**
     * Follows the streams that the template leads to functions, until closed.
     *
     * @param resources the functions of the template
     * @param functions the same, running, by their logical ids
     * @throws StartFailure if a table has no stream
     * @throws TemplateException if a filter is none that the local stack knows
     */
    public void start(List<FunctionResource> resources, Map<String, ? extends Invocable> functions) {
        for (FunctionResource resource : resources) {
            for (StreamSource source : resource.streams()) {
                sources.add(source(resource, source, functions.get(resource.logicalId())));
            }
        }
        sources.forEach(EventSource::start);
    }

    private EventSource source(FunctionResource resource, StreamSource source, Invocable function) {
        var filter = RecordFilter.of(source.filters());
        var delivery = new Delivery(
                source,
                FUNCTIONS + resource.name(),
                function,
                givenUp -> giveUp(resource, source, givenUp),
                Clock.systemUTC(),
                Pause.SLEEP);
        TableStream stream = stream(source.table());
        var checkpoints = Checkpoints.in(folder.resolve(resource.label() + "-" + source.event() + ".json"));
        var reader = new ShardReader(source, stream, filter, delivery, checkpoints, Clock.systemUTC(), Pause.SLEEP);
        return new EventSource(stream, checkpoints, reader::follow, Pause.SLEEP, console);
    }

    private TableStream stream(String table) {
        try {
            return DynamoDbStream.of(dynamoDb, client, table);
        } catch (StreamException e) {
            throw new StartFailure(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("the stack closes", e);
        }
    }

    private void giveUp(FunctionResource resource, StreamSource source, GivenUp givenUp) {
        console.accept("function %s  gives up %d records of %s: %s"
                .formatted(
                        resource.label(),
                        givenUp.records().size(),
                        source.table(),
                        givenUp.reason().words()));
        source.onFailure().ifPresent(queue -> queues.accept(queue, givenUp.description()));
    }

    /** Returns when nothing is delivered any more. */
    @Override
    public void close() {
        sources.parallelStream().forEach(EventSource::close);
        client.close();
    }
}
