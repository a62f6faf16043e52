package com.gitfit.coach.language.gpt2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.gitfit.coach.models.layout.NumberType;
import com.gitfit.coach.models.random.RandomModel.Shape;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Text in, text out, whatever was asked before. */
class TextModelTest {
    private static final Shape SHAPE = new Shape(2, 4, 64, 1_200, 256, NumberType.F32, 0, false);
    private static final String BEGINNING = "Strength coach. Say what to do and why.\n";
    private static final String SITUATION = "lift Bench Press, plan 3x10 at 135 lb, next";
    private static final List<String> OPTIONS = List.of(" increase", " rest", " hold");

    private static ModelFiles files;

    @BeforeAll
    static void fetch() {
        Natives.load();
        files = AModel.of(SHAPE, 3);
    }

    @AfterAll
    static void release() {
        files.close();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasAskedBeforeNeverShows(Precision precision) {
        try (TextModel fresh = texts(precision);
                TextModel used = texts(precision)) {
            used.score("lift Deadlift, next", OPTIONS, soon());
            sentence(used, "lift Row, plan 5x5, next", " rest: Rest longer", 20);
            sentence(used, SITUATION, " hold: Keep it", 20);

            assertThat(used.score(SITUATION, OPTIONS, soon())).containsExactly(fresh.score(SITUATION, OPTIONS, soon()));
            assertThat(sentence(used, SITUATION, " increase: Go up", 30))
                    .isEqualTo(sentence(fresh, SITUATION, " increase: Go up", 30));
        }
    }

    @ParameterizedTest
    @EnumSource
    void rankingFirstDoesNotChangeTheSentence(Precision precision) {
        try (TextModel ranked = texts(precision);
                TextModel unranked = texts(precision)) {
            ranked.score(SITUATION, OPTIONS, soon());

            List<float[]> one = logits(ranked);
            List<float[]> other = logits(unranked);
            assertThat(one).hasSameSizeAs(other);
            for (int token = 0; token < one.size(); token++) {
                assertThat(one.get(token)).containsExactly(other.get(token));
            }
        }
    }

    /** Of every token of a sentence, bit by bit. */
    private static List<float[]> logits(TextModel texts) {
        List<float[]> logits = new ArrayList<>();
        Sampler watching = values -> {
            logits.add(values);
            return Sampler.greedy().choose(values);
        };
        texts.continued(SITUATION, " increase: Go up", 30, watching, soon());
        return logits;
    }

    @Test
    void theLikelihoodOfAnOptionDoesNotDependOnTheOthers() {
        try (TextModel texts = texts(Precision.FP32)) {
            double[] together = texts.score(SITUATION, OPTIONS, soon());

            for (int i = 0; i < OPTIONS.size(); i++) {
                double alone = texts.score(SITUATION, List.of(OPTIONS.get(i)), soon())[0];
                assertThat(together[i]).isNegative().isCloseTo(alone, within(1e-4));
            }
        }
    }

    @Test
    void aSentenceHasAtMostTheTokensThatItMayHave() {
        try (TextModel texts = texts(Precision.FP16)) {
            for (int most = 1; most < 12; most++) {
                String text = sentence(texts, SITUATION, " increase: Go up", most);
                assertThat(sentence(texts, SITUATION, " increase: Go up", 12)).startsWith(text);
            }
        }
    }

    @Test
    void aSentenceOnlyHasTokensOfTheShortlist() {
        try (Tokenizer tokenizer = tokenizer()) {
            List<Integer> shortlist = Arrays.stream(tokenizer.encode(" of the set and rest"))
                    .sorted()
                    .distinct()
                    .boxed()
                    .toList();
            try (TextModel texts = texts(Precision.FP32, shortlist)) {
                String text = sentence(texts, SITUATION, " increase: Go up", 30);

                assertThat(text).isNotEmpty();
                assertThat(shortlist)
                        .containsAll(
                                Arrays.stream(tokenizer.encode(text)).boxed().toList());
                assertThatThrownBy(() -> texts.score(SITUATION, List.of(" banana"), soon()))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("not on the shortlist");
            }
        }
    }

    @Test
    void whatIsGivenUpHalfWayLeavesNothingBehind() {
        try (TextModel texts = texts(Precision.FP32);
                TextModel fresh = texts(Precision.FP32)) {
            AtomicInteger tokens = new AtomicInteger();
            Sampler slow = logits -> {
                if (tokens.incrementAndGet() == 5) {
                    sleep();
                }
                return Sampler.greedy().choose(logits);
            };
            assertThatThrownBy(() ->
                            texts.continued(SITUATION, " rest: Rest", 40, slow, Deadline.in(Duration.ofMillis(200))))
                    .isInstanceOf(OutOfTime.class);
            assertThat(tokens).hasValue(5);

            assertThat(sentence(texts, SITUATION, " rest: Rest", 30))
                    .isEqualTo(sentence(fresh, SITUATION, " rest: Rest", 30));
        }
    }

    @Test
    void nothingIsAskedOfTheModelOnceTheTimeIsOver() {
        try (TextModel texts = texts(Precision.FP32)) {
            Deadline over = Deadline.in(Duration.ZERO);

            assertThatThrownBy(() -> texts.score(SITUATION, OPTIONS, over)).isInstanceOf(OutOfTime.class);
            assertThatThrownBy(() -> texts.continued(SITUATION, " rest:", 5, Sampler.greedy(), over))
                    .isInstanceOf(OutOfTime.class);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sentence(TextModel texts, String situation, String lead, int most) {
        return texts.continued(situation, lead, most, Sampler.greedy(), soon());
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofMinutes(1));
    }

    private static TextModel texts(Precision precision) {
        return texts(precision, List.of());
    }

    private static TextModel texts(Precision precision, List<Integer> shortlist) {
        Gpt2 model = Gpt2.load(files.config(), files.weights(), shortlist, precision);
        return new TextModel(model, tokenizer(), Choices.of(shortlist), BEGINNING);
    }

    private static Tokenizer tokenizer() {
        return Tokenizer.load(files.tokenizer(), files.config().vocabulary());
    }
}
