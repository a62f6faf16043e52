package com.gitfit.coach.engine;

import static com.gitfit.coach.domain.ARequest.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.gitfit.coach.domain.ARequest;
import com.gitfit.coach.domain.AnAnswer;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription.Hold;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.ReadinessInput;
import com.gitfit.coach.domain.SafetyLimit;
import com.gitfit.coach.domain.WorkoutEvent;
import com.gitfit.coach.engine.ReadinessPart.Origin;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a recommendation came about. */
class TraceTest {
    @ParameterizedTest
    @EnumSource
    void theBestScoreIsWhatIsRecommended(WorkoutEvent event) {
        Trace trace = trace(aRequest().on(event));

        List<Score> scores = trace.options().stream()
                .flatMap(option -> option.score().stream())
                .toList();

        assertThat(trace.options().getFirst().kept())
                .isEqualTo(trace.recommendation().prescription());
        assertThat(scores)
                .isSortedAccordingTo(Comparator.comparingDouble(Score::total).reversed());
    }

    @Test
    void everyTermOfAScoreIsShown() {
        ALifter lifter = ALifter.newTo(aRequest().build());
        var struggle = aRequest().on(WorkoutEvent.STRUGGLE_SET).build();
        Lever declined = lifter.asks(struggle).prescription().lever();
        lifter.answers(struggle, AnAnswer.skipped());

        Trace.Option option = lifter.decides(struggle).trace().options().stream()
                .filter(candidate -> candidate.lever() == declined)
                .findFirst()
                .orElseThrow();

        assertThat(option.score()).hasValueSatisfying(score -> {
            assertThat(score.prior()).isEqualTo(0.7);
            assertThat(score.taste()).isCloseTo(0.6 * (2.0 / 5 - 0.5), within(1e-9));
            assertThat(score.need()).isCloseTo(0.4 * option.need(), within(1e-9));
            assertThat(score.repeat()).isEqualTo(0.3);
            assertThat(score.model()).isZero();
            assertThat(score.total()).isCloseTo(score.prior() + score.taste() + score.need() - 0.3, within(1e-9));
        });
    }

    @Test
    void aLimitShowsWhatItLeftOfAValue() {
        ALifter lifter = ALifter.newTo(aRequest().planning(3, 8, 100).build());
        var request = aRequest()
                .planning(3, 8, 100)
                .on(WorkoutEvent.COMPLETE_SET)
                .fresh()
                .lastRpe(4)
                .build();

        Trace.Option increase = lifter.decides(request).trace().options().stream()
                .filter(option -> option.lever() == Lever.INCREASE_WEIGHT)
                .findFirst()
                .orElseThrow();

        assertThat(increase.proposed()).isEqualTo(new IncreaseWeight(100, 115));
        assertThat(increase.kept()).isEqualTo(new IncreaseWeight(100, 110));
        assertThat(increase.limits()).containsExactly(SafetyLimit.MAX_WEIGHT_INCREASE);
        assertThat(increase.score()).isPresent();
    }

    @Test
    void whatGaveWayToALimitComesLastAndHasNoScore() {
        var request = aRequest()
                .planning(3, 8, 20)
                .withIncrement(5)
                .on(WorkoutEvent.COMPLETE_SET)
                .fresh()
                .build();

        Trace.Option last =
                ALifter.newTo(request).decides(request).trace().options().getLast();

        assertThat(last.proposed()).isEqualTo(new IncreaseWeight(20, 25));
        assertThat(last.kept()).isEqualTo(new Hold(20));
        assertThat(last.limits()).containsExactly(SafetyLimit.MAX_WEIGHT_INCREASE);
        assertThat(last.score()).isEmpty();
    }

    @Test
    void readinessIsTheMeanOfItsParts() {
        Trace trace = trace(aRequest().energy(8).motivation(4));

        assertThat(trace.readiness()).extracting(ReadinessPart::input).containsExactly(ReadinessInput.values());
        assertThat(trace.readiness())
                .filteredOn(part -> part.origin() == Origin.STATED)
                .extracting(ReadinessPart::input)
                .containsExactly(ReadinessInput.ENERGY, ReadinessInput.MOTIVATION);
        assertThat(trace.facts().readiness()).isCloseTo((3 * 0.8 + 2 * 0.4) / 5, within(1e-9));
    }

    @Test
    void whatIsNotStatedComesFromTheLiftersOwnMean() {
        var stating = aRequest().energy(6).build();
        ALifter lifter = ALifter.newTo(stating);
        for (int answer = 0; answer < 5; answer++) {
            lifter.answers(stating, AnAnswer.accepted());
        }

        Trace trace = lifter.decides(aRequest().build()).trace();

        assertThat(trace.readiness())
                .filteredOn(part -> part.origin() == Origin.USUAL)
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.input()).isEqualTo(ReadinessInput.ENERGY);
                    assertThat(part.value()).hasValue(0.6);
                });
        assertThat(trace.facts().readiness()).isCloseTo(0.6, within(1e-9));
    }

    @Test
    void whereTheLiftersStateKeepsTheModelOutThatIsSeen() {
        assertThat(trace(aRequest().fresh()).modelMayRank()).isTrue();
        assertThat(trace(aRequest().inPain(6)).modelMayRank()).isFalse();
        assertThat(trace(aRequest().inPain(6)).active()).containsExactly(SafetyLimit.PAIN);
    }

    private static Trace trace(ARequest request) {
        return ALifter.newTo(request.build()).decides(request.build()).trace();
    }
}
