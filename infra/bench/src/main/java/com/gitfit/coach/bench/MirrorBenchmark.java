package com.gitfit.coach.bench;

import com.gitfit.coach.bench.mirror.ConvexLog;
import com.gitfit.coach.bench.mirror.ConvexLog.Committed;
import com.gitfit.coach.bench.mirror.Profiles;
import com.gitfit.coach.bench.mirror.Profiles.Written;
import com.gitfit.coach.local.LocalStack;
import com.gitfit.coach.local.Settings;
import com.gitfit.coach.local.convex.LocalConvex;
import com.gitfit.coach.local.model.ModelSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The mirror through the whole local stack: profiles are written past the coach, first while Convex is away, so that it
 * has to catch up, then at a steady rate; Convex is asked when it had what.
 */
final class MirrorBenchmark {
    private static final Path SHARED_MEMORY = Path.of("/dev/shm");
    private static final Path CONVEX = Path.of("infra/convex");
    private static final int PEOPLE = 1_000;
    private static final int WARM_UP = 2_000;
    private static final int BURST = 10_000;
    private static final int STEADY = 4_000;
    private static final int STEADY_PER_SECOND = 200;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final ConvexLog convex;
    private final Profiles profiles;

    private MirrorBenchmark(ConvexLog convex, Profiles profiles) {
        this.convex = convex;
        this.profiles = profiles;
    }

    static Map<String, Double> run() throws Exception {
        Optional<String> obstacle = LocalConvex.obstacle(CONVEX, System.getenv("PATH"));
        if (obstacle.isPresent()) {
            throw new Skipped(obstacle.get());
        }
        try (var data = new ScratchFolder(memory(), "coach-bench");
                LocalStack stack = LocalStack.start(settings(data.path()));
                var profiles = new Profiles(stack, PEOPLE)) {
            return new MirrorBenchmark(new ConvexLog(stack.convex().uri()), profiles).measure();
        }
    }

    /**
     * In memory where there is such a folder: on a disk DynamoDB Local would take 150 changes a second, and no more.
     */
    private static Path memory() {
        return Files.isWritable(SHARED_MEMORY) ? SHARED_MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static Settings settings(Path data) {
        return Settings.of(Path.of(""))
                .withModel(new ModelSource.None())
                .withPort(0)
                .withData(data);
    }

    private Map<String, Double> measure() throws InterruptedException {
        mirrored(profiles.write(WARM_UP));

        convex.takeDown();
        List<Written> burst = profiles.write(BURST);
        int calls = convex.calls();
        convex.bringUp();
        Collection<Instant> arrivals = mirrored(burst).values();
        double burstCalls = convex.calls() - calls;

        calls = convex.calls();
        List<Written> steady = profiles.write(STEADY, STEADY_PER_SECOND);
        List<Double> lags = lags(mirrored(steady));
        double steadyCalls = convex.calls() - calls;

        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("changes_per_second", BURST / seconds(Collections.min(arrivals), Collections.max(arrivals)));
        figures.put("calls_per_1000_changes", 1_000 * burstCalls / BURST);
        figures.put("lag_p50_ms", percentile(lags, 50));
        figures.put("lag_p99_ms", percentile(lags, 99));
        figures.put("steady_calls_per_1000_changes", 1_000 * steadyCalls / STEADY);
        figures.put("lost", (double) lost());
        figures.put("regressed", (double) regressed());
        return figures;
    }

    /** When Convex had each change or a newer one of the same profile; waits until it has the last of them. */
    private Map<Written, Instant> mirrored(List<Written> changes) throws InterruptedException {
        Instant end = Instant.now().plus(LONGEST_WAIT);
        while (true) {
            Map<String, NavigableMap<Long, Instant>> moves = moves();
            Map<Written, Instant> arrived = new HashMap<>();
            for (Written change : changes) {
                Map.Entry<Long, Instant> move = moves.getOrDefault(change.userId(), Collections.emptyNavigableMap())
                        .ceilingEntry(change.version());
                if (move != null) {
                    arrived.put(change, move.getValue());
                }
            }
            if (arrived.size() == changes.size()) {
                return arrived;
            }
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(changes.size() - arrived.size() + " changes have not arrived");
            }
            Thread.sleep(LOOK_AGAIN);
        }
    }

    /** When each version of each profile was applied. */
    private Map<String, NavigableMap<Long, Instant>> moves() {
        Map<String, NavigableMap<Long, Instant>> moves = new HashMap<>();
        for (Committed committed : convex.history()) {
            if (committed.moved()) {
                moves.computeIfAbsent(committed.key(), key -> new TreeMap<>()).put(committed.version(), committed.at());
            }
        }
        return moves;
    }

    /** How many profiles Convex holds in another version than the table, counting those that it does not hold. */
    private long lost() {
        Map<String, NavigableMap<Long, Instant>> moves = moves();
        return profiles.newest().entrySet().stream()
                .filter(entry -> !moves.containsKey(entry.getKey())
                        || !moves.get(entry.getKey()).lastKey().equals(entry.getValue()))
                .count();
    }

    private long regressed() {
        Map<String, Long> newest = new HashMap<>();
        long regressed = 0;
        for (Committed committed : convex.history()) {
            if (committed.moved()) {
                Long before = newest.put(committed.key(), committed.version());
                regressed += before != null && before >= committed.version() ? 1 : 0;
            }
        }
        return regressed;
    }

    private static List<Double> lags(Map<Written, Instant> arrived) {
        List<Double> lags = new ArrayList<>();
        arrived.forEach((change, at) -> lags.add(1_000 * seconds(change.at(), at)));
        return lags;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }

    private static double percentile(List<Double> values, int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
