package com.gitfit.coach.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.gitfit.coach.language.Prompt;
import com.gitfit.coach.language.gpt2.Gpt2Checkpoint;
import com.gitfit.coach.language.gpt2.Gpt2LanguageModel;
import com.gitfit.coach.language.gpt2.Precision;
import com.gitfit.coach.models.layout.Gpt2Shape;
import com.gitfit.coach.models.training.Trainer.Beginning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was trained is what the functions run, and neither disturbs the other in one process. */
class RuntimeTest {
    private static final Gpt2Shape SHAPE = new Gpt2Shape(2, 4, 64, 400, 320);

    @TempDir
    private static Path folder;

    @BeforeAll
    static void train() throws IOException {
        Natives.load();
        new Trainer(texts(), settings(), Beginning.FIRST_STEP, new ATraining.Silent())
                .fromScratch(SHAPE, folder.resolve("model"));
    }

    private static Texts texts() {
        List<Text> texts = ATraining.texts().training().stream()
                .map(text -> new Text(List.of(Prompt.PREFIX, text.context().getFirst()), text.answer()))
                .toList();
        return new Texts(texts, texts);
    }

    private static TrainingSettings settings() {
        return new TrainingSettings(40, 4, 3e-3, 5, 0.01, 1, 40, 1, Arithmetic.SINGLE);
    }

    @Test
    void theRuntimeFindsTextsAsLikelyAsTheTrainer() throws IOException {
        Path model = folder.resolve("model");
        try (TextTokenizer tokenizer = TextTokenizer.of(Files.readAllBytes(model.resolve("tokenizer.json")));
                Gpt2Checkpoint checkpoint = Gpt2Checkpoint.open(model);
                TrainedGpt2 trained = TrainedGpt2.of(SHAPE, FirstWeights.from(checkpoint), Arithmetic.SINGLE);
                Gpt2LanguageModel runtime = open(model)) {
            for (Text text : texts().training()) {
                Batch batch = Batch.of(tokenizer.sequences(List.of(text), SHAPE), SHAPE.positions());
                double expected = -trained.loss(batch) * batch.learnt();

                String situation = text.context().getLast();
                String lead = text.answer().getFirst();
                double likelihood = runtime.logLikelihood(situation, lead)
                        + runtime.logLikelihood(situation + lead, text.answer().getLast() + "<|endoftext|>");
                assertThat(likelihood).isCloseTo(expected, within(1e-3));
            }
        }
    }

    @Test
    void aModelThatIsRunBesideItDoesNotDisturbATraining() throws IOException {
        try (Gpt2LanguageModel runtime = open(folder.resolve("model"))) {
            double before = runtime.logLikelihood("lift Row, easy, next", " increase");

            new Trainer(texts(), settings(), Beginning.FIRST_STEP, new ATraining.Silent())
                    .fromScratch(SHAPE, folder.resolve("again"));

            assertThat(folder.resolve("again/model.safetensors"))
                    .hasSameBinaryContentAs(folder.resolve("model/model.safetensors"));
            assertThat(runtime.logLikelihood("lift Row, easy, next", " increase"))
                    .isEqualTo(before);
        }
    }

    private static Gpt2LanguageModel open(Path model) {
        return Gpt2LanguageModel.open(model, Precision.FP32, Path.of(System.getProperty("coach.natives")), 2);
    }
}
