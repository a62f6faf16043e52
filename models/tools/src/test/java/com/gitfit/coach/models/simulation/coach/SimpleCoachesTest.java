package com.gitfit.coach.models.simulation.coach;

import static com.gitfit.coach.models.simulation.coach.AQuestion.aQuestion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.gitfit.coach.domain.Feedback;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.Hold;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Rating;
import com.gitfit.coach.domain.WorkoutEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SimpleCoachesTest {
    private static final Question START =
            aQuestion().at(WorkoutEvent.EXERCISE_START).build();
    private static final Question STRUGGLE =
            aQuestion().at(WorkoutEvent.STRUGGLE_SET).build();
    private static final Question COMPLETE = aQuestion().build();

    @Test
    void linearProgressionAddsAStepAfterACompleteDayAndBacksOffAfterThreeFailures() {
        LinearProgression coach = new LinearProgression();
        assertThat(coach.advise(START).prescription()).isEqualTo(new Hold(100));
        hear(coach, 10, 8, 0);
        assertThat(coach.advise(START).prescription()).isEqualTo(new IncreaseWeight(100, 102.5));
        hear(coach, 8, 10, 1);
        hear(coach, 8, 10, 2);
        assertThat(coach.advise(START).prescription()).isEqualTo(new Hold(100));
        hear(coach, 9, 10, 3);
        assertThat(coach.advise(START).prescription()).isEqualTo(new DecreaseWeight(100, 90));
    }

    @Test
    void doubleProgressionAddsRepetitionsFirst() {
        DoubleProgression coach = new DoubleProgression();
        hear(coach, 10, 8, 0);
        assertThat(coach.advise(START).prescription()).isEqualTo(new AdjustReps(10, 11));
        assertThat(coach.advise(COMPLETE).prescription()).isEqualTo(new Hold(100));
        hear(coach, 12, 8, 1);
        assertThat(coach.advise(START).prescription()).isEqualTo(new IncreaseWeight(100, 102.5));
        Question heavier = aQuestion().weight(102.5).build();
        assertThat(coach.advise(heavier).prescription()).isEqualTo(new AdjustReps(10, 8));
    }

    @Test
    void theTableOfEffortsGivesTheLoadForEight() {
        assertThat(RpeTable.share(1, 10)).isEqualTo(1);
        assertThat(RpeTable.share(5, 8)).isCloseTo(0.811, within(1e-9));
        RpeTable coach = new RpeTable();
        hear(coach, 10, 8, 0);
        assertThat(coach.advise(COMPLETE).prescription()).isEqualTo(new Hold(100));
        hear(coach, 10, 10, 1);
        assertThat(coach.advise(COMPLETE).prescription()).isEqualTo(new DecreaseWeight(100, 92.5));
        hear(coach, 10, 6, 2);
        assertThat(coach.advise(COMPLETE).prescription()).isInstanceOf(IncreaseWeight.class);
    }

    @Test
    void thePrototypeGoesByItsTable() {
        PrototypeTable coach = new PrototypeTable();
        assertThat(coach.advise(STRUGGLE).prescription()).isEqualTo(new AdjustReps(10, 9));
        assertThat(coach.advise(COMPLETE).prescription()).isEqualTo(new Hold(100));
        assertThat(coach.advise(aQuestion().minutes(47).build()).fewerSets()).isEqualTo(1);
        assertThat(coach.advise(aQuestion().minutes(48).build()).fewerSets()).isZero();
        hear(coach, 10, 8, 0);
        assertThat(coach.advise(COMPLETE).prescription()).isEqualTo(new IncreaseWeight(100, 102.5));
    }

    @Test
    void theDocumentedRulesReduceForPoorFormAndRaiseByIntensity() {
        DocumentedRules coach = new DocumentedRules();
        assertThat(coach.advise(COMPLETE).prescription()).isEqualTo(new IncreaseWeight(100, 105));
        assertThat(coach.advise(STRUGGLE).prescription()).isEqualTo(new AdjustReps(10, 8));
        hear(coach, 10, 8, 0);
        assertThat(coach.advise(COMPLETE).prescription()).isEqualTo(new DecreaseWeight(100, 90));
    }

    /** A set of ten planned repetitions, reported with a poor form. */
    private static void hear(Coach coach, int reps, int rpe, int day) {
        Feedback feedback = new Feedback(
                true,
                false,
                false,
                Map.of(Rating.EXERTION, rpe, Rating.FORM, 5),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
        Instant at = START.now().plus(Duration.ofDays(day));
        PerformedSet set = new PerformedSet(100, 10, reps, rpe);
        coach.hear(START, Advice.hold(START.plan()), new Answered(feedback, Optional.of(set), at));
    }
}
