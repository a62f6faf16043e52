package com.gitfit.coach.models.judging;

import static com.gitfit.coach.domain.Lever.ADJUST_REPS;
import static com.gitfit.coach.domain.Lever.INCREASE_WEIGHT;
import static com.gitfit.coach.domain.Lever.MODIFY_REST;
import static com.gitfit.coach.domain.Lever.SUGGEST_FORM_FOCUS;
import static com.gitfit.coach.models.judging.AMoment.aMoment;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.language.Driver;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** After a set the prior is for more weight, then repetitions, then the hold, then rest. */
class LeverAgreementTest {
    private static final Lever[] ALL = {INCREASE_WEIGHT, ADJUST_REPS, SUGGEST_FORM_FOCUS, MODIFY_REST};

    @Test
    void theEnginesChoiceIsTheLabel() {
        LeverAgreement agreement = agreement(List.of(
                raised(1).ranked(INCREASE_WEIGHT, ADJUST_REPS, SUGGEST_FORM_FOCUS, MODIFY_REST),
                raised(2).ranked(ADJUST_REPS, SUGGEST_FORM_FOCUS, INCREASE_WEIGHT, MODIFY_REST),
                held(3).ranked(SUGGEST_FORM_FOCUS, INCREASE_WEIGHT, ADJUST_REPS, MODIFY_REST),
                held(4).ranked(MODIFY_REST, INCREASE_WEIGHT, ADJUST_REPS, SUGGEST_FORM_FOCUS)));

        assertThat(agreement.moments()).isEqualTo(4);
        assertThat(agreement.top1()).isEqualTo(0.5);
        assertThat(agreement.top3()).isEqualTo(0.75);
        assertThat(agreement.prior()).isEqualTo(0.5);
        assertThat(agreement.gain().mean()).isZero();
    }

    @Test
    void whereNothingWasToBeChosenNobodyAgrees() {
        LeverAgreement agreement = agreement(List.of(aMoment()
                .offering(SUGGEST_FORM_FOCUS)
                .choosing(Driver.STEADY, new Prescription.Hold(100))
                .ranked(SUGGEST_FORM_FOCUS)));

        assertThat(agreement.moments()).isZero();
    }

    @Test
    void ofEquallyLikelyLeversTheSaferIsRankedFirst() {
        Map<Lever, Double> votes = Map.of(INCREASE_WEIGHT, 0.5, MODIFY_REST, 0.5, ADJUST_REPS, 0.7);

        assertThat(Ranking.of(aMoment().build(), votes).levers())
                .containsExactly(ADJUST_REPS, MODIFY_REST, INCREASE_WEIGHT);
    }

    @Test
    void aModelThatSeesMoreThanThePriorGainsOnIt() {
        List<Ranking> answers = IntStream.range(0, 200)
                .mapToObj(i -> held(i).ranked(SUGGEST_FORM_FOCUS, INCREASE_WEIGHT, ADJUST_REPS))
                .toList();

        assertThat(agreement(answers).gain()).isEqualTo(new Interval(1, 1, 1));
    }

    @Test
    void aModelThatOnlyKnowsThePriorGainsNothing() {
        List<Ranking> answers = Stream.concat(
                        IntStream.range(0, 100).mapToObj(i -> raised(i).ranked(ALL)),
                        IntStream.range(0, 100).mapToObj(i -> held(i).ranked(ALL)))
                .toList();

        assertThat(agreement(answers).gain()).isEqualTo(new Interval(0, 0, 0));
    }

    /** Five of 200 are 2.5 % more, but by chance they could as well be none. */
    @Test
    void aLeadThatMayBeChanceHasAnIntervalThatReachesNothing() {
        List<Ranking> answers = IntStream.range(0, 200)
                .mapToObj(i -> i < 5
                        ? held(i).ranked(SUGGEST_FORM_FOCUS, INCREASE_WEIGHT)
                        : raised(i).ranked(ALL))
                .toList();

        assertThat(agreement(answers).gain().mean()).isEqualTo(0.025);
        assertThat(agreement(answers).gain().low()).isLessThan(0.02);
    }

    private static AMoment raised(int number) {
        return aMoment().at(100 + number).offering(ALL);
    }

    private static AMoment held(int number) {
        return aMoment().at(500 + number).offering(ALL).choosing(Driver.STEADY, new Prescription.Hold(500 + number));
    }

    private static LeverAgreement agreement(List<Ranking> answers) {
        return LeverAgreement.of(answers, CoachingPolicy.standard(), 1);
    }
}
