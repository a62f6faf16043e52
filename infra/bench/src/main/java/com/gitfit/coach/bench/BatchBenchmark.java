package com.gitfit.coach.bench;

import com.gitfit.coach.local.LocalStack;
import com.gitfit.coach.local.Settings;
import com.gitfit.coach.local.convex.ConvexSource;
import com.gitfit.coach.local.lambda.InvocationResult;
import com.gitfit.coach.local.lambda.InvocationResult.Returned;
import com.gitfit.coach.local.model.ModelSource;
import com.gitfit.coach.local.network.DynamoDbProxy;
import com.gitfit.coach.local.population.Lives;
import com.gitfit.coach.local.population.Population;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * Insights of everybody through the real planner, queue and worker: of a thousand people, of ten thousand and of fifty
 * thousand. Time and network calls ought to grow as the people do, the worker's memory not at all.
 */
final class BatchBenchmark {
    private static final Path SHARED_MEMORY = Path.of("/dev/shm");
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final String PLANNER = "InsightsPlannerFunction";
    private static final String WORKER = "InsightsWorkerFunction";
    private static final Set<String> READS = Set.of("GetItem", "BatchGetItem", "Query", "Scan", "ExecuteStatement");
    private static final Set<String> WRITES =
            Set.of("PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem", "TransactWriteItems");

    /** How many people there are, and how often they are planned for after the first time. */
    private static final Map<Integer, Integer> ROUNDS = new TreeMap<>(Map.of(1_000, 5, 10_000, 1, 50_000, 1));

    /** The first runs pay for the start of the functions and the compilation of their code. */
    private static final int WARM_UP = 3;

    /** History that each of them has: a handful of answers on a few lifts in two months. */
    private static final int DAYS = 60;

    private static final int MOST_ANSWERS = 6;

    /** More answers than a worker reads of anybody, in about as long as answers are kept. */
    private static final int LONG_DAYS = 170;

    private static final int LONG_ANSWERS = 600;
    private static final int OLD_HANDS = 300;

    private final LocalStack stack;
    private final DynamoDbProxy network;
    private int people;

    /**
     * One plan, from its schedule to the last worker.
     *
     * @param residentMegabytes the most memory that the worker's process held; its heap grows lazily up to its limit
     * @param liveMegabytes what its heap still held afterwards once all garbage was collected
     */
    private record Run(
            int people, double seconds, long reads, long writes, double residentMegabytes, double liveMegabytes) {
        double millisecondsPerUser() {
            return 1_000 * seconds / people;
        }
    }

    private BatchBenchmark(LocalStack stack, DynamoDbProxy network) {
        this.stack = stack;
        this.network = network;
    }

    /** Of many people with short histories. */
    static Map<String, Double> run() throws Exception {
        return run(BatchBenchmark::measure);
    }

    /** Of a few people with as long a history as is read. */
    static Map<String, Double> runLong() throws Exception {
        return run(BatchBenchmark::measureLong);
    }

    /** What is measured on a stack that runs. */
    @FunctionalInterface
    private interface Measurement {
        Map<String, Double> of(BatchBenchmark benchmark) throws Exception;
    }

    private static Map<String, Double> run(Measurement measurement) throws Exception {
        var dynamoDb = new CompletableFuture<URI>();
        try (var data = new ScratchFolder(memory(), "coach-bench");
                var network = new DynamoDbProxy()) {
            network.serve(dynamoDb::join);
            try (LocalStack stack = LocalStack.start(settings(data.path(), network.uri()))) {
                dynamoDb.complete(stack.dynamoDb());
                return measurement.of(new BatchBenchmark(stack, network));
            }
        }
    }

    private static Path memory() {
        return Files.isDirectory(SHARED_MEMORY) ? SHARED_MEMORY : Path.of("infra/bench/target");
    }

