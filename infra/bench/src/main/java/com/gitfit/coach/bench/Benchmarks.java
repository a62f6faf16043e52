package com.gitfit.coach.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs one benchmark by its name. Its last line of output is one flat JSON object: the figures, or why there are none.
 */
public final class Benchmarks {
    private static final Map<String, Benchmark> BY_NAME = new TreeMap<>(Map.of(
            "recommender", RecommenderBenchmark::run,
            "http", HttpBenchmark::run,
            "model", ModelBenchmark::run,
            "coach-mini", CoachMiniBenchmark::run,
            "mirror", MirrorBenchmark::run,
            "batch", BatchBenchmark::run,
            "batch-long", BatchBenchmark::runLong,
            "restore", RestoreBenchmark::run,
            "frontend", FrontendBenchmark::run,
            "simulation", SimulationBenchmark::run));

    private Benchmarks() {}

    /** One benchmark: from nothing to its figures. */
    @FunctionalInterface
    interface Benchmark {
        /** @throws Skipped if this machine lacks what it takes */
        Map<String, Double> run() throws Exception;
    }

    /** @param arguments the name of the benchmark */
    public static void main(String[] arguments) throws Exception {
        String name = Arrays.stream(arguments).findFirst().orElse("");
        Benchmark benchmark = BY_NAME.get(name);
        if (benchmark == null) {
            System.err.println(
                    "usage: mvn -Pbench -Dbench=NAME, where NAME is one of " + String.join(", ", BY_NAME.keySet()));
            System.exit(2);
            return;
        }
        System.out.println(result(name, benchmark));
        System.exit(0);
    }

    private static String result(String name, Benchmark benchmark) throws Exception {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.put("bench", name);
        result.put("machine", Runtime.getRuntime().availableProcessors() + " cores, Java " + Runtime.version());
        try {
            benchmark.run().forEach((figure, value) -> result.put(figure, Math.round(value * 1000) / 1000.0));
        } catch (Skipped e) {
            System.out.println(name + " is skipped: " + e.getMessage());
            result.put("skipped", e.getMessage());
        }
        return result.toString();
    }
}
