package com.gitfit.coach.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Runs one benchmark by its name. Its last line of output is one flat JSON object. */
public final class Benchmarks {
    private static final Map<String, Benchmark> BY_NAME =
            new TreeMap<>(Map.of("recommender", RecommenderBenchmark::run, "http", HttpBenchmark::run));

    private Benchmarks() {}

    /** One benchmark: from nothing to its figures. */
    @FunctionalInterface
    interface Benchmark {
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
        Map<String, Double> figures = benchmark.run();
        System.out.println(json(name, figures));
        System.exit(0);
    }

    private static String json(String name, Map<String, Double> figures) {
        String machine = Runtime.getRuntime().availableProcessors() + " cores, Java " + Runtime.version();
        String numbers = figures.entrySet().stream()
                .map(figure -> ",\"" + figure.getKey() + "\":" + Math.round(figure.getValue() * 1000) / 1000.0)
                .collect(Collectors.joining());
        return "{\"bench\":\"" + name + "\",\"machine\":\"" + machine + "\"" + numbers + "}";
    }
}
