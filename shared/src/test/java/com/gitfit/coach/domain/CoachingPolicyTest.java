package com.gitfit.coach.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoachingPolicyTest {
    private static final CoachingPolicy POLICY = CoachingPolicy.standard();

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            # event,          increase, decrease, reps, rest, change, warm-up, hold
              exercise_start,   .45,      .10,    .25,  .25,   .20,    .40,    .50
              complete_set,     .70,      .05,    .45,  .20,   .10,    0,      .40
              struggle_set,     0,        .60,    .70,  .55,   .20,    0,      .35
              form_degradation, 0,        .65,    .45,  .40,   .15,    .05,    .60
              skip_set,         0,        .35,    .45,  .40,   .60,    0,      .30
              skip_exercise,    0,        .35,    .45,  .40,   .60,    0,      .30
              complete_workout, .70,      .05,    .30,  .10,   .10,    0,      .40
            """)
    void whatSpeaksForALeverDependsOnTheEvent(
            String event,
            double increase,
            double decrease,
            double reps,
            double rest,
            double change,
            double warmup,
            double hold) {
        assertThat(POLICY.priors().get(WorkoutEvent.named(event)))
                .isEqualTo(Map.of(
                        Lever.INCREASE_WEIGHT, increase,
                        Lever.DECREASE_WEIGHT, decrease,
                        Lever.ADJUST_REPS, reps,
                        Lever.MODIFY_REST, rest,
                        Lever.CHANGE_EXERCISE, change,
                        Lever.ADD_WARMUP, warmup,
                        Lever.SUGGEST_FORM_FOCUS, hold));
    }

    @Test
    void aGoalShiftsAPriorByATenthAtMost() {
        assertThat(POLICY.goalShifts()).containsOnlyKeys(Goal.values());
        assertThat(POLICY.goalShifts().values())
                .allSatisfy(shifts -> assertThat(shifts.values()).allMatch(shift -> Math.abs(shift) <= 0.1));
    }

    @Test
    void noGoalOffersALeverThatTheEventForbids() {
        List<Double> priors = Stream.of(Goal.values())
                .map(goal -> POLICY.prior(WorkoutEvent.STRUGGLE_SET, Lever.INCREASE_WEIGHT, goal))
                .toList();

        assertThat(priors).containsOnly(0.0);
    }

    @Test
    void theSafetyLimitsAreThoseOfTheSource() {
        CoachingPolicy.Limits limits = POLICY.limits();

        assertThat(limits.maximumWeightIncrease()).isEqualTo(0.10);
        assertThat(limits.minimumRepRetention()).isEqualTo(0.80);
        assertThat(limits.minimumRestSeconds()).isEqualTo(30);
        assertThat(limits.maximumVolumeIncrease()).isEqualTo(0.15);
        assertThat(limits.fatigueThreshold()).isEqualTo(8.0);
        assertThat(limits.formDegradationLimit()).isEqualTo(6.0);
        assertThat(limits.painThreshold()).isEqualTo(3);
        assertThat(limits.lowestEnergy()).isEqualTo(4);
        assertThat(limits.formValidDays()).isEqualTo(14);
    }
}
