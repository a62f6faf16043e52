package com.gitfit.coach.local.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("streams/notes.json");
    }

    @Test
    void whatIsReachedIsThereForTheNextRun() {
        Checkpoints first = Checkpoints.in(file());
        first.reach("left", "7");
        first.reach("right", "8");
        first.reach("left", "9");

        Checkpoints second = Checkpoints.in(file());

        assertThat(second.of("left")).contains("9");
        assertThat(second.of("right")).contains("8");
        assertThat(second.of("middle")).isEmpty();
    }

    @Test
    void aFileThatWasCutShortMeansFromTheBeginning() throws Exception {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "{\"left\":");

        assertThat(Checkpoints.in(file()).of("left")).isEmpty();
    }

    @Test
    void shardsThatAreGoneAreForgotten() {
        Checkpoints checkpoints = Checkpoints.in(file());
        checkpoints.reach("left", "7");
        checkpoints.reach("right", "8");

        checkpoints.retain(List.of("right"));

        assertThat(Checkpoints.in(file()).of("left")).isEmpty();
        assertThat(Checkpoints.in(file()).of("right")).contains("8");
    }
}
