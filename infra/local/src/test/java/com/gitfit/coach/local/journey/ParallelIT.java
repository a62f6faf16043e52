package com.gitfit.coach.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Answers that arrive at once. A stack gives each function one sandbox; two stacks on the same tables are two, which
 * meet at the database.
 */
@ExtendWith(SharedCoach.class)
@Timeout(120)
class ParallelIT {
    private static RunningCoach first;
    private static RunningCoach second;

    @BeforeAll
    static void start(RunningCoach shared, @TempDir Path folder) {
        first = shared;
        second = RunningCoach.start(
                folder,
                settings -> settings.withVariable(
                        "AWS_ENDPOINT_URL_DYNAMODB", shared.dynamoDb().uri().toString()));
    }

    @AfterAll
    static void close() {
        second.close();
    }

    private static List<Integer> statusesOf(List<Callable<Answer>> requests)
            throws InterruptedException, ExecutionException {
        var statuses = new ArrayList<Integer>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : threads.invokeAll(requests)) {
                statuses.add(answer.get().status());
            }
        }
        return statuses;
    }

    /** The same lifter, by turns through either stack. */
    private static Lifter through(Lifter lifter, int number) {
        return number % 2 == 0 ? lifter : second.lifter(lifter.id());
    }

    private static Callable<Answer> answer(Lifter lifter, String tweak) {
        return () -> lifter.answer(tweak, Bodies.EASY);
    }

    private static void assertCounted(Lifter lifter, int answers) {
        assertThat(lifter.profile().path("total_interactions").asInt()).isEqualTo(answers);
        assertThat(lifter.profile().path("version").asInt()).isEqualTo(answers);
        assertThat(lifter.export().path("learning_events")).hasSize(answers);
    }

    @Test
    void fiftyAnswersAtOnceAreFiftyAnswers() throws Exception {
        Lifter lifter = first.newLifter();
        List<String> tweaks = IntStream.range(0, 50)
                .mapToObj(number -> lifter.tweak("complete_set"))
                .toList();

        List<Integer> statuses = statusesOf(IntStream.range(0, 50)
                .mapToObj(number -> answer(through(lifter, number), tweaks.get(number)))
                .toList());

        assertThat(statuses).hasSize(50).containsOnly(200);
        assertCounted(lifter, 50);
    }

    @Test
    void theSameAnswerTwentyTimesAtOnceIsOneAnswerAndTwentySuccesses() throws Exception {
        Lifter lifter = first.newLifter();
        String tweak = lifter.tweak("complete_set");

        List<Integer> statuses = statusesOf(IntStream.range(0, 20)
                .mapToObj(number -> answer(through(lifter, number), tweak))
                .toList());

        assertThat(statuses).hasSize(20).containsOnly(200);
        assertCounted(lifter, 1);
    }
}
