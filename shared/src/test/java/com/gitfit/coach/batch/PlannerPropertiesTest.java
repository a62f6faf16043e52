package com.gitfit.coach.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.batch.Plan.Users;
import com.gitfit.coach.batch.Planner.Report;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.telemetry.RecordingTelemetry;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PlannerPropertiesTest {
    private static final Instant AT = Instant.parse("2026-11-22T03:00:00Z");

    private Instant now = AT;

    @Property(tries = 200)
    void whateverFailsEverybodyIsHandedOutInTheEnd(
            @ForAll @IntRange(max = 3_000) int users,
            @ForAll @IntRange(min = 1, max = 600) int pageUsers,
            @ForAll Random random) {
        FakeDirectory directory = new FakeDirectory(pageUsers).with(users);
        FakeChunkQueue queue = new FakeChunkQueue();
        Planner planner = new Planner(directory, queue, new FakePlanBookmarks(), new RecordingTelemetry(), () -> now);
        Report report = new Report(0, false);

        for (int invocation = 0; !report.done(); invocation++) {
            boolean isTroubled = invocation < 10;
            directory.failAfter(isTroubled && random.nextBoolean() ? random.nextInt(100) : Integer.MAX_VALUE);
            queue.failAfter(isTroubled && random.nextBoolean() ? random.nextInt(10) : Integer.MAX_VALUE);
            int rounds = isTroubled ? random.nextInt(20) : Integer.MAX_VALUE;
            report = planned(planner, rounds);
            now = now.plus(Duration.ofMinutes(15));
        }

        assertThat(queue.users())
                .containsAll(IntStream.range(0, users)
                        .mapToObj(number -> new UserId("lifter-" + number))
                        .toList());
        assertThat(queue.chunks()).extracting(Chunk::at).allMatch(AT::equals);
    }

    private static Report planned(Planner planner, int rounds) {
        int[] left = {rounds};
        try {
            return planner.run(Users.ALL, AT, () -> left[0]-- > 0 ? Duration.ofMinutes(10) : Duration.ofSeconds(30));
        } catch (RuntimeException e) {
            return new Report(0, false);
        }
    }
}