    private static Settings settings(Path data, URI dynamoDb) {
        return Settings.of(Path.of(""))
                .withPort(0)
                .withData(data)
                .withModel(new ModelSource.None())
                .withConvex(new ConvexSource.Off())
                .withVariable("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.toString());
    }

    private Map<String, Double> measure() throws Exception {
        List<Run> again = new ArrayList<>();
        var lives = new Lives(6, Instant.now(), DAYS, MOST_ANSWERS);
        try (var population = new Population(stack.dynamoDb(), stack.template(), lives)) {
            for (Map.Entry<Integer, Integer> round : ROUNDS.entrySet()) {
                Instant begun = Instant.now();
                population.settle(people, round.getKey());
                people = round.getKey();
                System.out.printf(
                        "%d people settled in %d s; first their months are written, then only what has changed%n",
                        people, Duration.between(begun, Instant.now()).toSeconds());
                runs(again.isEmpty() ? WARM_UP : 1);
                again.add(median(runs(round.getValue())));
            }
        }
        return figures(again);
    }

    private Map<String, Double> measureLong() throws Exception {
        var lives = new Lives(7, Instant.now(), LONG_DAYS, LONG_ANSWERS);
        try (var population = new Population(stack.dynamoDb(), stack.template(), lives)) {
            people = OLD_HANDS;
            population.settle(0, people);
            Run first = runs(1).getFirst();
            runs(WARM_UP);
            Run median = median(runs(3));
            return Map.of(
                    "ms_per_user", median.millisecondsPerUser(),
                    "reads_per_user", (double) median.reads() / people,
                    "writes_per_user_at_first", (double) first.writes() / people,
                    "worker_rss_mb", median.residentMegabytes(),
                    "worker_live_mb", median.liveMegabytes());
        }
    }

    private List<Run> runs(int count) throws Exception {
        List<Run> runs = new ArrayList<>();
        for (int run = 0; run < count; run++) {
            runs.add(planAndCompute());
            System.out.println(runs.getLast());
        }
        return runs;
    }

    private static Run median(List<Run> runs) {
        return runs.stream()
                .sorted(Comparator.comparingDouble(Run::seconds))
                .skip(runs.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private Run planAndCompute() throws Exception {
        Map<String, Long> before = network.counts();
        double resident = 0;
        long start = System.nanoTime();
        fire();
        Instant end = Instant.now().plus(LONGEST);
        while (stack.waiting("InsightsQueue") > 0) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("the workers do not come to an end");
            }
            resident = Math.max(resident, residentMegabytes());
            Thread.sleep(LOOK_AGAIN);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (stack.waiting("InsightsDeadLetters") > 0) {
            throw new IllegalStateException("some users could not be computed");
        }
        Map<String, Long> after = network.counts();
        return new Run(
                people, seconds, calls(READS, before, after), calls(WRITES, before, after), resident, liveMegabytes());
    }

    private void fire() throws InterruptedException {
        String input =
                "{\"users\":\"all\",\"at\":\"%s\"}".formatted(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        InvocationResult result = stack.fire(PLANNER, input);
        String everybody = "\"users\":" + people;
        if (!(result instanceof Returned returned
                && returned.payload().contains("\"done\":true")
                && returned.payload().contains(everybody))) {
            throw new IllegalStateException("the planner did not come to its end: " + result);
        }
    }

    private static long calls(Set<String> operations, Map<String, Long> before, Map<String, Long> after) {
        return operations.stream()
                .mapToLong(operation -> after.getOrDefault(operation, 0L) - before.getOrDefault(operation, 0L))
                .sum();
    }

    private double residentMegabytes() {
        return stack.function(WORKER)
                .child()
                .map(BatchBenchmark::residentMegabytes)
                .orElse(0.0);
    }

    /** Asks the process itself, by the JDK's own tool. */
    private double liveMegabytes() throws IOException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        String pid = stack.function(WORKER)
                .child()
                .map(ProcessHandle::pid)
                .map(Object::toString)
                .orElse("");
        Process asked = new ProcessBuilder(tool.toString(), pid, "GC.class_histogram").start();
        try (BufferedReader answer = asked.inputReader()) {
            return answer.lines()
                    .filter(line -> line.startsWith("Total"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceFirst("Total +\\d+ +", "")) / 1e6)
                    .findFirst()
                    .orElse(0);
        }
    }

    /** 0 where the system does not tell. */
    private static double residentMegabytes(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static Map<String, Double> figures(List<Run> medians) {
        System.out.printf(
                "%8s %10s %12s %14s %15s %10s %10s%n",
                "people", "seconds", "ms per user", "reads per user", "writes per user", "RSS MB", "live MB");
        for (Run run : medians) {
            System.out.printf(
                    "%8d %10.1f %12.2f %14.3f %15.3f %10.0f %10.1f%n",
                    run.people(),
                    run.seconds(),
                    run.millisecondsPerUser(),
                    (double) run.reads() / run.people(),
                    (double) run.writes() / run.people(),
                    run.residentMegabytes(),
                    run.liveMegabytes());
        }
        Run few = medians.getFirst();
        Run many = medians.getLast();
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("per_user_cost_50k_over_1k", many.millisecondsPerUser() / few.millisecondsPerUser());
        figures.put("users_per_second", many.people() / many.seconds());
        figures.put("reads_per_user", (double) many.reads() / many.people());
        figures.put("writes_per_user", (double) many.writes() / many.people());
        figures.put("worker_rss_mb", many.residentMegabytes());
        figures.put("worker_live_mb", many.liveMegabytes());
        figures.put("worker_live_mb_over_1k", many.liveMegabytes() / few.liveMegabytes());
        return figures;
    }
}
