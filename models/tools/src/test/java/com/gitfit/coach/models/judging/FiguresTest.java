package com.gitfit.coach.models.judging;

import static com.gitfit.coach.models.judging.AMoment.aMoment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The arithmetic behind the figures. */
class FiguresTest {
    @Test
    void perplexityIsAmongHowManyTokensAModelChoosesBlindly() {
        Likelihood likelihood = new Likelihood(3 * Math.log(1.0 / 50), 3).plus(new Likelihood(Math.log(1.0 / 50), 1));

        assertThat(likelihood.perplexity()).isCloseTo(50, within(1e-9));
        assertThat(Likelihood.NONE.perplexity()).isEqualTo(1);
    }

    @Test
    void perplexitiesOfDifferentTokensAreNotCompared() {
        assertThat(Comparison.of(new Likelihood(Math.log(0.5), 1), new Likelihood(Math.log(0.25), 1))
                        .ratio())
                .isCloseTo(0.5, within(1e-9));
        assertThatThrownBy(() -> Comparison.of(new Likelihood(-1, 1), new Likelihood(-1, 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void anIntervalLiesAroundTheMeanAndInsideTheSample(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = -1, max = 1) Integer> sample, @ForAll long seed) {
        int[] values = sample.stream().mapToInt(value -> value).toArray();

        Interval interval = Interval.ofMean(values, seed);

        assertThat(interval.mean())
                .isCloseTo(IntStream.of(values).average().orElseThrow(), within(1e-12))
                .isBetween(interval.low(), interval.high());
        assertThat(interval.low())
                .isGreaterThanOrEqualTo(IntStream.of(values).min().orElseThrow());
        assertThat(interval.high())
                .isLessThanOrEqualTo(IntStream.of(values).max().orElseThrow());
        assertThat(Interval.ofMean(values, seed)).isEqualTo(interval);
    }

    /** A share of 50 % of 400 lies within about ± 4.9 %. */
    @Test
    void anIntervalIsAsWideAsStatisticsSay() {
        int[] sample = IntStream.range(0, 400).map(i -> i % 2).toArray();

        Interval interval = Interval.ofMean(sample, 1);

        assertThat(interval.low()).isCloseTo(0.451, within(0.01));
        assertThat(interval.high()).isCloseTo(0.549, within(0.01));
        assertThat(Interval.ofMean(new int[0], 1)).isEqualTo(new Interval(0, 0, 0));
    }

    @Test
    void pairsOfWordsAreCountedInsideTheirTexts() {
        assertThat(Diversity.distinct2(List.of("Go up, go up.", "Go up."))).isEqualTo(2.0 / 4);
        assertThat(Diversity.distinct2(List.of("From 52.5 to 55 kg on the T-bar row.")))
                .isEqualTo(1);
        assertThat(Diversity.distinct2(List.of("", "Go."))).isZero();
    }

    @Test
    void aPageIsComparedWithItselfOnly() {
        List<String> pages = new ArrayList<>(Collections.nCopies(30, "one two three"));
        pages.addAll(Collections.nCopies(30, "one two three"));

        assertThat(Diversity.distinct2OfAPage(pages)).isEqualTo(2.0 / 60);
        assertThat(Diversity.distinct2(pages)).isEqualTo(2.0 / 120);
        assertThat(Diversity.distinct2OfAPage(List.of("one two"))).isEqualTo(1);
        assertThat(Diversity.distinct2OfAPage(List.of())).isZero();
    }

    @Test
    void timesAreMediansWithTheirSpread() {
        double[] times = IntStream.rangeClosed(1, 101).mapToDouble(i -> 102 - i).toArray();

        assertThat(Latency.of(times)).isEqualTo(new Latency(51, 6, 96));
        assertThat(Latency.of(new double[] {7})).isEqualTo(new Latency(7, 7, 7));
    }

    @Test
    void aFactIsToldFromAPurposeByItsConjunction() {
        for (String fact : List.of(", since it was easy.", " because it was easy.", ", as it was easy.")) {
            assertThat(aMoment().answered(fact).givesFact()).as(fact).isTrue();
        }
        for (String purpose : List.of(", so your muscles adapt.", " so that it stays as easy as it was.")) {
            assertThat(aMoment().answered(purpose).givesFact()).as(purpose).isFalse();
        }
    }

    @Test
    void aReasonIsWhatFollowsTheOpening() {
        assertThat(aMoment().answered(", since it was easy.").reason()).isEqualTo(", since it was easy.");
    }
}
