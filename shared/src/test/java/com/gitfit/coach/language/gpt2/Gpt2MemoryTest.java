package com.gitfit.coach.language.gpt2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
@Timeout(120)
class Gpt2MemoryTest {
    /** Of each portion, in bytes; one leaked tensor a text would be more. */
    private static final long MOST_LEFT = 300_000;

    @Test
    void twelveThousandTextsLeaveMemoryFlat() throws Exception {
        List<Long> figures = ForkedJvm.figures(
                List.of(
                        "-Xms48m",
                        "-Xmx48m",
                        "-XX:+AlwaysPreTouch",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dcoach.natives=" + Natives.folder()),
                GenerateManyTimes.class,
                "2000",
                "400",
                "10");

        assertThat(figures.get(0)).as("left by 2,000 texts").isLessThan(MOST_LEFT);
        assertThat(figures.get(1)).as("left by 400 attempts").isLessThan(MOST_LEFT);
        assertThat(figures.get(2)).as("left by 10 models").isLessThan(MOST_LEFT);
        assertThat(figures.get(3)).as("attempts that ran out of time").isGreaterThan(200);
    }
}
