package com.gitfit.coach.bench;

import com.gitfit.coach.local.LocalStack;
import com.gitfit.coach.local.Settings;
import com.gitfit.coach.local.convex.ConvexSource;
import com.gitfit.coach.local.model.ModelSource;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The warm API over HTTP, through the whole local stack: one client after another request by request, then eight at
 * once. Each client is a lifter who asks for a recommendation and answers it.
 */
final class HttpBenchmark {
    private static final int WARM_UP = 400;
    private static final int ROUNDS = 1_000;
    private static final int CLIENTS = 8;
    private static final Pattern TWEAK_ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final LocalStack stack;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private HttpBenchmark(LocalStack stack) {
        this.stack = stack;
    }

    static Map<String, Double> run() throws Exception {
        try (var data = new ScratchFolder("coach-bench");
                LocalStack stack = LocalStack.start(settings(data.path()))) {
            return new HttpBenchmark(stack).measure();
        }
    }

    /** The gateway's throttle, or the language model, would be what is measured otherwise. */
    private static Settings settings(Path data) {
        return Settings.of(Path.of(""))
                .withModel(new ModelSource.None())
                .withConvex(new ConvexSource.Off())
                .withPort(0)
                .withData(data)
                .withVariable("ThrottlingRateLimit", "10000")
                .withVariable("ThrottlingBurstLimit", "5000");
    }

    private Map<String, Double> measure() throws Exception {
        rounds("warm-up", WARM_UP);
        Times alone = rounds("alone", ROUNDS);
        long started = System.nanoTime();
        List<Times> together = together();
        double seconds = (System.nanoTime() - started) / 1e9;
        Times all = Times.of(together);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("recommendation_p50_ms", percentile(alone.recommendations(), 50));
        figures.put("recommendation_p99_ms", percentile(alone.recommendations(), 99));
        figures.put("feedback_p50_ms", percentile(alone.answers(), 50));
        figures.put("feedback_p99_ms", percentile(alone.answers(), 99));
        figures.put("recommendation_p50_ms_8", percentile(all.recommendations(), 50));
        figures.put("recommendation_p99_ms_8", percentile(all.recommendations(), 99));
        figures.put("feedback_p50_ms_8", percentile(all.answers(), 50));
        figures.put("per_second", 2 * all.recommendations().size() / seconds);
        return figures;
    }

    /** What each request took, in milliseconds. */
    private record Times(List<Double> recommendations, List<Double> answers) {
        static Times of(List<Times> parts) {
            return new Times(
                    parts.stream()
                            .flatMap(part -> part.recommendations().stream())
                            .collect(Collectors.toList()),
                    parts.stream().flatMap(part -> part.answers().stream()).collect(Collectors.toList()));
        }
    }

    private List<Times> together() throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<Times>> tasks = new ArrayList<>();
            for (int number = 0; number < CLIENTS; number++) {
                String user = "together-" + number;
                tasks.add(() -> rounds(user, ROUNDS / CLIENTS));
            }
            List<Times> times = new ArrayList<>();
            for (Future<Times> done : clients.invokeAll(tasks)) {
                times.add(done.get());
            }
            return times;
        }
    }

    private Times rounds(String user, int count) throws IOException, InterruptedException {
        String token = stack.token(user);
        Times times = new Times(new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < count; round++) {
            long asked = System.nanoTime();
            String answer = post("/recommendation", token, request(user));
            long got = System.nanoTime();
            post("/feedback", token, feedback(user, tweakId(answer)));
            times.recommendations().add((got - asked) / 1e6);
            times.answers().add((System.nanoTime() - got) / 1e6);
        }
        return times;
    }

    private String post(String path, String token, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(stack.uri().resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("content-type", "application/json")
                .header("authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private static String tweakId(String answer) {
        Matcher matcher = TWEAK_ID.matcher(answer);
        if (!matcher.find()) {
            throw new IllegalStateException("no id in " + answer);
        }
        return matcher.group(1);
    }

    private static String request(String user) {
        return """
                {"user_id":"%s","exercise_data":{"exercise_name":"Bench Press","planned_sets":3,"planned_reps":10,\
                "planned_weight":135},"context":{"time_of_day":"evening","day_of_week":3,"user_energy":7},\
                "event_type":"complete_set"}""".formatted(user);
    }

    private static String feedback(String user, String tweakId) {
        return """
                {"user_id":"%s","tweak_id":"%s","feedback":{"accepted":true,"difficulty_rating":7,\
                "perceived_exertion":7}}""".formatted(user, tweakId);
    }

    private static double percentile(List<Double> values, int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
