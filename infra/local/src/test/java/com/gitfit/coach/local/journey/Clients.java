package com.gitfit.coach.local.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Lifters who never stop asking for recommendations, each as soon as the last one has come. */
final class Clients implements AutoCloseable {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final RunningCoach coach;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<List<Answer>> answers;
    private final List<Future<?>> asking;
    private volatile boolean stopped;

    private Clients(int number, RunningCoach coach) {
        this.coach = coach;
        this.answers = IntStream.range(0, number)
                .<List<Answer>>mapToObj(client -> new CopyOnWriteArrayList<>())
                .toList();
        this.asking = new ArrayList<>();
    }

    /** @param number how many ask at once */
    static Clients start(int number, RunningCoach coach) {
        var clients = new Clients(number, coach);
        clients.answers.forEach(own -> clients.asking.add(clients.threads.submit(() -> clients.ask(own))));
        return clients;
    }

    private void ask(List<Answer> own) {
        while (!stopped) {
            own.add(coach.newLifter().ask("complete_set"));
        }
    }

    /** Waits until the newest answer of each is of that model, or one is no recommendation. */
    void await(String model) throws InterruptedException {
        Instant end = Instant.now().plus(LONGEST_WAIT);
        while (!answers.stream().allMatch(own -> isNewest(own, model))) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("no answer of " + model + " within " + LONGEST_WAIT);
            }
            Thread.sleep(LOOK_AGAIN);
        }
    }

    private static boolean isNewest(List<Answer> own, String model) {
        return !own.isEmpty()
                && (own.getLast().status() != 200 || model(own.getLast()).equals(model));
    }

    private static String model(Answer answer) {
        return answer.at("/recommendation/model_version").asText();
    }

    /** The models that answered, each as often as it followed on another. */
    static List<String> models(List<Answer> answers) {
        var models = new ArrayList<String>();
        for (Answer answer : answers) {
            if (models.isEmpty() || !models.getLast().equals(model(answer))) {
                models.add(model(answer));
            }
        }
        return models;
    }

    /** Lets all get their last answer; gives the answers of each. */
    List<List<Answer>> stop() throws InterruptedException, ExecutionException {
        stopped = true;
        for (Future<?> client : asking) {
            client.get();
        }
        return answers;
    }

    @Override
    public void close() {
        stopped = true;
        threads.close();
    }
}
