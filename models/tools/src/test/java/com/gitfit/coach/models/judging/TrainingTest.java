package com.gitfit.coach.models.judging;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.models.corpus.Corpora;
import com.gitfit.coach.models.corpus.CorpusPlan;
import com.gitfit.coach.models.corpus.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
    @TempDir
    private Path folder;

    @Test
    void theCorpusIsTheOneThatTheModelLearntFrom() throws IOException {
        Files.writeString(folder.resolve("training.json"), "{\"seed\": 7, \"examples\": 300}");

        assertThat(Training.of(folder).learnt()).isEqualTo(new CorpusPlan(7, 300, 0));
    }

    @Test
    void aModelThatSaysNothingIsJudgedAsIfItHadSeenAsMuchAsWhatShips() throws IOException {
        assertThat(Training.of(folder).learnt()).isEqualTo(new CorpusPlan(1, 80_000, 0));
    }

    /** Steps or settings may have been chosen by them. */
    @Test
    void nothingThatTheTrainingHasLookedAtIsJudgedBy() throws IOException {
        Training training = Training.of(folder);
        List<Example> looks = Corpora.generate(new CorpusPlan(training.learnt().seed(), 0, 200))
                .heldOut();
        List<Example> judged = Corpora.generate(new CorpusPlan(training.judged().seed(), 0, 200))
                .heldOut();

        assertThat(judged).doesNotContainAnyElementsOf(looks);
    }
}
