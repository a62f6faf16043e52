package com.gitfit.coach.learning;

import static com.gitfit.coach.domain.ARequest.aRequest;
import static com.gitfit.coach.domain.ATweak.holding;
import static com.gitfit.coach.domain.ATweak.proposing;
import static com.gitfit.coach.domain.AnAnswer.accepted;
import static com.gitfit.coach.domain.AnAnswer.modifiedTo;
import static com.gitfit.coach.domain.AnAnswer.neither;
import static com.gitfit.coach.domain.AnAnswer.skipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.gitfit.coach.domain.ARequest;
import com.gitfit.coach.domain.ATweak;
import com.gitfit.coach.domain.AnAnswer;
import com.gitfit.coach.domain.FormReport;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Outcome;
import com.gitfit.coach.domain.PastPrescription;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.Hold;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.SessionSummary;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExerciseHistoryTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T17:03:00Z");

    static Stream<Arguments> sets() {
        return Stream.of(
                arguments("as planned", hold(5, 100), accepted().exertion(8), 100, 5, 123.333333333),
                arguments("heavier", more(), accepted().exertion(8), 105, 5, 129.5),
                arguments("heavier by less", more(), modifiedTo(102.5).exertion(8), 102.5, 5, 126.416666667),
                arguments("not heavier after all", more(), skipped().exertion(8), 100, 5, 123.333333333),
                arguments("lighter", less(), accepted().exertion(10), 90, 5, 105),
                arguments("fewer repetitions", fewer(), accepted().exertion(9), 100, 8, 130),
                arguments("fewer still", fewer(), modifiedTo(7).exertion(9), 100, 7, 126.666666667),
                arguments(
                        "too many repetitions to tell",
                        hold(12, 100),
                        accepted().exertion(9),
                        100,
                        12,
                        0),
                arguments("without effort", hold(5, 100), accepted(), 100, 5, 0),
                arguments("bodyweight", hold(5, 0), accepted().exertion(9), 0, 5, 0),
                arguments(
                        "the plan held with less", hold(5, 100), modifiedTo(95).exertion(8), 95, 5, 117.166666667),
                arguments("bodyweight, fewer times", hold(8, 0), modifiedTo(6).exertion(9), 0, 6, 0));
    }

    @ParameterizedTest(name = "{0}: {3} kg × {4}, e1RM {5} kg")
    @MethodSource("sets")
    void theAnsweredSetIsTheOneThatWasDone(
            String how, ATweak tweak, AnAnswer answer, double kilograms, int reps, double e1rm) {
        Learned learned = Lesson.forSomebodyNew().answers(tweak, answer);

        SessionSummary session = learned.exercise().sessions().getFirst();
        assertThat(session.weightKilograms()).as(how).isEqualTo(kilograms);
        assertThat(session.reps()).isEqualTo(reps);
        assertThat(session.e1rmKilograms()).isCloseTo(e1rm, within(1e-9));
        assertThat(learned.exercise().bestE1rmKilograms()).isCloseTo(e1rm, within(1e-9));
        assertThat(learned.event().e1rmKilograms().orElse(0)).isCloseTo(e1rm, within(1e-9));
    }

    @Test
    void poundsAreKeptAsKilograms() {
        Learned learned = Lesson.forSomebodyNew().answers(holding(), accepted().exertion(8));

        SessionSummary session = learned.exercise().sessions().getFirst();
        assertThat(session.weightKilograms()).isCloseTo(61.23496995, within(1e-9));
        assertThat(session.e1rmKilograms()).isCloseTo(85.72895793, within(1e-9));
    }

    static Stream<Arguments> noSets() {
        return Stream.of(
                arguments("skipped without a word", holding(), skipped()),
                arguments("neither, without a word", holding(), neither()),
                arguments("another exercise", change(), accepted().exertion(8).form(9)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noSets")
    void whereNoSetOfTheExerciseWasDoneNothingOfItIsKnown(String how, ATweak tweak, AnAnswer answer) {
        Learned learned = Lesson.forSomebodyNew().answers(tweak, answer);

        assertThat(learned.exercise().sessions()).as(how).isEmpty();
        assertThat(learned.exercise().past()).noneMatch(PastPrescription::tellsEffort);
        assertThat(learned.exercise().form()).isEmpty();
        assertThat(learned.exercise().past()).hasSize(1);
    }

    @Test
    void theSetsOfOneDayAreOneSession() {
        Lesson lesson = Lesson.forSomebodyNew();
        lesson.at(Instant.parse("2026-03-02T00:00:00Z"))
                .answers(hold(5, 100), accepted().exertion(7));
        lesson.at(Instant.parse("2026-03-02T12:00:00Z"))
                .answers(more(), accepted().exertion(10));
        lesson.at(Instant.parse("2026-03-02T23:59:59Z")).answers(fewer(), accepted());

        assertThat(lesson.state().sessions())
                .containsExactly(
                        new SessionSummary(LocalDate.of(2026, 3, 2), 105, 5, 100 * (1 + 8 / 30.0), 8.5, 2, 3, false));
    }

    @Test
    void aNewDayIsANewSession() {
        Lesson lesson = Lesson.forSomebodyNew();
        lesson.at(Instant.parse("2026-03-02T23:59:59Z"))
                .answers(hold(5, 100), accepted().exertion(8));
        lesson.at(Instant.parse("2026-03-03T00:00:00Z"))
                .answers(hold(5, 100), accepted().exertion(8));

        assertThat(lesson.state().sessions())
                .extracting(SessionSummary::date)
                .containsExactly(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3));
    }

    @Test
    void theBestMaximumStaysAndOldSessionsGo() {
        Lesson lesson = Lesson.forSomebodyNew();
        lesson.at(MONDAY).answers(hold(5, 120), accepted().exertion(8));
        for (int day = 1; day <= 24; day++) {
            lesson.at(MONDAY.plus(Duration.ofDays(day)))
                    .answers(hold(5, 100), accepted().exertion(8));
        }

        assertThat(lesson.state().sessions()).hasSize(24);
        assertThat(lesson.state().sessions().getFirst().date()).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(lesson.state().bestE1rmKilograms()).isCloseTo(148, within(1e-9));
    }

    @Test
    void theEffortOfAnAnswerIsKeptAndDifficultyStandsInForExertion() {
        Lesson lesson = Lesson.forSomebodyNew();
        for (int rpe = 4; rpe <= 8; rpe++) {
            lesson.answers(holding(), accepted().exertion(rpe).difficulty(1));
        }
        lesson.answers(holding(), accepted().difficulty(9));
        lesson.answers(holding(), accepted());

        assertThat(lesson.state().past()).extracting(PastPrescription::effort).containsExactly(4, 5, 6, 7, 8, 9, 0);
    }

    @Test
    void theLatestFormIsKept() {
        Lesson lesson = Lesson.forSomebodyNew();
        lesson.at(MONDAY).answers(holding(), accepted().form(4));
        lesson.at(MONDAY.plusSeconds(300)).answers(holding(), accepted());

        assertThat(lesson.state().form()).contains(new FormReport(4, MONDAY));
    }

    @Test
    void anAnswerIsRememberedAsItWas() {
        Lesson lesson = Lesson.forSomebodyNew();
        lesson.at(MONDAY).answers(fewer(), modifiedTo(9).exertion(8).form(6));

        assertThat(lesson.state().past())
                .containsExactly(new PastPrescription(
                        MONDAY,
                        Lever.ADJUST_REPS,
                        Outcome.MODIFIED,
                        OptionalInt.of(8),
                        OptionalInt.empty(),
                        OptionalInt.of(6),
                        false));
    }

    @Test
    void onlyTheLastTenAnswersAreRemembered() {
        Lesson lesson = Lesson.forSomebodyNew();
        lesson.answers(holding(), skipped());
        for (int answer = 0; answer < 10; answer++) {
            lesson.answers(holding(), accepted());
        }

        assertThat(lesson.state().past()).extracting(PastPrescription::outcome).containsOnly(Outcome.ACCEPTED);
        assertThat(lesson.state().past()).hasSize(10);
    }

    @Test
    void theExerciseIsCalledAsTheLifterLastCalledIt() {
        Lesson lesson = Lesson.forSomebodyNew();
        lesson.answers(holding().to(aRequest().of("bench")), accepted());

        assertThat(lesson.state().name()).isEqualTo("bench");
    }

    private static ATweak hold(int reps, double kilograms) {
        return proposing(new Hold(kilograms > 0 ? kilograms : reps)).to(planning(reps, kilograms));
    }

    private static ATweak more() {
        return proposing(new IncreaseWeight(100, 105)).to(planning(5, 100));
    }

    private static ATweak less() {
        return proposing(new DecreaseWeight(100, 90)).to(planning(5, 100));
    }

    private static ATweak fewer() {
        return proposing(new AdjustReps(10, 8)).to(planning(10, 100));
    }

    private static ATweak change() {
        return proposing(new ChangeExercise("Bench Press", "Push-Ups")).to(planning(10, 100));
    }

    private static ARequest planning(int reps, double kilograms) {
        return aRequest().planning(3, reps, kilograms).inKilograms();
    }
}
