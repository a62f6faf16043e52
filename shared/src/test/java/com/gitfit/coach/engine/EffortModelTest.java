package com.gitfit.coach.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.StrengthBelief;
import com.gitfit.coach.engine.EffortModel.Work;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffortModelTest {
    private static final Instant NOW = Instant.parse("2026-03-02T17:00:00Z");
    private static final CoachingPolicy.EffortScale SCALE =
            CoachingPolicy.standard().effort();
    private static final EffortModel MODEL = new EffortModel(SCALE);

    /** Somebody who can lift 120 kg once, 100 kg six times and 90 kg ten times, as Epley has it. */
    @ParameterizedTest(name = "{0} × {1}: RPE {2}")
    @CsvSource({"100, 6, 10", "100, 4, 8", "100, 8, 12", "90, 8, 8", "120, 1, 11", "80, 5, 0"})
    void theEffortOfAFreshSetIsTenLessTheRepetitionsInReserve(double kilograms, int reps, double rpe) {
        assertThat(MODEL.rpe(120, fresh(kilograms, reps))).isCloseTo(rpe, within(1e-9));
    }

    @Test
    void laterSetsAreHarderTheMoreSoTheShorterTheRest() {
        double first = MODEL.rpe(120, new Work(90, 8, 1, 60, false));
        double second = MODEL.rpe(120, new Work(90, 8, 2, 60, false));
        double third = MODEL.rpe(120, new Work(90, 8, 3, 60, false));
        double rested = MODEL.rpe(120, new Work(90, 8, 3, 180, false));

        assertThat(second).isGreaterThan(first);
        assertThat(third).isGreaterThan(second).isGreaterThan(rested);
        assertThat(rested).isGreaterThan(first);
    }

    @Test
    void aColdSetIsHarderThanOneAfterAWarmUp() {
        assertThat(MODEL.rpe(120, new Work(90, 8, 1, 90, true))).isGreaterThan(MODEL.rpe(120, fresh(90, 8)));
    }

    @Test
    void aPlanIsBelievedToBeAboutRight() {
        StrengthBelief belief = MODEL.planned(fresh(90, 8), 8, NOW);

        assertThat(belief.kilograms()).isCloseTo(120, within(1e-9));
        assertThat(belief.sets()).isZero();
    }

    @Test
    void aRatingIsReadAsSomewhatTooHigh() {
        StrengthBelief believed = MODEL.planned(fresh(90, 8), 8, NOW);

        StrengthBelief asExpected = MODEL.rated(believed, fresh(90, 8), 9, NOW);

        assertThat(SCALE.overrating()).isCloseTo(1, within(0.1));
        assertThat(asExpected.today()).isCloseTo(120, within(0.2));
        assertThat(asExpected.sets()).isEqualTo(1);
    }

    @Test
    void easySetsRaiseTheBeliefAndHardOnesLowerIt() {
        StrengthBelief believed = MODEL.planned(fresh(90, 8), 8, NOW);

        assertThat(MODEL.rated(believed, fresh(90, 8), 6, NOW).today()).isGreaterThan(121);
        assertThat(MODEL.rated(believed, fresh(90, 8), 10, NOW).today()).isLessThan(119.5);
    }

    @Test
    void manySetsThatFeelAlikeAreBelieved() {
        StrengthBelief belief = MODEL.planned(fresh(90, 8), 8, NOW);
        for (int day = 1; day <= 40; day++) {
            belief = MODEL.rated(belief, fresh(90, 8), 6, NOW.plus(Duration.ofDays(3L * day)));
        }

        double felt = 6 - SCALE.overrating();
        assertThat(MODEL.rpe(belief.kilograms(), fresh(90, 8))).isCloseTo(felt, within(0.3));
        assertThat(belief.levelVariance()).isLessThan(SCALE.planSpread() * SCALE.planSpread());
    }

    @Test
    void aMissedRepetitionTellsMoreThanARating() {
        StrengthBelief believed = MODEL.planned(fresh(90, 8), 8, NOW);

        StrengthBelief rated = MODEL.rated(believed, fresh(90, 8), 10, NOW);
        StrengthBelief missed = MODEL.failed(believed, fresh(90, 7), NOW);

        assertThat(missed.today()).isLessThan(rated.today());
        assertThat(MODEL.rpe(missed.today(), fresh(90, 8))).isGreaterThan(9.5);
    }

    @Test
    void aSetThatWasDoneAgainstExpectationRaisesTheBeliefAndAnyOtherDoesNot() {
        StrengthBelief believed = MODEL.planned(fresh(90, 8), 8, NOW);

        assertThat(MODEL.completed(believed, fresh(100, 9), NOW).today()).isGreaterThan(121);
        assertThat(MODEL.completed(believed, fresh(90, 8), NOW)).isEqualTo(believed);
    }

    @Test
    void ratingsThatAreFarOffLoseTheirSay() {
        StrengthBelief steady = MODEL.planned(fresh(90, 8), 8, NOW);
        StrengthBelief careless = steady;
        for (int day = 1; day <= 30; day++) {
            Instant then = NOW.plus(Duration.ofDays(3L * day));
            steady = MODEL.rated(steady, fresh(90, 8), 9, then);
            careless = MODEL.rated(careless, fresh(90, 8), day % 2 == 0 ? 1 : 10, then);
        }
        Instant later = NOW.plus(Duration.ofDays(93));

        assertThat(careless.surprise()).isGreaterThan(4 * steady.surprise());
        assertThat(moveOf(careless, 1, later)).isLessThan(moveOf(steady, 1, later) / 3);
    }

    @Test
    void onAnotherDayTheFormIsForgottenAndTheLevelRemains() {
        StrengthBelief tired = MODEL.failed(MODEL.planned(fresh(90, 8), 8, NOW), fresh(90, 5), NOW);

        StrengthBelief soon = MODEL.at(tired, NOW.plus(Duration.ofHours(2)));
        StrengthBelief tomorrow = MODEL.at(tired, NOW.plus(Duration.ofDays(1)));

        assertThat(soon).isEqualTo(tired);
        assertThat(tired.form()).isNegative();
        assertThat(tomorrow.form()).isZero();
        assertThat(tomorrow.kilograms()).isEqualTo(tired.kilograms());
        assertThat(tomorrow.levelVariance()).isGreaterThan(tired.levelVariance());
    }

    @Test
    void afterALayoffLessIsExpected() {
        StrengthBelief believed = MODEL.planned(fresh(90, 8), 8, NOW);

        StrengthBelief back = MODEL.at(believed, NOW.plus(Duration.ofDays(SCALE.detrainingDays() + 14L)));

        assertThat(back.kilograms()).isCloseTo(120 * Math.exp(-14 * SCALE.detrainingPerDay()), within(1e-9));
    }

    @Test
    void aSlipOfTheFingerMovesNothingFar() {
        StrengthBelief believed = MODEL.planned(fresh(90, 8), 8, NOW);

        StrengthBelief slipped = MODEL.rated(believed, fresh(900, 8), 8, NOW);

        assertThat(slipped.today()).isBetween(120.0, 120 * Math.exp(0.5));
    }

    @Test
    void aSetWithoutAnyLoadSaysNothingOfStrength() {
        StrengthBelief believed = MODEL.planned(fresh(90, 8), 8, NOW);

        assertThat(MODEL.rated(believed, fresh(0, 8), 3, NOW)).isEqualTo(believed);
        assertThat(MODEL.rpe(120, fresh(0, 8))).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @ParameterizedTest(name = "{0} kg × {1}, set {2} after {3} s")
    @CsvSource({"-1, 8, 1, 90", "NaN, 8, 1, 90", "Infinity, 8, 1, 90", "90, 0, 1, 90", "90, 8, 0, 90", "90, 8, 1, -1"})
    void aSetThatCannotBeIsRefused(double kilograms, int reps, int set, double rest) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Work(kilograms, reps, set, rest, false))
                .withMessage("not a set");
    }

    private static double moveOf(StrengthBelief belief, int rating, Instant at) {
        double before = MODEL.at(belief, at).today();
        return Math.abs(MODEL.rated(belief, fresh(90, 8), rating, at).today() / before - 1);
    }

    private static Work fresh(double kilograms, int reps) {
        return new Work(kilograms, reps, 1, 120, false);
    }
}
