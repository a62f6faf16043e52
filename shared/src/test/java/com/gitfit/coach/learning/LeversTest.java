package com.gitfit.coach.learning;

import static com.gitfit.coach.domain.AProfile.aProfile;
import static com.gitfit.coach.domain.ARequest.aRequest;
import static com.gitfit.coach.domain.AState.aState;
import static com.gitfit.coach.domain.ATweak.holding;
import static com.gitfit.coach.domain.ATweak.proposing;
import static com.gitfit.coach.domain.AnAnswer.accepted;
import static com.gitfit.coach.domain.AnAnswer.modified;
import static com.gitfit.coach.domain.AnAnswer.modifiedTo;
import static com.gitfit.coach.domain.AnAnswer.neither;
import static com.gitfit.coach.domain.AnAnswer.skipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.gitfit.coach.domain.ATweak;
import com.gitfit.coach.domain.AnAnswer;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.LeverTally;
import com.gitfit.coach.domain.Prescription.AddWarmup;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Raise;
import com.gitfit.coach.domain.WarmupSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LeversTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant TEN_MINUTES_LATER = NOON.plus(Duration.ofMinutes(10));
    private static final Instant NEXT_DAY = NOON.plus(Duration.ofDays(1));

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments(accepted(), new LeverTally(1, 0, 0)),
                arguments(accepted().alsoModifiedTo(137.5), new LeverTally(1, 0, 0)),
                arguments(modifiedTo(137.5), new LeverTally(0, 1, 0)),
                arguments(skipped(), new LeverTally(0, 0, 1)),
                arguments(neither(), new LeverTally(0, 0, 1)));
    }

    @ParameterizedTest(name = "[{index}] {1}")
    @MethodSource("answers")
    void aLeverIsTakenChangedOrSkipped(AnAnswer answer, LeverTally tally) {
        Learned learned = Lesson.forSomebodyNew().answers(increase(135, 140), answer);

        assertThat(learned.exercise().levers()).containsOnly(entry(Lever.INCREASE_WEIGHT, tally));
    }

    @Test
    void afterThirtyAnswersATallyIsWorthHalf() {
        Lesson lesson = Lesson.forSomebodyNew();
        lesson.answers(increase(135, 140), accepted());
        lesson.answers(increase(135, 140), skipped());
        for (int answer = 0; answer < 30; answer++) {
            lesson.answers(holding(), accepted());
        }

        LeverTally increases = lesson.state().tally(Lever.INCREASE_WEIGHT);
        assertThat(increases.skipped()).as("30 answers ago").isCloseTo(0.5, within(1e-9));
        assertThat(increases.taken()).as("31 answers ago").isCloseTo(0.48857998, within(1e-8));
        assertThat(lesson.state().tally(Lever.SUGGEST_FORM_FOCUS).taken())
                .as("the sum of 30 answers, of which the newest counts 1")
                .isCloseTo(21.8913883, within(1e-6));
        assertThat(lesson.state().tally(Lever.MODIFY_REST)).isEqualTo(LeverTally.NONE);
    }

    @Test
    void aWarmUpThatWasTakenIsRememberedWithItsTime() {
        ATweak warmup = proposing(new AddWarmup(List.of(new WarmupSet(55, 8))));
        Lesson lesson = Lesson.forSomebodyNew();

        lesson.at(NOON).answers(warmup, skipped());
        assertThat(lesson.state().warmedUpAt()).isEmpty();
        lesson.at(TEN_MINUTES_LATER).answers(warmup, accepted());
        lesson.at(NEXT_DAY).answers(holding(), accepted());
        assertThat(lesson.state().warmedUpAt()).contains(TEN_MINUTES_LATER);
    }

    @Test
    void aDeloadThatWasAnsweredPausesTheNextOne() {
        ATweak lighter = proposing(new DecreaseWeight(135, 130));
        ATweak deload = proposing(new DecreaseWeight(135, 122.5)).asDeload();
        Lesson lesson = Lesson.forSomebodyNew();

        lesson.at(NOON).answers(lighter, accepted());
        assertThat(lesson.state().deloadedAt()).isEmpty();
        lesson.at(NOON).answers(deload, skipped());
        assertThat(lesson.state().deloadedAt()).contains(NOON);
        lesson.at(TEN_MINUTES_LATER).answers(deload, modifiedTo(125));
        lesson.at(NEXT_DAY).answers(holding(), accepted());
        assertThat(lesson.state().deloadedAt()).contains(TEN_MINUTES_LATER);
    }

    @Test
    void increasesOfOneDayAreOneRaiseFromWhereTheFirstBegan() {
        Lesson lesson = Lesson.forSomebodyNew();

        lesson.at(NOON).answers(increase(100, 105), accepted());
        assertThat(lesson.state().raise()).contains(new Raise(NOON, 100, 105));
        lesson.at(TEN_MINUTES_LATER).answers(increase(105, 110), accepted());
        assertThat(lesson.state().raise()).contains(new Raise(TEN_MINUTES_LATER, 100, 110));
        lesson.at(NEXT_DAY).answers(increase(110, 115), accepted());
        assertThat(lesson.state().raise()).contains(new Raise(NEXT_DAY, 110, 115));
    }

    @Test
    void anIncreaseFromAnotherWeightBeginsAnew() {
        Lesson lesson = Lesson.forSomebodyNew();

        lesson.at(NOON).answers(increase(100, 105), accepted());
        lesson.at(TEN_MINUTES_LATER).answers(increase(60, 62.5), accepted());

        assertThat(lesson.state().raise()).contains(new Raise(TEN_MINUTES_LATER, 60, 62.5));
    }

    @Test
    void aRaiseIsWhatWasUsedInKilograms() {
        Lesson lesson = Lesson.forSomebodyNew();
        lesson.at(NOON).answers(proposing(new IncreaseWeight(100, 110)), modifiedTo(105));

        assertThat(lesson.state().raise()).hasValueSatisfying(raise -> {
            assertThat(raise.fromKilograms()).isCloseTo(45.359237, within(1e-9));
            assertThat(raise.toKilograms()).isCloseTo(47.62719885, within(1e-9));
        });
    }

    static Stream<Arguments> noRaises() {
        return Stream.of(
                arguments("declined", increase(105, 110), skipped()),
                arguments("kept the plan", increase(105, 110), modifiedTo(105)),
                arguments("went lighter", increase(105, 110), modifiedTo(95)),
                arguments("did something unknown", increase(105, 110), modified()),
                arguments("held", holding(), accepted()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noRaises")
    void whoDidNotGoUpHasNotRaised(String how, ATweak tweak, AnAnswer answer) {
        Raise earlier = new Raise(NOON, 100, 105);
        Lesson lesson = Lesson.of(aProfile(), aState().raised(earlier));

        lesson.at(TEN_MINUTES_LATER).answers(tweak, answer);

        assertThat(lesson.state().raise()).as(how).contains(earlier);
    }

    private static ATweak increase(double from, double to) {
        return proposing(new IncreaseWeight(from, to))
                .to(aRequest().planning(3, 5, from).inKilograms());
    }
}
