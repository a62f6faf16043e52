package com.gitfit.coach.functions;

import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.runtime.Coach;
import com.gitfit.coach.runtime.Configuration;
import com.gitfit.coach.store.dynamodb.DynamoDbStore;
import com.gitfit.coach.store.dynamodb.StoreSettings;
import com.gitfit.coach.store.dynamodb.Table;
import com.gitfit.coach.store.dynamodb.Tables;
import com.gitfit.coach.telemetry.RecordingTelemetry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crac.Core;

/**
 * A coach before its snapshot: with the store of a deployed function, whose database takes connections and never
 * answers.
 */
public final class RehearsingCoach implements AutoCloseable {
    private final Map<String, String> environment;
    private final ServerSocketChannel database;
    private final RecordingTelemetry telemetry = new RecordingTelemetry();
    private final Coach coach;

    public RehearsingCoach(LanguageModel model) throws IOException {
        database = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        database.configureBlocking(false);
        int port = ((InetSocketAddress) database.getLocalAddress()).getPort();
        environment = Map.of(
                "aws.region", "eu-central-1",
                "aws.accessKeyId", "test",
                "aws.secretAccessKey", "test",
                "aws.endpointUrlDynamoDb", "http://127.0.0.1:" + port);
        environment.forEach(System::setProperty);
        AtomicReference<Coach> self = new AtomicReference<>();
        DynamoDbStore store = DynamoDbStore.connect(
                new Tables(Stream.of(Table.values()).collect(Collectors.toMap(Function.identity(), Table::name))),
                StoreSettings.learningAt(0.05),
                () -> self.get().rehearsal().isOn());
        coach = new Coach(
                Configuration.of(Map.of("STAGE", "local")),
                store,
                model,
                telemetry,
                new SteppingClock(),
                new CountingIds());
        self.set(coach);
    }

    /** Has a handler, which is made with this coach, do what comes before its snapshot. */
    public RecordingTelemetry rehearse(Consumer<Coach> handler) {
        handler.accept(coach);
        coach.rehearsal().beforeCheckpoint(Core.getGlobalContext());
        return telemetry;
    }

    /** Whether anything went to the database. */
    public boolean reachedTheDatabase() throws IOException {
        return database.accept() != null;
    }

    @Override
    public void close() throws IOException {
        environment.keySet().forEach(System::clearProperty);
        database.close();
    }
}
