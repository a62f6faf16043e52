package com.gitfit.coach.store.dynamodb;

import static com.gitfit.coach.store.Examples.BENCH;
import static com.gitfit.coach.store.Examples.NOW;
import static com.gitfit.coach.store.Examples.accepted;
import static com.gitfit.coach.store.Examples.output;
import static com.gitfit.coach.store.Examples.session;
import static com.gitfit.coach.store.Examples.someone;
import static com.gitfit.coach.store.Examples.tweak;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.insights.Digest;
import com.gitfit.coach.insights.InsightsCalculator;
import com.gitfit.coach.store.Answerable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** What crosses the network: one call for each step of a request, and every read consistent. */
final class NetworkCallsTest {
    private static final RequestLog SENT = new RequestLog();
    private static final DynamoDbStore STORE =
            DynamoDbFixture.store(DynamoDbFixture.client(LocalDynamoDb.endpoint(), SENT));

    private final UserId lifter = someone();

    @BeforeEach
    void forgetWhatWasSent() {
        SENT.take();
    }

    @Test
    void aRecommendationIsOneReadAndOneWrite() {
        STORE.read(lifter, BENCH, "Bench Press", NOW);
        STORE.save(tweak(lifter, BENCH));

        assertSent(BatchGetItemRequest.class, PutItemRequest.class);
    }

    @Test
    void aRecommendationInTheModelsWordsIsOneReadAndOneTransaction() {
        STORE.brief(lifter, BENCH, "Bench Press", Optional.of("request"), NOW);
        STORE.save(tweak(lifter, BENCH), output("request", "Go up."));

        assertSent(BatchGetItemRequest.class, TransactWriteItemsRequest.class);
    }

    @Test
    void whatConcernsTheModelMayBeAMomentOldAndTheLifterMayNot() {
        STORE.brief(lifter, BENCH, "Bench Press", Optional.of("request"), NOW);

        BatchGetItemRequest request = (BatchGetItemRequest) SENT.take().getFirst();
        assertThat(request.requestItems().values())
                .map(KeysAndAttributes::consistentRead)
                .containsExactlyInAnyOrder(true, true, false, false);
    }

    @Test
    void anAnswerIsOneReadAndOneTransaction() {
        Tweak tweak = tweak(lifter, BENCH);
        STORE.save(tweak);
        SENT.take();

        Answerable read = STORE.read(lifter, tweak.id(), NOW).orElseThrow();
        STORE.commit(accepted(read, NOW));

        assertSent(BatchGetItemRequest.class, TransactWriteItemsRequest.class);
    }

    @Test
    void aProfileIsOneRead() {
        STORE.readProfile(lifter, NOW);

        assertSent(GetItemRequest.class);
    }

    @Test
    void aSessionIsOneReadAndOneTransaction() {
        STORE.commit(
                session(lifter, "monday"), STORE.read(lifter, "monday", NOW).profile());

        assertSent(BatchGetItemRequest.class, TransactWriteItemsRequest.class);
    }

    @Test
    void aShortHistoryIsOneQueryEach() {
        STORE.exercises(lifter);
        STORE.learningEvents(lifter, 50, NOW);

        assertSent(QueryRequest.class, QueryRequest.class);
    }

    @Test
    void insightsThatWereComputedAheadAreOneReadAndOneQuery() {
        STORE.readInsights(lifter, 24, NOW);

        assertSent(BatchGetItemRequest.class, QueryRequest.class);
    }

    @Test
    void aDigestIsKeptByOneTransaction() {
        Digest digest = new InsightsCalculator(CoachingPolicy.standard())
                .compute(STORE.readProfile(lifter, NOW), List.of(), List.of(), List.of(), NOW)
                .digest();
        SENT.take();

        STORE.keep(lifter, digest);

        assertSent(TransactWriteItemsRequest.class);
    }

    @Test
    void aSmallAccountIsExportedByOneReadAndFiveQueries() {
        STORE.export(lifter, Optional.empty(), NOW);

        assertThat(SENT.take()).hasSize(6).hasOnlyElementsOfTypes(GetItemRequest.class, QueryRequest.class);
    }

    @Test
    void everyReadIsConsistentAndNothingIsScanned() {
        Tweak tweak = tweak(lifter, BENCH);
        STORE.read(lifter, BENCH, "Bench Press", NOW);
        STORE.save(tweak);
        STORE.commit(accepted(STORE.read(lifter, tweak.id(), NOW).orElseThrow(), NOW));
        STORE.read(lifter, "monday", NOW);
        STORE.readProfile(lifter, NOW);
        STORE.exercises(lifter);
        STORE.learningEvents(lifter, 50, NOW);
        STORE.export(lifter, Optional.empty(), NOW);
        STORE.delete(lifter, NOW);

        List<SdkRequest> sent = SENT.take();
        assertThat(sent).doesNotHaveAnyElementsOfTypes(ScanRequest.class);
        assertThat(sent).allMatch(NetworkCallsTest::isWriteOrConsistent);
    }

    private static boolean isWriteOrConsistent(SdkRequest request) {
        return switch (request) {
            case GetItemRequest get -> get.consistentRead();
            case QueryRequest query -> query.consistentRead();
            case BatchGetItemRequest batch ->
                batch.requestItems().values().stream().allMatch(KeysAndAttributes::consistentRead);
            default -> true;
        };
    }

    private static void assertSent(Class<?>... types) {
        assertThat(SENT.take()).hasExactlyElementsOfTypes(types);
    }
}
