package com.gitfit.coach.models.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ThreeGramsTest {
    static final int VOCABULARY = 8;

    @Property(tries = 300)
    void whatCanFollowIsCertainTogether(
            @ForAll @Size(max = 8) List<@Size(max = 20) List<@IntRange(max = VOCABULARY - 2) Integer>> texts,
            @ForAll @Size(max = 4) List<@IntRange(max = VOCABULARY - 1) Integer> history) {
        ThreeGrams model = learned(texts);

        double sum = 0;
        for (int token = 0; token < VOCABULARY; token++) {
            sum += model.probability(array(history), token);
        }

        assertThat(sum).isCloseTo(1, within(1e-9));
    }

    @Property(tries = 300)
    void noTokenIsImpossible(
            @ForAll @Size(max = 8) List<@Size(max = 20) List<@IntRange(max = VOCABULARY - 2) Integer>> texts,
            @ForAll @Size(max = 4) List<@IntRange(max = VOCABULARY - 1) Integer> history) {
        ThreeGrams model = learned(texts);

        assertThat(model.probability(array(history), VOCABULARY - 1)).isPositive();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theLikelihoodOfATextIsTheProductOverItsTokens(
            @ForAll @Size(max = 5) List<@Size(max = 20) List<@IntRange(max = VOCABULARY - 1) Integer>> texts,
            @ForAll @Size(max = 5) List<@IntRange(max = VOCABULARY - 1) Integer> context,
            @ForAll @IntRange(max = VOCABULARY - 1) int first,
            @ForAll @IntRange(max = VOCABULARY - 1) int second) {
        ThreeGrams model = learned(texts);
        int[] before = array(context);
        int[] longer = Arrays.copyOf(before, before.length + 1);
        longer[before.length] = first;

        Likelihood likelihood = model.likelihood(before, new int[] {first, second});

        assertThat(likelihood.tokens()).isEqualTo(2);
        assertThat(likelihood.logarithm())
                .isCloseTo(
                        Math.log(model.probability(before, first)) + Math.log(model.probability(longer, second)),
                        within(1e-9));
    }

    @Test
    void withoutTextsAllTokensAreAlike() {
        assertThat(learned(List.of()).probability(new int[] {1, 2}, 3)).isEqualTo(1.0 / VOCABULARY);
    }

    @Test
    void twoTokensBeforeSayMoreThanOne() {
        ThreeGrams model = learned(List.of(List.of(1, 2, 3), List.of(4, 2, 5), List.of(1, 2, 3), List.of(4, 2, 5)));

        assertThat(model.probability(new int[] {1, 2}, 3)).isGreaterThan(0.5);
        assertThat(model.probability(new int[] {4, 2}, 3)).isLessThan(0.3);
    }

    /** "Francisco" is frequent, but only behind "San": behind anything new it is unlikely (Kneser and Ney 1995). */
    @Test
    void aTokenThatHasOneContextIsUnlikelyInOthers() {
        ThreeGrams model = learned(
                List.of(List.of(0, 1), List.of(0, 1), List.of(0, 1), List.of(2, 3), List.of(4, 3), List.of(5, 3)));

        assertThat(model.probability(new int[] {6}, 3)).isGreaterThan(model.probability(new int[] {6}, 1));
    }

    /** Worked out by hand: one text of three tokens, each seen once, so that every discount is 1. */
    @Test
    void aTextThatWasSeenOnceSaysNothingYet() {
        ThreeGrams model = learned(List.of(List.of(1, 2, 3)));

        assertThat(model.probability(new int[] {1, 2}, 3)).isCloseTo(1.0 / VOCABULARY, within(1e-9));
    }

    /** Worked out by hand. */
    @Test
    void discountsAreInterpolatedFromTheHighestOrderDown() {
        ThreeGrams model = learned(List.of(List.of(0, 1), List.of(0, 1), List.of(0, 2)));
        // Three tokens: (- - 0) three times, (- 0 1) twice, (- 0 2) once: n1 = 1, n2 = 1, discount 1/3.
        // Pairs by contexts: (- 0), (0 1), (0 2) one each: n1 = 3, n2 = 0, discount 1. Tokens by contexts: the same.
        double one = (1.0 - 1 + 1 * 3 * (1.0 / VOCABULARY)) / 3;
        double two = (1.0 - 1 + 1 * 2 * one) / 2;
        double three = (2 - 1.0 / 3 + 1.0 / 3 * 2 * two) / 3;

        assertThat(model.probability(new int[] {0}, 1)).isCloseTo(three, within(1e-12));
    }

    @Test
    void aVocabularyThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> new ThreeGrams.Learner().learned(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ThreeGrams.Learner().learned(1 << 21))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ThreeGrams learned(List<List<Integer>> texts) {
        ThreeGrams.Learner learner = new ThreeGrams.Learner();
        texts.forEach(text -> learner.add(array(text)));
        return learner.learned(VOCABULARY);
    }

    private static int[] array(List<Integer> tokens) {
        return tokens.stream().mapToInt(token -> token).toArray();
    }
}
