package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.TweakId;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.domain.WorkoutSession;
import com.gitfit.coach.insights.Digest;
import com.gitfit.coach.store.Answerable;
import com.gitfit.coach.store.Answered;
import com.gitfit.coach.store.Briefing;
import com.gitfit.coach.store.CoachStore;
import com.gitfit.coach.store.Lifter;
import com.gitfit.coach.store.ModelOutput;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/**
 * Everything that the coach remembers, in DynamoDB. All methods may be called from any number of threads, and throw
 * {@link com.gitfit.coach.domain.CoachException} STORE_UNAVAILABLE if DynamoDB does not answer, or not in time.
 *
 * <p>A write that threw may still have happened. Nothing counts twice if it is read and decided again, since every item
 * is written on the condition that it is as it was read.
 */
public final class DynamoDbStore implements CoachStore {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(3);
    private static final int ATTEMPTS = 3;

    private final Database database;
    private final Tables tables;
    private final StoreSettings settings;
    private final Lifters lifters;
    private final Answers answers;
    private final History history;
    private final Digests digests;
    private final Sessions sessions;

    public DynamoDbStore(DynamoDbClient client, Tables tables, StoreSettings settings) {
        this.database = new Database(client);
        this.tables = tables;
        this.settings = settings;
        this.lifters = new Lifters(database, tables, settings);
        this.answers = new Answers(database, tables, settings);
        this.history = new History(database, tables);
        this.digests = new Digests(database, tables, settings);
        this.sessions = new Sessions(database, tables, settings);
    }

    /**
     * A store that finds region, endpoint and credentials in the environment, as the SDK does.
     *
     * @param rehearsing whether every read finds nothing and every write is forgotten now, without a connection
     */
    public static DynamoDbStore connect(Tables tables, StoreSettings settings, BooleanSupplier rehearsing) {
        return new DynamoDbStore(clientBuilder(rehearsing).build(), tables, settings);
    }

    /**
     * A client that gives up within the time that a function has: at worst after three attempts of four seconds. The
     * limits are those of the socket, so that no timer thread has to survive a snapshot.
     */
    static DynamoDbClientBuilder clientBuilder(BooleanSupplier rehearsing) {
        SdkHttpClient http = UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT_TIMEOUT)
                .socketTimeout(READ_TIMEOUT)
                .build();
        return DynamoDbClient.builder()
                .httpClient(new RehearsalHttpClient(http, rehearsing))
                .overrideConfiguration(configuration ->
                        configuration.retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(ATTEMPTS)
                                .build()));
    }

    @Override
    public Lifter read(UserId userId, ExerciseKey exercise, String exerciseName, Instant now) {
        return lifters.read(userId, exercise, exerciseName, now);
    }

    @Override
    public Briefing brief(
            UserId userId, ExerciseKey exercise, String exerciseName, Optional<String> entry, Instant now) {
        return lifters.brief(userId, exercise, exerciseName, entry, now);
    }

    @Override
    public UserProfile readProfile(UserId userId, Instant now) {
        return lifters.readProfile(userId, now);
    }

    @Override
    public void save(Tweak tweak) {
        lifters.save(tweak);
    }

    @Override
    public void save(Tweak tweak, ModelOutput output) {
        lifters.save(tweak, output);
    }

    @Override
    public Optional<Answerable> read(UserId userId, TweakId tweakId, Instant now) {
        return answers.read(userId, tweakId, now);
    }

    @Override
    public boolean commit(Answered answered) {
        return answers.commit(answered);
    }

    @Override
    public List<ExerciseState> exercises(UserId userId) {
        return history.exercises(userId);
    }

    @Override
    public List<LearningEvent> learningEvents(UserId userId, int limit, Instant now) {
        return history.learningEvents(userId, limit, now);
    }

    @Override
    public Kept readInsights(UserId userId, int months, Instant now) {
        return digests.readInsights(userId, months, now);
    }

    @Override
    public void keep(UserId userId, Digest digest) {
        digests.keep(userId, digest);
    }

    @Override
    public Known read(UserId userId, String sessionId, Instant now) {
        return sessions.read(userId, sessionId, now);
    }

    @Override
    public boolean commit(WorkoutSession session, UserProfile profile) {
        return sessions.commit(session, profile);
    }

    @Override
    public Page export(UserId userId, Optional<String> cursor, Instant now) {
        return new Export(database, tables, settings.exportPageItems()).page(userId, cursor, now);
    }

    @Override
    public Deleted delete(UserId userId, Instant now) {
        return new Deletion(database, tables, userId, now).run();
    }
}
