package com.gitfit.coach.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.language.Prompt;
import com.gitfit.coach.models.corpus.Corpora;
import com.gitfit.coach.models.corpus.CorpusPlan;
import com.gitfit.coach.models.layout.Gpt2Shape;
import com.gitfit.coach.models.layout.TokenizerFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Tokens that were learnt from a corpus, as HuggingFace's tokenizers cut and join them. */
class TextTokenizerTest {
    private static final int VOCABULARY = 2_048;
    private static final byte[] FILE = learnt();
    private static final HuggingFaceTokenizer TOKENIZER = open();

    private static byte[] learnt() {
        Natives.load();
        return TokenizerFile.of(
                Corpora.generate(new CorpusPlan(1, 3_000, 0)).training().stream()
                        .map(example -> Prompt.PREFIX + example.context() + example.answer())
                        .collect(Collectors.joining("\n")),
                VOCABULARY);
    }

    private static HuggingFaceTokenizer open() {
        try {
            return HuggingFaceTokenizer.newInstance(
                    new ByteArrayInputStream(FILE), Map.of("addSpecialTokens", "false", "truncation", "false"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property
    void everyTextComesBackAsItWas(@ForAll("texts") String text) {
        long[] tokens = TOKENIZER.encode(text).getIds();

        assertThat(Arrays.stream(tokens)).allMatch(token -> token >= 0 && token < VOCABULARY);
        assertThat(TOKENIZER.decode(tokens, false)).isEqualTo(text);
    }

    /** Whatever UTF-8 can say: surrogates come in pairs only. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Integer> any = Arbitraries.integers()
                .between(Character.MIN_CODE_POINT, Character.MAX_CODE_POINT)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
        Arbitrary<Integer> likely = Arbitraries.of(' ', '\n', '\t', 'a', '7', '.', '\'', 'é', '懸', '\u00a0')
                .map(Integer::valueOf);
        return Arbitraries.oneOf(any, likely)
                .list()
                .ofMaxSize(60)
                .map(points -> points.stream().map(Character::toString).collect(Collectors.joining()))
                .filter(text -> !text.isEmpty());
    }

    @Example
    void everyLeverIsOneToken() {
        for (Lever lever : Lever.values()) {
            assertThat(TOKENIZER.encode(Prompt.option(lever)).getIds())
                    .as(Prompt.option(lever))
                    .hasSize(1);
        }
    }

    @Example
    void anAnswerIsLearntWithTheEndOfItsText() {
        try (TextTokenizer tokenizer = TextTokenizer.of(FILE)) {
            Sequence sequence = tokenizer
                    .sequences(
                            List.of(ATraining.text("Strength coach.\nlift Squat, next", " increase")),
                            new Gpt2Shape(1, 1, 8, VOCABULARY, 64))
                    .getFirst();

            assertThat(tokenizer.end()).isEqualTo(VOCABULARY - 1);
            assertThat(sequence.answers()).isEqualTo(2);
            assertThat(sequence.token(sequence.length())).isEqualTo(tokenizer.end());
            assertThat(sequence.length()).isEqualTo(sequence.context() + 1);
        }
    }

    /** The corpus has names that end in a bracket, so that with its comma it is a token of its own. */
    @Example
    void partsAreCutApartEvenWhereATokenWouldSpanThem() {
        String lead = " hold, plan: Keep Chest Push (single response)";
        String reason = ", since the plan fits.";
        assertThat(TOKENIZER.encode("),").getIds()).hasSize(1);
        try (TextTokenizer tokenizer = TextTokenizer.of(FILE)) {
            Sequence sequence = tokenizer
                    .sequences(
                            List.of(ATraining.text("lift Squat, next", lead, reason)),
                            new Gpt2Shape(1, 1, 8, VOCABULARY, 64))
                    .getFirst();

            long[] expected = Stream.of(lead, reason)
                    .flatMapToLong(part -> Arrays.stream(TOKENIZER.encode(part).getIds()))
                    .toArray();
            long[] learnt = IntStream.range(sequence.context(), sequence.length())
                    .mapToLong(sequence::token)
                    .toArray();
            assertThat(learnt).isEqualTo(expected);
        }
    }

    @Example
    void aFileThatIsNoTokenizerIsRefused() {
        assertThatThrownBy(() -> TextTokenizer.of("{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(TrainingFailed.class)
                .hasMessageContaining("tokenizer.json");
    }

    @Example
    void aVocabularyThatIsLargerThanTheModelsIsRefused() {
        try (TextTokenizer tokenizer = TextTokenizer.of(FILE)) {
            assertThatThrownBy(() -> tokenizer.sequences(
                            List.of(ATraining.text("a", "b")), new Gpt2Shape(1, 1, 8, VOCABULARY - 1, 64)))
                    .isInstanceOf(TrainingFailed.class)
                    .hasMessageContaining("beyond the model's");
        }
    }
}
