package com.gitfit.coach.engine;

import static com.gitfit.coach.domain.AState.aState;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.gitfit.coach.domain.AState;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrengthTest {
    private static final Instant NOW = Instant.parse("2026-03-02T17:00:00Z");

    @ParameterizedTest(name = "{0} × {1} at RPE {2}: {3}")
    @CsvSource({
        "100, 5, 8, 123.333333333",
        "100, 1, 10, 103.333333333",
        "100, 1, 1, 133.333333333",
        "100, 10, 8, 140",
        "100, 12, 10, 140",
        "62.5, 3, 8.5, 71.875",
        "1000, 5, 8, 1233.333333333",
    })
    void theMaximumIsEstimatedFromRepetitionsDoneAndInReserve(double weight, int reps, double rpe, double e1rm) {
        assertThat(Strength.e1rm(weight, reps, rpe)).hasValueCloseTo(e1rm, within(1e-9));
    }

    @ParameterizedTest(name = "{0} × {1} at RPE {2}")
    @CsvSource({"100, 10, 7", "100, 12, 9", "100, 13, 10", "100, 12, 9.5", "100, 0, 8", "0, 5, 8"})
    void manyRepetitionsOrNoneOrNoWeightTellNothing(double weight, int reps, double rpe) {
        assertThat(Strength.e1rm(weight, reps, rpe)).isEmpty();
    }

    @ParameterizedTest(name = "{0} at RPE {1}: stalled {2}, {3}")
    @CsvSource(textBlock = """
            # e1RM of the sessions, RPE of the sessions, stalled, why
              120 120 120,          10 10 10,          true,    three hard sessions without a gain
              120 119 118,          10 10 10,          true,    it even went down
              120 120 120,          9 9.5 10,          true,    9.5 on average is hard
              120 120 120,          9 9.4 10,          false,   9.47 on average is not
              120 120 121,          10 10 10,          false,   the last session brought a gain
              120 121 120,          10 10 10,          false,   the one before it did
              120 120,              10 10,             false,   two sessions say nothing
              120 130 130 130,      10 10 10 10,       false,   the first of the three brought a gain
              130 130 130 130,      10 10 10 10,       true,    none of the three did
              140 130 130 130,      10 10 10 10,       true,    an earlier best still stands
              140 120 130 135,      10 10 10 10,       true,    coming back is no gain
              145 120 125 130 135,  10 10 10 10 10,    false,   but after a step back every session gained
              120 120 120 120,      2 10 10 10,        true,    only the last three must be hard
              120 120 0 120 0,      10 10 1 10 1,      true,    sessions without an estimate do not count
              120 0 0 0 0,          10 10 10 10 10,    false,   one estimate is too few
            """)
    void aStallIsThreeHardSessionsWithoutAGain(String maxima, String efforts, boolean stalled, String why) {
        AState state = sessions(maxima, efforts);

        assertThat(Strength.isStalled(state.build(), ALifter.POLICY.steps(), NOW))
                .as(why)
                .isEqualTo(stalled);
    }

    @Test
    void onlySessionsSinceTheLastDeloadCount() {
        AState state = sessions("120 120 120", "10 10 10");

        assertThat(Strength.isStalled(state.deloadedAt(NOW).build(), ALifter.POLICY.steps(), NOW))
                .isFalse();
        assertThat(Strength.isStalled(
                        state.deloadedAt(NOW.minus(Duration.ofDays(365))).build(), ALifter.POLICY.steps(), NOW))
                .isTrue();
    }

    @Test
    void sessionsOfLongAgoAreNoStall() {
        Instant afterALayoff = NOW.plus(Duration.ofDays(60));

        assertThat(Strength.isStalled(
                        sessions("120 120 120", "10 10 10").build(), ALifter.POLICY.steps(), afterALayoff))
                .isFalse();
    }

    private static AState sessions(String maxima, String efforts) {
        String[] e1rms = maxima.split(" ", -1);
        String[] rpes = efforts.split(" ", -1);
        AState state = aState();
        for (int session = 0; session < e1rms.length; session++) {
            state.withSession(Double.parseDouble(e1rms[session]), Double.parseDouble(rpes[session]));
        }
        return state;
    }
}
