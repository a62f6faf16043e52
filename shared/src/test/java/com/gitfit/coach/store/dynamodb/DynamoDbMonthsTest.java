package com.gitfit.coach.store.dynamodb;

import static com.gitfit.coach.retention.Trained.answer;
import static com.gitfit.coach.retention.Trained.day;
import static com.gitfit.coach.retention.Trained.month;
import static com.gitfit.coach.retention.Trained.noon;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.TrainingMonth;
import com.gitfit.coach.domain.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Months of training, and the answers behind them, in DynamoDB Local. */
class DynamoDbMonthsTest {
    private static final DynamoDbClient CLIENT = DynamoDbFixture.client(LocalDynamoDb.endpoint());
    private static final LocalDate DAY = LocalDate.parse("2025-09-14");
    private static final YearMonth MONTH = YearMonth.from(DAY);
    private static final UserId ANN = new UserId("ann");

    private final Tables tables = TestTables.create(CLIENT);
    private final DynamoDbMonths months = new DynamoDbMonths(CLIENT, tables);

    private TrainingMonth stored(TrainingMonth month) {
        put(tables.trends(), MonthItem.write(month));
        return month;
    }

    private void live(String user) {
        put(tables.preferences(), Keys.profile(new UserId(user)));
    }

    private void answered(String user, Instant at) {
        put(tables.learningEvents(), LearningEventItem.write(answer(user, at)));
    }

    private static void put(String table, Map<String, AttributeValue> item) {
        CLIENT.putItem(request -> request.tableName(table).item(item));
    }

    private List<TrainingMonth> open(YearMonth month) {
        List<TrainingMonth> found = new ArrayList<>();
        boolean toTheEnd = months.visitOpen(month, some -> {
            found.addAll(some);
            return true;
        });
        assertThat(toTheEnd).isTrue();
        return found;
    }

    private List<UserId> answeredOn(LocalDate day) {
        List<UserId> found = new ArrayList<>();
        months.visitAnswered(day, users -> {
            found.addAll(users);
            return true;
        });
        return found;
    }

    @Test
    void theOpenMonthsOfAllLiftersAreShown() {
        List<TrainingMonth> all = IntStream.range(0, 300)
                .mapToObj(i -> stored(month("user" + i, DAY)))
                .toList();
        stored(month("ann", DAY.plusMonths(1)));
        stored(month("bob", DAY).fold());

        assertThat(open(MONTH)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void aVisitorThatHasSeenEnoughSeesNoMore() {
        IntStream.range(0, 300).forEach(i -> stored(month("user" + i, DAY)));
        List<TrainingMonth> seen = new ArrayList<>();

        boolean toTheEnd = months.visitOpen(MONTH, some -> {
            seen.addAll(some);
            return false;
        });

        assertThat(toTheEnd).isFalse();
        assertThat(seen).isNotEmpty().hasSizeLessThanOrEqualTo(25);
    }

    @Test
    void aFoldedMonthIsOpenNoMore() {
        TrainingMonth folded =
                stored(month("ann", DAY, DAY.plusDays(1), DAY.plusDays(4))).fold();

        assertThat(months.fold(folded)).isTrue();

        assertThat(open(MONTH)).isEmpty();
        assertThat(months.read(List.of(ANN), MONTH)).containsExactly(folded);
    }

    @Test
    void aMonthIsFoldedOnce() {
        TrainingMonth open = stored(month("ann", DAY));

        assertThat(months.fold(open.fold())).isTrue();
        assertThat(months.fold(open.fold())).isFalse();
    }

    @Test
    void aMonthThatIsGoneStaysSo() {
        assertThat(months.fold(month("ann", DAY).fold())).isFalse();

        assertThat(months.read(List.of(ANN), MONTH)).isEmpty();
    }

    @Test
    void whoeverAnsweredOnADayIsShown() {
        answered("ann", noon(DAY));
        answered("ann", noon(DAY).plusSeconds(60));
        answered("bob", noon(DAY.plusDays(1)).minusSeconds(43_201));
        answered("cem", noon(DAY.plusDays(1)));

        assertThat(answeredOn(DAY)).containsExactlyInAnyOrder(ANN, new UserId("bob"));
    }

    @Test
    void thePagesOfADayMissNobody() {
        IntStream.range(0, 250).forEach(i -> answered("ann", noon(DAY).plusSeconds(i)));
        answered("ann", noon(DAY.plusDays(1)));

        assertThat(answeredOn(DAY)).containsOnly(ANN).hasSizeLessThan(250);
    }

    @Test
    void theAnswersOfADayAreAllOfThatDayAndLifter() {
        Instant first = noon(DAY).minusSeconds(43_200);
        Instant last = first.plusSeconds(86_400).minusMillis(1);
        List.of(first.minusMillis(1), first, noon(DAY), last, last.plusMillis(1))
                .forEach(at -> answered("ann", at));
        answered("bob", noon(DAY));

        assertThat(months.answers(ANN, DAY)).extracting(LearningEvent::at).containsExactly(first, noon(DAY), last);
    }

    @Test
    void aDayBeginsItsMonth() {
        live("ann");

        assertThat(months.add(ANN, DAY, day())).isTrue();

        assertThat(months.read(List.of(ANN), MONTH)).containsExactly(month("ann", DAY));
        assertThat(open(MONTH)).hasSize(1);
    }

    @Test
    void aDayJoinsItsMonth() {
        live("ann");
        stored(month("ann", DAY.minusDays(1)));

        assertThat(months.add(ANN, DAY, day())).isTrue();

        assertThat(months.read(List.of(ANN), MONTH)).containsExactly(month("ann", DAY.minusDays(1), DAY));
    }

    @Test
    void aDayThatIsThereOrFoldedStaysAsItIs() {
        live("ann");
        TrainingMonth whole = stored(month("ann", DAY));
        assertThat(months.add(ANN, DAY, day().and(day()))).isFalse();
        assertThat(months.read(List.of(ANN), MONTH)).containsExactly(whole);

        TrainingMonth folded = stored(month("ann", DAY.minusDays(1)).fold());
        assertThat(months.add(ANN, DAY, day())).isFalse();
        assertThat(months.read(List.of(ANN), MONTH)).containsExactly(folded);
    }

    @Test
    void nothingIsAddedForWhoIsDeletedOrUnknown() {
        assertThat(months.add(ANN, DAY, day())).isFalse();

        put(tables.preferences(), Tombstone.of(Keys.profile(ANN), 3, noon(DAY)));
        assertThat(months.add(ANN, DAY, day())).isFalse();

        assertThat(months.read(List.of(ANN), MONTH)).isEmpty();
    }
}
