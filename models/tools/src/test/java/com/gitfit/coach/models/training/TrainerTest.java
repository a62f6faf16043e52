package com.gitfit.coach.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.pytorch.jni.JniUtils;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.gitfit.coach.language.gpt2.Gpt2Checkpoint;
import com.gitfit.coach.models.layout.Gpt2Shape;
import com.gitfit.coach.models.layout.NumberType;
import com.gitfit.coach.models.random.RandomModel;
import com.gitfit.coach.models.training.Trainer.Beginning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Trainings from their texts to the folder that they leave. */
class TrainerTest {
    private static final Texts TEXTS = ATraining.texts();
    private static final String WEIGHTS = "model.safetensors";

    @TempDir
    private Path folder;

    @BeforeAll
    static void load() {
        Natives.load();
    }

    @Test
    void aHandfulOfSentencesIsLearntByHeart() throws IOException {
        Path out = folder.resolve("out");

        Outcome outcome = train(ATraining.settings(200), Beginning.FIRST_STEP, out);

        assertThat(outcome.heldOut()).isLessThan(0.05);
        assertThat(outcome.tokens()).isPositive();
    }

    @Test
    void mixedPrecisionLearnsAsWell() throws IOException {
        TrainingSettings settings = new TrainingSettings(200, 4, 1e-2, 10, 0.01, 1, 50, 1, Arithmetic.MIXED);

        assertThat(train(settings, Beginning.FIRST_STEP, folder.resolve("out")).heldOut())
                .isLessThan(0.05);
    }

    @Test
    void theFolderIsLaidOutAsHuggingFaceHasIt() throws IOException {
        Path out = folder.resolve("new").resolve("out");

        train(ATraining.settings(20), Beginning.FIRST_STEP, out);

        try (var files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("config.json", "tokenizer.json", WEIGHTS, "training.json", "loss.svg");
        }
        try (Gpt2Checkpoint checkpoint = Gpt2Checkpoint.open(out)) {
            assertThat(Trainer.shape(checkpoint)).isEqualTo(ATraining.SHAPE);
        }
        JsonNode training =
                new ObjectMapper().readTree(out.resolve("training.json").toFile());
        assertThat(training.path("seed").longValue()).isEqualTo(1);
        assertThat(training.path("examples").intValue()).isEqualTo(12);
        assertThat(training.path("steps").intValue()).isEqualTo(20);
        assertThat(training.path("tokens").longValue()).isPositive();
        assertThat(training.path("minutes").isNumber()).isTrue();
        assertThat(Files.readString(out.resolve("loss.svg")))
                .contains("held out")
                .endsWith("</svg>\n");
    }

    @Test
    void theSameSeedGivesTheSameWeightsAndAnotherOthers() throws IOException {
        train(ATraining.settings(12), Beginning.FIRST_STEP, folder.resolve("a"));
        train(ATraining.settings(12), Beginning.FIRST_STEP, folder.resolve("b"));
        TrainingSettings other = new TrainingSettings(12, 4, 3e-3, 10, 0.01, 1, 10, 2, Arithmetic.SINGLE);
        train(other, Beginning.FIRST_STEP, folder.resolve("c"));

        assertThat(weights("b")).isEqualTo(weights("a"));
        assertThat(weights("c")).isNotEqualTo(weights("a"));
    }

    @ParameterizedTest
    @EnumSource
    void aRunThatWasInterruptedEndsAsOneThatWasNot(Arithmetic arithmetic) throws IOException {
        TrainingSettings settings = new TrainingSettings(30, 5, 3e-3, 5, 0.01, 1, 10, 1, arithmetic);
        train(settings, Beginning.FIRST_STEP, folder.resolve("whole"));
        Path broken = folder.resolve("broken");
        Progress interrupting = new ATraining.Silent() {
            @Override
            public void learnt(int step, long tokens, double loss) {
                if (step == 17) {
                    throw new Interrupted();
                }
            }
        };
        assertThatThrownBy(() -> new Trainer(TEXTS, settings, Beginning.FIRST_STEP, interrupting)
                        .fromScratch(ATraining.SHAPE, broken))
                .isInstanceOf(Interrupted.class);
        assertThat(broken.resolve(WEIGHTS)).doesNotExist();
        List<Integer> steps = new ArrayList<>();
        Progress noting = new ATraining.Silent() {
            @Override
            public void learnt(int step, long tokens, double loss) {
                steps.add(step);
            }
        };

        new Trainer(TEXTS, settings, Beginning.CHECKPOINT, noting).fromScratch(ATraining.SHAPE, broken);

        assertThat(steps).startsWith(11).endsWith(30);
        assertThat(weights("broken")).isEqualTo(weights("whole"));
        assertThat(broken.resolve("loss.svg")).hasSameTextualContentAs(folder.resolve("whole/loss.svg"));
    }

    private static final class Interrupted extends RuntimeException {}

    @Test
    void aCheckpointOfAnotherRunIsRefusedAndNeverLost() throws IOException {
        Path out = folder.resolve("out");
        Progress interrupting = new ATraining.Silent() {
            @Override
            public void looked(int step, double training, double heldOut) {
                if (step == 20) {
                    throw new Interrupted();
                }
            }
        };
        assertThatThrownBy(() -> new Trainer(TEXTS, ATraining.settings(40), Beginning.FIRST_STEP, interrupting)
                        .fromScratch(ATraining.SHAPE, out))
                .isInstanceOf(Interrupted.class);

        assertThatThrownBy(() -> train(ATraining.settings(40), Beginning.FIRST_STEP, out))
                .isInstanceOf(TrainingFailed.class)
                .hasMessageContaining("there is a checkpoint");
        assertThatThrownBy(() -> train(ATraining.settings(41), Beginning.CHECKPOINT, out))
                .isInstanceOf(TrainingFailed.class)
                .hasMessageContaining("other settings");
        assertThatThrownBy(() -> train(ATraining.settings(40), Beginning.CHECKPOINT, folder.resolve("none")))
                .isInstanceOf(TrainingFailed.class)
                .hasMessageContaining("no checkpoint");
        train(ATraining.settings(40), Beginning.CHECKPOINT, out);
    }

