package com.gitfit.coach.store.dynamodb;

import static com.gitfit.coach.store.Examples.BENCH;
import static com.gitfit.coach.store.Examples.NOW;
import static com.gitfit.coach.store.Examples.accepted;
import static com.gitfit.coach.store.Examples.output;
import static com.gitfit.coach.store.Examples.session;
import static com.gitfit.coach.store.Examples.someone;
import static com.gitfit.coach.store.Examples.tweak;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.ErrorCode;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.store.AccountStore.Deleted;
import com.gitfit.coach.store.Answerable;
import com.gitfit.coach.store.Briefing;
import com.gitfit.coach.store.Lifter;
import com.gitfit.coach.store.dynamodb.Troubles.Call;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** What the store does when DynamoDB is busy, gone, or silent at the wrong moment. */
final class TroubleTest {
    private static final int MORE_THAN_IT_TRIES = 20;
    private static final Troubles TROUBLES = new Troubles();
    private static final DynamoDbStore STORE = troubledBy(TROUBLES);

    private final UserId lifter = someone();

    @Test
    void whatABatchLeavesOutIsAskedForAgain() {
        Answerable read = issued();
        STORE.commit(accepted(read, NOW));
        TROUBLES.next(
                2,
                BatchGetItemRequest.class,
                (request, call) -> BatchGetItemResponse.builder()
                        .unprocessedKeys(request.requestItems())
                        .build());

        Lifter known = STORE.read(lifter, BENCH, "Bench Press", NOW);

        assertThat(known.profile().version()).isEqualTo(1);
        assertThat(known.exercise().version()).isEqualTo(1);
    }

    @Test
    void whatABatchLeavesOutIsNotAskedForForEver() {
        Troubles unending = new Troubles();
        unending.next(
                MORE_THAN_IT_TRIES,
                BatchGetItemRequest.class,
                (request, call) -> BatchGetItemResponse.builder()
                        .unprocessedKeys(request.requestItems())
                        .build());

        assertUnavailable(() -> troubledBy(unending).read(lifter, BENCH, "Bench Press", NOW));
    }

    @Test
    void aLifterIsReadWithoutWhatConcernsTheModelIfThatIsThrottled() {
        STORE.commit(accepted(issued(), NOW));
        STORE.save(tweak(lifter, BENCH), output("request", "Go up."));
        TROUBLES.next(BatchGetItemRequest.class, (request, call) -> {
            BatchGetItemResponse whole = (BatchGetItemResponse) call.happen();
            Map<String, KeysAndAttributes> lenient = request.requestItems().entrySet().stream()
                    .filter(entry -> !entry.getValue().consistentRead())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            Map<String, List<Map<String, AttributeValue>>> found = new HashMap<>(whole.responses());
            found.keySet().removeAll(lenient.keySet());
            return whole.toBuilder().responses(found).unprocessedKeys(lenient).build();
        });

        Briefing briefing = STORE.brief(lifter, BENCH, "Bench Press", Optional.of("request"), NOW);

        assertThat(briefing.lifter().profile().version()).isEqualTo(1);
        assertThat(briefing.output()).isEmpty();
    }

    @Test
    void aTweakIsKeptThoughSomebodyElseKeepsTheSameOutput() {
        Tweak tweak = tweak(lifter, BENCH);
        TROUBLES.next(TransactWriteItemsRequest.class, (request, call) -> {
            throw cancelled("None", "TransactionConflict");
        });

        STORE.save(tweak, output("request", "Go up."));

        assertThat(STORE.read(lifter, tweak.id(), NOW)).isPresent();
    }

    @Test
    void aTweakWhoseReceiptIsLostIsNotPutOverItsAnswer() {
        Tweak tweak = tweak(lifter, BENCH);
        TROUBLES.next(TransactWriteItemsRequest.class, (request, call) -> {
            call.happen();
            STORE.commit(accepted(STORE.read(lifter, tweak.id(), NOW).orElseThrow(), NOW));
            return call.happen();
        });

        STORE.save(tweak, output("request", "Go up."));

        assertThat(STORE.read(lifter, tweak.id(), NOW).orElseThrow().tweak().answer())
                .isPresent();
    }

