package com.gitfit.coach.language.gpt2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.language.Prompt;
import com.gitfit.coach.models.layout.NumberType;
import com.gitfit.coach.models.random.RandomModel;
import com.gitfit.coach.models.random.RandomModel.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model in a folder of this machine, as the tools of models/ have it. */
class FolderModelTest {
    private static final Shape SHAPE = new Shape(2, 4, 64, 1_200, 640, NumberType.F16, 0, false);
    private static final String SITUATION = "lift Bench Press, plan 3x10 at 135 lb, set done, ready 80%, next";
    private static final String ANSWER = " increase, easy effort: Go up from 135 to 140 lb on Bench Press";

    @TempDir
    private static Path folder;

    private static Gpt2LanguageModel model;

    @BeforeAll
    static void open() throws IOException {
        RandomModel.write(folder, SHAPE, 5);
        model = open(folder);
    }

    @AfterAll
    static void release() {
        model.close();
    }

    @Test
    void itIsTheModelThatItsManifestNames() {
        assertThat(model.identity().orElseThrow().version()).startsWith("random-");
    }

    @Test
    void theLikelihoodOfATextIsTheSumOverItsParts() {
        double lead = model.logLikelihood(SITUATION, " increase,");
        double rest = model.logLikelihood(SITUATION + " increase,", ANSWER.substring(" increase,".length()));

        assertThat(lead).isNegative();
        assertThat(model.logLikelihood(SITUATION, ANSWER)).isCloseTo(lead + rest, within(1e-3));
    }

    @Test
    void everythingThatCanFollowIsCertainTogether() throws IOException {
        try (Tokenizer tokenizer = Tokenizer.load(Files.readString(folder.resolve("tokenizer.json")), 1_200);
                ModelFiles files = FolderModelSource.of(folder).load();
                Gpt2 gpt2 = Gpt2.load(files.config(), files.weights(), List.of(), Precision.FP32)) {
            int[] tokens = tokenizer.encode(Prompt.PREFIX + SITUATION);
            float[] logits = gpt2.logits(tokens, 0);
            double sum = 0;
            for (float logit : logits) {
                sum += Math.exp(logit);
            }
            double expected = logits[tokenizer.encode(" increase")[0]] - Math.log(sum);

            assertThat(model.logLikelihood(SITUATION, Prompt.option(Lever.INCREASE_WEIGHT)))
                    .isCloseTo(expected, within(1e-4));
        }
    }

    @Test
    void aTextIsCutIntoTokensOfTheVocabulary() {
        assertThat(model.choices()).isEqualTo(1_200);
        assertThat(model.tokens("")).isEmpty();
        assertThat(model.tokens(SITUATION)).isNotEmpty();
        assertThat(Arrays.stream(model.tokens(SITUATION))).allMatch(token -> token >= 0 && token < 1_200);
    }

    @Test
    void aLikelihoodNeedsAContextAndAContinuation() {
        assertThatThrownBy(() -> model.logLikelihood("", ANSWER)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> model.logLikelihood(SITUATION, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aModelThatNobodyHasJudgedCountsForNothing(@TempDir Path unjudged) throws IOException {
        RandomModel.write(unjudged, SHAPE, 5);
        Files.delete(unjudged.resolve("coach.json"));

        try (Gpt2LanguageModel same = open(unjudged)) {
            LanguageModel.Identity identity = same.identity().orElseThrow();
            assertThat(identity.version()).startsWith("unjudged-");
            assertThat(identity.rankingWeight()).isZero();
            assertThat(same.logLikelihood(SITUATION, ANSWER)).isEqualTo(model.logLikelihood(SITUATION, ANSWER));
        }
    }

    @Test
    void aModelThatHasChangedSinceItWasJudgedIsRefused(@TempDir Path changed) throws IOException {
        RandomModel.write(changed, SHAPE, 5);
        Path weights = changed.resolve("model.safetensors");
        byte[] bytes = Files.readAllBytes(weights);
        bytes[bytes.length - 1] ^= 1;
        Files.write(weights, bytes);

        assertThatThrownBy(() -> open(changed))
                .isInstanceOf(ModelUnusable.class)
                .hasMessageContaining("model.safetensors");
    }

    @Test
    void aFolderWithoutAModelIsRefused(@TempDir Path empty) {
        assertThatThrownBy(() -> open(empty)).isInstanceOf(ModelUnusable.class).hasMessageContaining("config.json");
    }

    private static Gpt2LanguageModel open(Path folder) {
        return Gpt2LanguageModel.open(folder, Precision.FP32, Natives.folder(), 1);
    }
}