    /** Sums are rounded in another order on other threads, so it would not end as a run that was not interrupted. */
    @Test
    void aCheckpointOfOtherThreadsIsRefused() throws IOException {
        Path out = folder.resolve("out");
        Progress interrupting = new ATraining.Silent() {
            @Override
            public void learnt(int step, long tokens, double loss) {
                if (step == 11) {
                    throw new Interrupted();
                }
            }
        };
        assertThatThrownBy(() -> new Trainer(TEXTS, ATraining.settings(12), Beginning.FIRST_STEP, interrupting)
                        .fromScratch(ATraining.SHAPE, out))
                .isInstanceOf(Interrupted.class);
        int threads = JniUtils.getNumThreads();
        JniUtils.setNumThreads(threads + 1);
        try {
            assertThatThrownBy(() -> train(ATraining.settings(12), Beginning.CHECKPOINT, out))
                    .isInstanceOf(TrainingFailed.class)
                    .hasMessageContaining("threads");
        } finally {
            JniUtils.setNumThreads(threads);
        }
    }

    @Test
    void aModelThatWasJudgedIsNeverWrittenOver() throws IOException {
        RandomModel.write(folder, RandomModel.Shape.tiny(), 1);
        byte[] weights = Files.readAllBytes(folder.resolve(WEIGHTS));

        for (Beginning beginning : Beginning.values()) {
            assertThatThrownBy(() -> train(ATraining.settings(12), beginning, folder))
                    .isInstanceOf(TrainingFailed.class)
                    .hasMessageContaining("coach.json");
        }
        assertThat(folder.resolve(WEIGHTS)).hasBinaryContent(weights);
    }

    @ParameterizedTest
    @EnumSource
    void aModelOfAnyNumberTypeIsTrainedFurther(NumberType type) throws IOException {
        Path base = folder.resolve("base");
        RandomModel.write(base, RandomModel.Shape.tiny().withType(type).withMasks(), 1);
        Path out = folder.resolve("out");
        List<Double> losses = new ArrayList<>();
        Progress noting = new ATraining.Silent() {
            @Override
            public void learnt(int step, long tokens, double loss) {
                losses.add(loss);
            }
        };

        Outcome outcome = new Trainer(TEXTS, ATraining.settings(150), Beginning.FIRST_STEP, noting).from(base, out);

        assertThat(losses.getFirst()).isCloseTo(Math.log(1_000), within(1.0));
        assertThat(outcome.heldOut()).isLessThan(0.5);
        assertThat(out.resolve("tokenizer.json")).hasSameBinaryContentAs(base.resolve("tokenizer.json"));
    }

    @Test
    void whatWasTrainedCanBeTrainedFurther() throws IOException {
        Path first = folder.resolve("first");
        Outcome before = train(ATraining.settings(100), Beginning.FIRST_STEP, first);
        TrainingSettings gentle = new TrainingSettings(1, 12, 1e-9, 0, 0, 1, 1, 1, Arithmetic.SINGLE);

        Outcome after = new Trainer(TEXTS, gentle, Beginning.FIRST_STEP, new ATraining.Silent())
                .from(first, folder.resolve("x"));

        assertThat(after.heldOut()).isCloseTo(before.heldOut(), within(0.005));
        assertThatThrownBy(() ->
                        new Trainer(TEXTS, gentle, Beginning.FIRST_STEP, new ATraining.Silent()).from(first, first))
                .isInstanceOf(TrainingFailed.class)
                .hasMessageContaining("over the one");
    }

    @Test
    void aTextMayFillEveryPosition() throws IOException {
        Texts one = new Texts(List.of(ATraining.text("a", "bcdefghij")), List.of(ATraining.text("a", "bcdefghij")));
        TrainingSettings step = new TrainingSettings(1, 1, 1e-3, 0, 0, 1, 1, 1, Arithmetic.SINGLE);

        Outcome outcome = new Trainer(one, step, Beginning.FIRST_STEP, new ATraining.Silent())
                .fromScratch(new Gpt2Shape(1, 1, 8, 257, 10), folder.resolve("out"));

        assertThat(outcome.tokens()).isEqualTo(10);
    }

    @Test
    void aTextThatIsLongerThanTheModelIsRefused() {
        Gpt2Shape small = new Gpt2Shape(1, 1, 8, 257, 16);

        assertThatThrownBy(
                        () -> new Trainer(TEXTS, ATraining.settings(10), Beginning.FIRST_STEP, new ATraining.Silent())
                                .fromScratch(small, folder))
                .isInstanceOf(TrainingFailed.class)
                .hasMessageContaining("16 positions");
    }

    private static Outcome train(TrainingSettings settings, Beginning beginning, Path out) throws IOException {
        return new Trainer(TEXTS, settings, beginning, new ATraining.Silent()).fromScratch(ATraining.SHAPE, out);
    }

    private byte[] weights(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name).resolve(WEIGHTS));
    }
}
