package com.gitfit.coach.learning;

import static com.gitfit.coach.domain.AProfile.aProfile;
import static com.gitfit.coach.domain.ARequest.aRequest;
import static com.gitfit.coach.domain.ATweak.holding;
import static com.gitfit.coach.domain.ATweak.proposing;
import static com.gitfit.coach.domain.AnAnswer.accepted;
import static com.gitfit.coach.domain.AnAnswer.modifiedTo;
import static com.gitfit.coach.domain.AnAnswer.skipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import com.gitfit.coach.domain.ARequest;
import com.gitfit.coach.domain.ATweak;
import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.CoachException.Problem;
import com.gitfit.coach.domain.ErrorCode;
import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.Habits;
import com.gitfit.coach.domain.HeartRateVariabilityReading;
import com.gitfit.coach.domain.Leanings;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.ReadinessInput;
import com.gitfit.coach.domain.RunningMean;
import com.gitfit.coach.domain.TimeOfDay;
import com.gitfit.coach.domain.WearableData;
import com.gitfit.coach.engine.ALifter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HabitsTest {
    private static final Instant NOW = Instant.parse("2026-03-30T12:00:00Z");

    @Test
    void acceptedAnswersShowWhenTheLifterLikesToTrain() {
        Lesson lesson = Lesson.forSomebodyNew();
        ATweak inTheEvening = holding().to(aRequest().at(TimeOfDay.EVENING));

        lesson.answers(inTheEvening, accepted());
        lesson.answers(inTheEvening, accepted().alsoModifiedTo(130));
        lesson.answers(inTheEvening, modifiedTo(130));
        lesson.answers(holding().to(aRequest().at(TimeOfDay.MORNING)), skipped());

        assertThat(lesson.profile().habits().acceptedByTime()).containsOnly(entry(TimeOfDay.EVENING, 2));
    }

    @Test
    void whatTheLifterStatesBecomesTheirUsualStateAtThatTimeOfDay() {
        Lesson lesson = Lesson.forSomebodyNew();
        lesson.answers(holding().to(aRequest().at(TimeOfDay.MORNING).energy(4)), accepted());
        lesson.answers(holding().to(aRequest().at(TimeOfDay.MORNING).energy(8).motivation(3)), skipped());
        lesson.answers(holding().to(aRequest().at(TimeOfDay.EVENING).energy(10)), accepted());

        Map<TimeOfDay, Map<ReadinessInput, RunningMean>> usual =
                lesson.profile().habits().readinessByTime();
        assertMean(usual.get(TimeOfDay.MORNING).get(ReadinessInput.ENERGY), 2, 0.6);
        assertMean(usual.get(TimeOfDay.MORNING).get(ReadinessInput.MOTIVATION), 1, 0.3);
        assertMean(usual.get(TimeOfDay.EVENING).get(ReadinessInput.ENERGY), 1, 1);
        assertThat(usual.get(TimeOfDay.EVENING)).containsOnlyKeys(ReadinessInput.ENERGY);
    }

    @Test
    void heartRateVariabilityIsKeptForFourWeeks() {
        Habits before = withReadings(
                new HeartRateVariabilityReading(NOW.minus(Duration.ofDays(28)).minusMillis(1), 50),
                new HeartRateVariabilityReading(NOW.minus(Duration.ofDays(28)), 60));
        Instant issued = NOW.minus(Duration.ofMinutes(5));

        Lesson lesson = Lesson.of(aProfile().with(before)).at(NOW);
        lesson.answers(holding().to(wearing(70)).issuedAt(issued), accepted());

        assertThat(lesson.profile().habits().heartRateVariability())
                .containsExactly(
                        new HeartRateVariabilityReading(NOW.minus(Duration.ofDays(28)), 60),
                        new HeartRateVariabilityReading(issued, 70));
    }

    @Test
    void aSubstituteThatIsDeclinedThreeTimesIsProposedForTheBlacklist() {
        Lesson lesson = Lesson.forSomebodyNew();

        assertThat(lesson.answers(pushUps(), skipped()).blacklistProposal()).isEmpty();
        assertThat(lesson.answers(pushUps(), skipped()).blacklistProposal()).isEmpty();
        assertThat(lesson.answers(pushUps(), skipped()).blacklistProposal()).contains("Push-Ups");
        assertThat(lesson.profile().habits().blacklist())
                .as("until the lifter confirms it")
                .isEmpty();
    }

    @Test
    void onlyASubstituteThatWasDeclinedCounts() {
        Lesson lesson = Lesson.forSomebodyNew();
        lesson.answers(pushUps(), skipped());
        lesson.answers(pushUps(), skipped());
        lesson.answers(substitute("Dips"), skipped());
        lesson.answers(pushUps(), modifiedTo("Dips"));
        lesson.answers(holding(), skipped());

        assertThat(lesson.profile().habits().rejections())
                .containsOnly(entry(key("Push-Ups"), 2), entry(key("Dips"), 1));
    }

    @Test
    void whoTakesASubstituteAfterAllHasNotRejectedIt() {
        Lesson lesson = Lesson.forSomebodyNew();
        lesson.answers(pushUps(), skipped());
        lesson.answers(pushUps(), skipped());
        lesson.answers(pushUps(), accepted());

        assertThat(lesson.profile().habits().rejections()).isEmpty();
    }

    @Test
    void aConfirmedProposalIsNeverMadeAgain() {
        Lesson lesson = declinedThreeTimes();

        lesson.answers(holding(), accepted().confirming("push ups"));
        Learned fourth = lesson.answers(pushUps(), skipped());

        assertThat(lesson.profile().habits().blacklist()).containsExactly(key("Push-Ups"));
        assertThat(fourth.blacklistProposal()).isEmpty();
    }

    @Test
    void theThirdRefusalMayConfirmAtOnce() {
        Lesson lesson = Lesson.forSomebodyNew();
        lesson.answers(pushUps(), skipped());
        lesson.answers(pushUps(), skipped());

        Learned third = lesson.answers(pushUps(), skipped().confirming("Push-Ups"));

        assertThat(third.profile().habits().blacklist()).containsExactly(key("Push-Ups"));
        assertThat(third.blacklistProposal()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dips", "something of my own", "\uD83D\uDCAA", " "})
    void whatWasNotProposedCannotBeConfirmed(String exercise) {
        Lesson lesson = declinedThreeTimes();

        assertThatThrownBy(() -> lesson.answers(holding(), accepted().confirming(exercise)))
                .isInstanceOfSatisfying(CoachException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
                    assertThat(refusal.details())
                            .containsExactly(new Problem("feedback.confirm_blacklist", "was not proposed"));
                });
    }

    private static Lesson declinedThreeTimes() {
        Lesson lesson = Lesson.forSomebodyNew();
        for (int refusal = 0; refusal < 3; refusal++) {
            lesson.answers(pushUps(), skipped());
        }
        return lesson;
    }

    private static ATweak pushUps() {
        return substitute("Push-Ups");
    }

    private static ATweak substitute(String exercise) {
        return proposing(new ChangeExercise("Bench Press", exercise));
    }

    private static ExerciseKey key(String exercise) {
        return ALifter.CATALOG.resolve(exercise).key();
    }

    private static void assertMean(RunningMean mean, int count, double value) {
        assertThat(mean.count()).isEqualTo(count);
        assertThat(mean.mean()).isCloseTo(value, within(1e-9));
    }

    private static Habits withReadings(HeartRateVariabilityReading... readings) {
        return new Habits(Map.of(), Map.of(), List.of(readings), Map.of(), Set.of(), Leanings.NONE);
    }

    private static ARequest wearing(double variability) {
        return aRequest()
                .wearing(new WearableData(
                        OptionalDouble.of(variability),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalDouble.empty()));
    }
}
