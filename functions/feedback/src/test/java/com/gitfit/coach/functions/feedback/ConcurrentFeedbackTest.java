package com.gitfit.coach.functions.feedback;

import static com.gitfit.coach.domain.ARequest.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.functions.Call;
import com.gitfit.coach.functions.Client;
import com.gitfit.coach.functions.Reply;
import com.gitfit.coach.functions.TestCoach;
import com.gitfit.coach.telemetry.Metric;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Answers that arrive at once. */
class ConcurrentFeedbackTest {
    private static final Call ANSWER = Call.of("feedback-post.json");

    private final TestCoach coach = new TestCoach();
    private final Client client = coach.client(FeedbackHandler::new);

    @Test
    void theSameAnswerTwentyTimesIsCountedOnceAndAlways200() throws Exception {
        Call answer = answering(coach.recommends(aRequest().by(Call.USER)));

        List<Reply> replies = atOnce(Collections.nCopies(20, answer));

        assertThat(replies).hasSize(20).allMatch(reply -> reply.status() == 200);
        assertThat(replies).filteredOn(reply -> !reply.at("/learned").isEmpty()).hasSize(1);
        assertThat(counted()).isEqualTo(1);
        assertThat(coach.everythingOf(Call.USER).learningEvents()).hasSize(1);
        assertThat(coach.telemetry().values(Metric.ANSWERS)).hasSize(1);
    }

    @Test
    void fiftyAnswersToFiftyTweaksAreFiftyCounted() throws Exception {
        List<Call> answers = Stream.generate(
                        () -> answering(coach.recommends(aRequest().by(Call.USER))))
                .limit(50)
                .toList();

        List<Reply> replies = atOnce(answers);

        assertThat(replies).allMatch(reply -> reply.status() == 200);
        assertThat(counted()).isEqualTo(50);
        assertThat(coach.profile(Call.USER).version()).isEqualTo(50);
        assertThat(coach.everythingOf(Call.USER).learningEvents()).hasSize(50);
    }

    private List<Reply> atOnce(List<Call> calls) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<Future<Reply>> replies = calls.stream()
                    .map(call -> threads.submit((Callable<Reply>) () -> {
                        start.await();
                        return client.send(call);
                    }))
                    .toList();
            start.countDown();
            List<Reply> arrived = new ArrayList<>();
            for (Future<Reply> reply : replies) {
                arrived.add(reply.get());
            }
            return arrived;
        }
    }

    private long counted() {
        return coach.profile(Call.USER).learning().totalInteractions();
    }

    private static Call answering(Tweak tweak) {
        return ANSWER.with("/tweak_id", tweak.id().toString());
    }
}
