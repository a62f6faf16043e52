package com.gitfit.coach.retention;

import static com.gitfit.coach.retention.Trained.answer;
import static com.gitfit.coach.retention.Trained.day;
import static com.gitfit.coach.retention.Trained.month;
import static com.gitfit.coach.retention.Trained.noon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.gitfit.coach.domain.Outcome;
import com.gitfit.coach.domain.TrainingDay;
import com.gitfit.coach.domain.TrainingMonth;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.retention.Retention.Report;
import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.RecordingTelemetry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionTest {
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final Duration ANSWERS_LIVE = Duration.ofDays(180);

    /** The last month that ended thirteen months ago. */
    private static final LocalDate OLD = LocalDate.parse("2025-09-30");

    /** The answers of this day expire in a week. */
    private static final LocalDate EXPIRING = TODAY.minusDays(180 - 7);

    private final FakeMonths months = new FakeMonths();
    private final FakeModels models = new FakeModels();
    private final RecordingTelemetry telemetry = new RecordingTelemetry();

    private static Duration allTheTime() {
        return Duration.ofMinutes(10);
    }

    private Report run() {
        return run(ANSWERS_LIVE, RetentionTest::allTheTime);
    }

    private Report run(Duration answersLive, Supplier<Duration> timeLeft) {
        Report report = new Retention(months, models, answersLive, telemetry, () -> NOW).run(timeLeft);
        telemetry.flush();
        return report;
    }

    @Test
    void whereThereIsNothingToDoNothingIsDone() {
        assertThat(run()).isEqualTo(new Report(0, 0, 0, true));
        assertThat(telemetry.values(Metric.MONTHS_FOLDED)).containsExactly(0.0);
        assertThat(telemetry.values(Metric.MODEL_VERSIONS_RETIRED)).containsExactly(0.0);
    }

    @Test
    void aMonthThatEndedThirteenMonthsAgoIsFolded() {
        TrainingMonth open = month("ann", OLD.minusDays(3), OLD.minusDays(1), OLD);
        months.with(open);

        assertThat(run()).isEqualTo(new Report(1, 0, 0, true));

        assertThat(months.all()).containsExactly(open.fold());
        assertThat(telemetry.values(Metric.MONTHS_FOLDED)).containsExactly(1.0);
    }

    @Test
    void aYoungerMonthKeepsItsDays() {
        TrainingMonth younger = month("ann", OLD.plusDays(1), OLD.plusDays(2));
        months.with(younger);

        assertThat(run().folded()).isZero();

        assertThat(months.all()).containsExactly(younger);
    }

    @Test
    void aRunMakesUpForAYearOfRunsThatDidNotCome() {
        months.with(month("ann", OLD.minusMonths(12)));

        assertThat(run().folded()).isEqualTo(1);
    }

    @Test
    void aMonthIsNotFoldedBeforeItsAnswersHaveExpiredSinceDaysMayStillBeAdded() {
        months.with(month("ann", OLD.minusYears(8))).with(month("ann", OLD.minusYears(10)));

        assertThat(run(Duration.ofDays(3650), RetentionTest::allTheTime).folded())
                .isEqualTo(1);
        assertThat(months.all())
                .filteredOn(TrainingMonth::folded)
                .map(TrainingMonth::month)
                .containsExactly(YearMonth.from(OLD.minusYears(10)));
    }

    @Test
    void allLiftersOfAMonthAreFolded() {
        List.of("ann", "bob", "cem", "dee", "eva").forEach(user -> months.with(month(user, OLD)));

        assertThat(run().folded()).isEqualTo(5);
        assertThat(months.all()).allMatch(TrainingMonth::folded);
    }

    @Test
    void aMonthThatSomebodyElseFoldsFirstIsNotCounted() {
        months.with(month("ann", OLD)).foldedByOthers(new UserId("ann"));

        assertThat(run()).isEqualTo(new Report(0, 0, 0, true));
    }

    @Test
    void aRunThatHasNoTimeLeftStopsAndTheNextGoesOn() {
        List.of("ann", "bob", "cem", "dee", "eva").forEach(user -> months.with(month(user, OLD)));
        months.with(month("ann", OLD.minusMonths(12)));
        Queue<Duration> left = new ArrayDeque<>();
        // Two looks at expiring days, thirteen months, of which the first has one page and the last three.
        for (int i = 0; i < 2 + 1 + 1 + 11 + 1; i++) {
            left.add(Duration.ofMinutes(1));
        }

        Report first = run(ANSWERS_LIVE, () -> left.isEmpty() ? Duration.ofSeconds(30) : left.remove());

        assertThat(first.done()).isFalse();
        assertThat(first.folded()).isEqualTo(3);
        assertThat(run()).isEqualTo(new Report(3, 0, 0, true));
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 2})
    void aDayThatNoMonthHasIsKeptBeforeItsAnswersExpire(int days) {
        LocalDate expiring = TODAY.minusDays(180 - days);
        months.with(answer("ann", noon(expiring)))
                .with(answer("ann", noon(expiring).plusSeconds(300)));

        assertThat(run()).isEqualTo(new Report(0, 1, 0, true));

        assertThat(months.all()).singleElement().satisfies(month -> {
            assertThat(month.userId()).isEqualTo(new UserId("ann"));
            assertThat(month.days()).containsOnlyKeys(expiring);
            assertThat(month.days().get(expiring).answers()).isEqualTo(Map.of(Outcome.ACCEPTED, 2));
        });
    }

    @Test
    void theDayJoinsTheOthersOfItsMonth() {
        LocalDate other = EXPIRING.minusDays(1);
        months.with(month("ann", other)).with(answer("ann", noon(EXPIRING)));

        assertThat(run().kept()).isEqualTo(1);

        assertThat(months.all()).containsExactly(month("ann", other, EXPIRING));
    }

    @Test
    void aDayThatIsKeptStaysAsItIs() {
        TrainingDay both = day().and(day());
        var before = new TrainingMonth(
                new UserId("ann"), YearMonth.from(EXPIRING), new TreeMap<>(Map.of(EXPIRING, both)), false);
        months.with(before).with(answer("ann", noon(EXPIRING)));

        assertThat(run().kept()).isZero();

        assertThat(months.all()).containsExactly(before);
    }

    @Test
    void aFoldedMonthHasAllItsDays() {
        TrainingMonth folded = month("ann", EXPIRING.minusDays(1)).fold();
        months.with(folded).with(answer("ann", noon(EXPIRING)));

        assertThat(run().kept()).isZero();

        assertThat(months.all()).containsExactly(folded);
    }

    @Test
    void nothingIsKeptOfWhoIsGone() {
        months.with(answer("ann", noon(EXPIRING))).without(new UserId("ann"));

        assertThat(run()).isEqualTo(new Report(0, 0, 0, true));

        assertThat(months.all()).isEmpty();
    }

    @Test
    void aDayThatDoesNotExpireYetIsLeftToTheWorkers() {
        months.with(answer("ann", noon(EXPIRING.plusDays(1)))).with(answer("ann", noon(TODAY)));

        assertThat(run().kept()).isZero();
    }

    @Test
    void modelsThatNobodyWillMakeActiveAgainLeaveTheList() {
        Instant old = NOW.minus(Duration.ofDays(400));
        for (int i = 1; i <= 9; i++) {
            models.with("model-" + i, old.plusSeconds(i));
        }
        models.activated("model-1", "model-2");

        assertThat(run().retired()).isEqualTo(2);

        assertThat(models.versions())
                .containsExactly("model-1", "model-2", "model-5", "model-6", "model-7", "model-8", "model-9");
        assertThat(telemetry.values(Metric.MODEL_VERSIONS_RETIRED)).containsExactly(2.0);
        assertThat(telemetry.events("model_version_retired"))
                .extracting(event -> event.fields())
                .containsExactlyInAnyOrder(
                        Map.of("version", "model-3", "prefix", "models/model-3"),
                        Map.of("version", "model-4", "prefix", "models/model-4"));
    }

    @Test
    void modelsOfTheLastYearStay() {
        for (int i = 1; i <= 9; i++) {
            models.with("model-" + i, NOW.minus(Duration.ofDays(365)).plusSeconds(i));
        }

        assertThat(run().retired()).isZero();
    }

    @Test
    void whereAnotherModelBecomesActiveMeanwhileNoneIsTakenOff() {
        for (int i = 1; i <= 6; i++) {
            models.with("model-" + i, NOW.minus(Duration.ofDays(400)).plusSeconds(i));
        }
        models.contended();

        assertThat(run().retired()).isZero();
        assertThat(telemetry.events("model_version_retired")).isEmpty();
    }

    @Test
    void aRunThatFailsStillSaysHowFarItCame() {
        months.with(month("ann", OLD));
        Models unreachable = new Models() {
            @Override
            public Register read() {
                throw new IllegalStateException("the table is gone");
            }

            @Override
            public boolean retire(Model model, Register seen) {
                return false;
            }
        };

        assertThatIllegalStateException()
                .isThrownBy(() -> new Retention(months, unreachable, ANSWERS_LIVE, telemetry, () -> NOW)
                        .run(RetentionTest::allTheTime));

        telemetry.flush();
        assertThat(telemetry.values(Metric.MONTHS_FOLDED)).containsExactly(0.0);
        assertThat(telemetry.events("retention")).hasSize(1);
    }
}