    @Test
    void aTweakIsKeptOnceThoughItsTransactionStillRuns() {
        Tweak tweak = tweak(lifter, BENCH);
        List<Call> running = new ArrayList<>();
        TROUBLES.next(TransactWriteItemsRequest.class, (request, call) -> {
            running.add(call);
            throw TransactionInProgressException.builder().build();
        });
        TROUBLES.next(2, PutItemRequest.class, (request, call) -> {
            throw TransactionConflictException.builder().build();
        });
        TROUBLES.next(PutItemRequest.class, (request, call) -> {
            running.getFirst().happen();
            STORE.commit(accepted(STORE.read(lifter, tweak.id(), NOW).orElseThrow(), NOW));
            return call.happen();
        });

        STORE.save(tweak, output("request", "Go up."));

        assertThat(STORE.read(lifter, tweak.id(), NOW).orElseThrow().tweak().answer())
                .isPresent();
        assertThat(STORE.brief(lifter, BENCH, "Bench Press", Optional.of("request"), NOW)
                        .output())
                .contains(output("request", "Go up."));
    }

    @Test
    void aTweakIsKeptOnceItsTransactionHasFailed() {
        Tweak tweak = tweak(lifter, BENCH);
        TROUBLES.next(TransactWriteItemsRequest.class, (request, call) -> {
            throw TransactionInProgressException.builder().build();
        });
        TROUBLES.next(PutItemRequest.class, (request, call) -> {
            throw TransactionConflictException.builder().build();
        });

        STORE.save(tweak, output("request", "Go up."));

        assertThat(STORE.read(lifter, tweak.id(), NOW)).isPresent();
    }

    @Test
    void aTransactionIsNotWaitedForForEver() {
        Troubles unending = new Troubles();
        unending.next(MORE_THAN_IT_TRIES, PutItemRequest.class, (request, call) -> {
            throw TransactionConflictException.builder().build();
        });

        assertUnavailable(() -> troubledBy(unending).save(tweak(lifter, BENCH)));
    }

    @Test
    void whatADeletionLeavesOutIsDeletedAgain() {
        STORE.commit(accepted(issued(), NOW));
        TROUBLES.next(
                2,
                BatchWriteItemRequest.class,
                (request, call) -> BatchWriteItemResponse.builder()
                        .unprocessedItems(request.requestItems())
                        .build());

        assertThat(STORE.delete(lifter, NOW)).isEqualTo(new Deleted(1, 1, 1, 1, 0, 0));

        assertThat(STORE.learningEvents(lifter, 50, NOW)).isEmpty();
    }

    @Test
    void whatIsWrittenDuringADeletionIsDeletedToo() {
        STORE.commit(accepted(issued(), NOW));
        TROUBLES.next(TransactWriteItemsRequest.class, (request, call) -> {
            STORE.commit(session(lifter, "monday"), STORE.readProfile(lifter, NOW));
            STORE.commit(accepted(issued(), NOW));
            return call.happen();
        });

        Deleted deleted = STORE.delete(lifter, NOW);

        assertThat(deleted).isEqualTo(new Deleted(1, 1, 2, 2, 1, 0));
        assertThat(STORE.delete(lifter, NOW)).isEqualTo(new Deleted(0, 0, 0, 0, 0, 0));
        assertThat(STORE.readProfile(lifter, NOW).version()).isEqualTo(4);
    }

    @Test
    void anAnswerThatDiesBetweenReadAndWriteChangesNothing() {
        Answerable read = issued();
        TROUBLES.next(TransactWriteItemsRequest.class, (request, call) -> {
            throw new Death();
        });

        assertThatThrownBy(() -> STORE.commit(accepted(read, NOW))).isInstanceOf(Death.class);

        assertThat(STORE.read(lifter, read.tweak().id(), NOW)).contains(read);
        assertThat(STORE.learningEvents(lifter, 50, NOW)).isEmpty();
    }

    @Test
    void anAnswerWhoseReceiptIsLostIsCountedOnce() {
        Answerable read = issued();
        TROUBLES.next(TransactWriteItemsRequest.class, (request, call) -> {
            call.happen();
            throw SdkClientException.create("read timed out");
        });

        assertUnavailable(() -> STORE.commit(accepted(read, NOW)));
        assertThat(STORE.commit(accepted(read, NOW))).isFalse();

        Answerable after = STORE.read(lifter, read.tweak().id(), NOW).orElseThrow();
        assertThat(after.tweak().answer()).isPresent();
        assertThat(after.profile().learning().totalInteractions()).isEqualTo(1);
        assertThat(STORE.learningEvents(lifter, 50, NOW)).hasSize(1);
    }

