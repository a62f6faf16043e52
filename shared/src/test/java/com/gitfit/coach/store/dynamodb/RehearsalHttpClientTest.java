package com.gitfit.coach.store.dynamodb;

import static com.gitfit.coach.store.Examples.BENCH;
import static com.gitfit.coach.store.Examples.NOW;
import static com.gitfit.coach.store.Examples.accepted;
import static com.gitfit.coach.store.Examples.session;
import static com.gitfit.coach.store.Examples.someone;
import static com.gitfit.coach.store.Examples.tweak;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.ErrorCode;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.store.Answerable;
import com.gitfit.coach.store.Briefing;
import com.gitfit.coach.store.ModelOutput;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A store as a deployed function connects it, before its snapshot is taken. */
final class RehearsalHttpClientTest {
    private static final Tables NAMES =
            new Tables(Stream.of(Table.values()).collect(Collectors.toMap(Function.identity(), Table::name)));
    private static final Map<String, String> ENVIRONMENT =
            Map.of("aws.region", "eu-central-1", "aws.accessKeyId", "test", "aws.secretAccessKey", "test");
    private static final String ENDPOINT = "aws.endpointUrlDynamoDb";

    private final AtomicBoolean rehearsing = new AtomicBoolean(true);
    private final UserId lifter = someone();

    /** Takes connections that nobody answers. */
    private ServerSocketChannel door;

    @BeforeEach
    void open() throws IOException {
        door = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        door.configureBlocking(false);
        ENVIRONMENT.forEach(System::setProperty);
        System.setProperty(ENDPOINT, "http://127.0.0.1:" + ((InetSocketAddress) door.getLocalAddress()).getPort());
    }

    @AfterEach
    void close() throws IOException {
        ENVIRONMENT.keySet().forEach(System::clearProperty);
        System.clearProperty(ENDPOINT);
        door.close();
    }

    @Test
    void everyReadOfARequestFindsNothing() throws IOException {
        DynamoDbStore store = connect(NAMES);

        Briefing briefing = store.brief(lifter, BENCH, "Bench Press", Optional.of("entry"), NOW);
        assertThat(briefing.lifter()).isEqualTo(store.read(lifter, BENCH, "Bench Press", NOW));
        assertThat(briefing.lifter().exercise()).isEqualTo(ExerciseState.unknown(lifter, BENCH, "Bench Press"));
        assertThat(briefing.output()).isEmpty();
        assertThat(briefing.activeModel()).isEmpty();
        assertThat(store.readProfile(lifter, NOW)).isEqualTo(newcomer());
        assertThat(store.read(lifter, tweak(lifter, BENCH).id(), NOW)).isEmpty();
        assertThat(store.exercises(lifter)).isEmpty();
        assertThat(store.learningEvents(lifter, 50, NOW)).isEmpty();
        assertThat(store.read(lifter, "monday", NOW).profile()).isEqualTo(newcomer());
        assertNobodyCame();
    }

    @Test
    void everyWriteOfARequestSucceeds() throws IOException {
        DynamoDbStore store = connect(NAMES);
        Tweak tweak = tweak(lifter, BENCH);
        var read = new Answerable(tweak, newcomer(), ExerciseState.unknown(lifter, BENCH, "Bench Press"));

        store.save(tweak);
        store.save(tweak, output());
        assertThat(store.commit(accepted(read, NOW))).isTrue();
        assertThat(store.commit(session(lifter, "monday"), newcomer())).isTrue();
        store.delete(lifter, NOW);
        assertNobodyCame();
    }

    @Test
    void nothingOfARehearsalIsKeptAndAllOfWhatFollowsIs() {
        System.setProperty(ENDPOINT, LocalDynamoDb.endpoint().toString());
        DynamoDbStore store = connect(TestTables.create(DynamoDbFixture.client(LocalDynamoDb.endpoint())));
        Tweak rehearsed = tweak(lifter, BENCH);
        Tweak real = tweak(lifter, BENCH);

        store.save(rehearsed, output());
        rehearsing.set(false);
        store.save(real);

        assertThat(store.read(lifter, rehearsed.id(), NOW)).isEmpty();
        assertThat(store.brief(lifter, BENCH, "Bench Press", Optional.of("entry"), NOW)
                        .output())
                .isEmpty();
        assertThat(store.read(lifter, real.id(), NOW)).map(Answerable::tweak).contains(real);
    }

    @Test
    void afterARehearsalAStoreThatIsNotThereIsMissed() throws IOException {
        DynamoDbStore store = connect(NAMES);
        store.readProfile(lifter, NOW);

        rehearsing.set(false);
        door.close();

        assertThatExceptionOfType(CoachException.class)
                .isThrownBy(() -> store.readProfile(lifter, NOW))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.STORE_UNAVAILABLE));
    }

    private DynamoDbStore connect(Tables tables) {
        return DynamoDbStore.connect(tables, StoreSettings.learningAt(0.05), rehearsing::get);
    }

    private static ModelOutput output() {
        return new ModelOutput("entry", Optional.empty(), Optional.empty(), NOW.plusSeconds(60));
    }

    private UserProfile newcomer() {
        return StoreSettings.learningAt(0.05).newcomer(lifter, NOW);
    }

    private void assertNobodyCame() throws IOException {
        assertThat(door.accept()).isNull();
    }
}
