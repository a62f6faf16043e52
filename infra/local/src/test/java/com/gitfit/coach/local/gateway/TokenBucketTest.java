package com.gitfit.coach.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.local.template.Throttle;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private final AtomicLong nanoTime = new AtomicLong();
    private final TokenBucket bucket = new TokenBucket(new Throttle(2, 3), nanoTime::get);

    private void wait(Duration duration) {
        nanoTime.addAndGet(duration.toNanos());
    }

    private int takeAll() {
        int taken = 0;
        while (bucket.tryTake()) {
            taken++;
        }
        return taken;
    }

    @Test
    void aBurstPassesAtOnceAndThenTheRateHolds() {
        assertThat(takeAll()).isEqualTo(3);
        wait(Duration.ofMillis(499));
        assertThat(bucket.tryTake()).isFalse();
        wait(Duration.ofMillis(1));
        assertThat(bucket.tryTake()).isTrue();
        wait(Duration.ofSeconds(1));
        assertThat(takeAll()).isEqualTo(2);
    }

    @Test
    void noMoreThanABurstIsSaved() {
        wait(Duration.ofHours(1));
        assertThat(takeAll()).isEqualTo(3);
    }
}
