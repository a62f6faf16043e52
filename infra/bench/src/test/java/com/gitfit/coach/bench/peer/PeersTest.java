package com.gitfit.coach.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gitfit.coach.language.gpt2.BenchedGpt2;
import com.gitfit.coach.models.random.RandomModel;
import com.gitfit.coach.models.random.RandomModel.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the peers calculate GPT-2, and not something faster. */
class PeersTest {
    private static final int PROMPTS = 10;
    private static final int ADDED = 8;
    private static final int LONGEST = 64;

    @TempDir
    static Path folder;

    private static Checkpoint checkpoint;
    private static NaiveGpt2 naive;

    private final Random random = new Random(7);

    @BeforeAll
    static void writeModel() throws IOException {
        RandomModel.write(folder, Shape.tiny(), 1);
        checkpoint = Checkpoint.open(folder);
        naive = new NaiveGpt2(checkpoint);
    }

    @AfterAll
    static void closeModel() {
        checkpoint.close();
    }

    private long[] prompt() {
        return random.longs(1 + random.nextInt(40), 0, checkpoint.vocabulary()).toArray();
    }

    @Test
    void onnxRuntimeChoosesTheTokensOfTheNaiveModel() throws IOException {
        try (OnnxGpt2 peer = OnnxGpt2.fp32(checkpoint, 1, LONGEST)) {
            for (int round = 0; round < PROMPTS; round++) {
                long[] prompt = prompt();
                assertThat(peer.generate(prompt, ADDED)).containsExactly(naive.generate(prompt, ADDED));
            }
        }
    }

    @Test
    void in8BitsOnnxRuntimeMostlyChoosesTheSameNextToken() throws IOException {
        int same = 0;
        try (OnnxGpt2 peer = OnnxGpt2.int8(checkpoint, 2, LONGEST)) {
            for (int round = 0; round < 10 * PROMPTS; round++) {
                long[] prompt = prompt();
                same += peer.generate(prompt, 1)[0] == naive.generate(prompt, 1)[0] ? 1 : 0;
            }
        }
        assertThat(same).isGreaterThanOrEqualTo(8 * PROMPTS);
    }

    @Test
    void exportedOnnxRuntimeMostlyChoosesTheSameTokens() throws IOException {
        int same = 0;
        try (ExportedOnnxGpt2 peer = ExportedOnnxGpt2.int8(checkpoint, 2)) {
            for (int round = 0; round < 10 * PROMPTS; round++) {
                long[] prompt = prompt();
                same += peer.generate(prompt, 3)[2] == naive.generate(prompt, 3)[2] ? 1 : 0;
            }
        }
        assertThat(same).isGreaterThan(6 * PROMPTS);
    }

    @Test
    void djlChoosesTheTokensOfTheNaiveModel() {
        BenchedGpt2.natives(Path.of(System.getProperty("coach.natives")));
        try (var peer = new EagerGpt2(checkpoint)) {
            for (int round = 0; round < PROMPTS; round++) {
                long[] prompt = prompt();
                assertThat(peer.generate(prompt, ADDED)).containsExactly(naive.generate(prompt, ADDED));
            }
        }
    }

    @Test
    void moreThanTheCacheHoldsIsRefused() throws IOException {
        try (OnnxGpt2 peer = OnnxGpt2.int8(checkpoint, 1, LONGEST)) {
            assertThatThrownBy(() -> peer.generate(new long[LONGEST - 1], 2)).hasMessage("at most 64 tokens");
            assertThatThrownBy(() -> OnnxGpt2.int8(checkpoint, 1, 257)).hasMessage("the model has 256 positions");
        }
    }
}