    @Test
    void anAnswerThatArrivesTwiceIsCountedOnce() {
        Answerable read = issued();
        TROUBLES.next(TransactWriteItemsRequest.class, (request, call) -> {
            call.happen();
            return call.happen();
        });

        assertThat(STORE.commit(accepted(read, NOW))).isFalse();

        assertThat(STORE.readProfile(lifter, NOW).learning().totalInteractions())
                .isEqualTo(1);
    }

    @Test
    void anAnswerThatTheSdkHasToSendAgainIsCountedOnce() {
        ForgetfulNetwork network = new ForgetfulNetwork(UrlConnectionHttpClient.create());
        DynamoDbStore store = DynamoDbFixture.store(DynamoDbFixture.clientBuilder(LocalDynamoDb.endpoint())
                .httpClientBuilder(null)
                .httpClient(network)
                .build());
        Tweak tweak = tweak(lifter, BENCH);
        store.save(tweak);
        Answerable read = store.read(lifter, tweak.id(), NOW).orElseThrow();

        network.forgetNextReceipt();
        assertThat(store.commit(accepted(read, NOW))).isTrue();

        assertThat(network.hasForgotten()).isTrue();
        assertThat(store.readProfile(lifter, NOW).version()).isEqualTo(1);
        assertThat(store.learningEvents(lifter, 50, NOW)).hasSize(1);
    }

    @Test
    void aTransactionThatMeetsAnotherIsALostRace() {
        assertThat(committed(cancelled("None", "TransactionConflict"))).isFalse();
        assertThat(committed(cancelled("ConditionalCheckFailed", "None"))).isFalse();
        assertThat(committed(TransactionInProgressException.builder().build())).isFalse();
    }

    @Test
    void aThrottledTransactionIsNotALostRace() {
        assertUnavailable(() -> committed(cancelled("None", "ThrottlingError")));
        assertUnavailable(() -> committed(cancelled("ProvisionedThroughputExceeded", "None")));
    }

    @Test
    void aThrottledReadIsUnavailable() {
        TROUBLES.next(GetItemRequest.class, (request, call) -> {
            throw ProvisionedThroughputExceededException.builder()
                    .message("too fast")
                    .build();
        });

        assertUnavailable(() -> STORE.readProfile(lifter, NOW));
    }

    @Test
    void aDatabaseThatIsGoneIsUnavailable() {
        DynamoDbStore nowhere = new DynamoDbStore(
                DynamoDbFixture.client(URI.create("http://127.0.0.1:1")),
                new Tables(Map.of(Table.PREFERENCES, "a", Table.STATE, "b", Table.TWEAKS, "c")),
                StoreSettings.learningAt(0.05));

        assertUnavailable(() -> nowhere.readProfile(lifter, NOW));
    }

    private boolean committed(RuntimeException failure) {
        TROUBLES.next(TransactWriteItemsRequest.class, (request, call) -> {
            throw failure;
        });
        return STORE.commit(accepted(issued(), NOW));
    }

    private Answerable issued() {
        Tweak tweak = tweak(lifter, BENCH);
        STORE.save(tweak);
        return STORE.read(lifter, tweak.id(), NOW).orElseThrow();
    }

    private static DynamoDbStore troubledBy(Troubles troubles) {
        return DynamoDbFixture.store(troubles.on(DynamoDbFixture.client(LocalDynamoDb.endpoint())));
    }

    private static TransactionCanceledException cancelled(String... reasons) {
        return TransactionCanceledException.builder()
                .cancellationReasons(Stream.of(reasons)
                        .map(code -> CancellationReason.builder().code(code).build())
                        .toList())
                .build();
    }

    private static void assertUnavailable(ThrowingCallable call) {
        assertThatExceptionOfType(CoachException.class)
                .isThrownBy(call)
                .extracting(CoachException::code)
                .isEqualTo(ErrorCode.STORE_UNAVAILABLE);
    }

    /** Stands for the end of the process. */
    private static final class Death extends Error {
        private Death() {
            super("the process died between read and write");
        }
    }
}
