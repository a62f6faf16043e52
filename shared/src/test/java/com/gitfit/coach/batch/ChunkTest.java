package com.gitfit.coach.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.gitfit.coach.domain.UserId;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChunkTest {
    @Test
    void aLifterIsInAChunkOnce() {
        UserId ann = new UserId("ann");

        assertThat(new Chunk(Instant.EPOCH, List.of(ann, ann)).users()).containsExactly(ann);
    }

    @Test
    void aChunkIsOfOneToTwentyFive() {
        assertThat(new Chunk(Instant.EPOCH, lifters(25)).users()).hasSize(25);
        assertThatIllegalArgumentException().isThrownBy(() -> new Chunk(Instant.EPOCH, lifters(0)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Chunk(Instant.EPOCH, lifters(26)));
    }

    private static List<UserId> lifters(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new UserId("lifter-" + number))
                .toList();
    }
}
