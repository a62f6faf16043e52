package com.gitfit.coach.language.gpt2;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.models.layout.NumberType;
import com.gitfit.coach.models.random.RandomModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class ModelMemoryTest {
    private static final long MEGABYTE = 1 << 20;

    /** DistilGPT-2's vocabulary over two narrower layers: 131 MB. */
    private static final RandomModel.Shape SHAPE =
            new RandomModel.Shape(2, 8, 512, 50_257, 1_024, NumberType.F32, 0, false);

    @Test
    void loadingTakesTheModelAndLessThan64MegabytesMore(@TempDir Path small, @TempDir Path large)
            throws IOException, InterruptedException {
        String checksumOfSmall = RandomModel.write(small, RandomModel.Shape.tiny(), 1);
        String checksumOfLarge = RandomModel.write(large, SHAPE, 1);
        try (FaultyS3 first = new FaultyS3(small);
                FaultyS3 second = new FaultyS3(large)) {
            List<Long> figures = ForkedJvm.figures(
                    List.of("-Xmx128m", "-XX:+UseSerialGC"),
                    LoadInLittleMemory.class,
                    first.uri().toString(),
                    checksumOfSmall,
                    second.uri().toString(),
                    checksumOfLarge);

            long peak = figures.get(0);
            long model = figures.get(2);
            assertThat(model).isGreaterThan(100 * MEGABYTE);
            assertThat(peak).isBetween(model, model + 64 * MEGABYTE);
        }
    }
}
