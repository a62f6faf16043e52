package com.gitfit.coach.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.bench.Alternation.Times;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlternationTest {
    @Test
    void tasksTakeTurnsAndWarmUpsDoNotCount() throws InterruptedException {
        var runs = new ArrayList<String>();
        var tasks = new LinkedHashMap<String, Runnable>();
        tasks.put("one", () -> runs.add("one"));
        tasks.put("other", () -> runs.add("other"));

        Map<String, Times> times = Alternation.measure(tasks, 1, 2);

        assertThat(runs).containsExactly("one", "other", "one", "other", "one", "other");
        assertThat(times).containsOnlyKeys("one", "other");
        assertThat(times.get("one").milliseconds()).hasSize(2);
    }

    @Test
    void aRatioIsTheMedianOverTheRounds() {
        var fast = new Times(List.of(1.0, 30.0, 2.0));
        var slow = new Times(List.of(2.0, 40.0, 8.0));

        assertThat(fast.ratioTo(slow)).isEqualTo(0.5);
        assertThat(fast.median()).isEqualTo(2);
        assertThat(new Times(List.of(1.0, 2.0)).median()).isEqualTo(1.5);
    }
}
