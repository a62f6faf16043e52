package com.gitfit.coach.store;

import static com.gitfit.coach.store.Examples.BENCH;
import static com.gitfit.coach.store.Examples.NOW;
import static com.gitfit.coach.store.Examples.accepted;
import static com.gitfit.coach.store.Examples.someone;
import static com.gitfit.coach.store.Examples.tweak;
import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.TweakId;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store keeps to when many write at once. */
public abstract class ConcurrencyContract<S extends LifterStore & TweakStore & AnswerStore & HistoryStore> {
    private static final int MAX_PAUSE_MILLISECONDS = 200;

    private final UserId lifter = someone();

    /** The store under test. */
    protected abstract S store();

    @Test
    void fiftyAnswersAtOnceAreCountedFiftyTimes() throws Exception {
        List<TweakId> tweaks = IntStream.range(0, 50).mapToObj(any -> issued()).toList();

        atOnce(tweaks.stream().map(this::answer).toList());

        Lifter after = store().read(lifter, BENCH, "Bench Press", NOW);
        assertThat(after.profile().learning().totalInteractions()).isEqualTo(50);
        assertThat(after.profile().version()).isEqualTo(50);
        assertThat(after.exercise().version()).isEqualTo(50);
        assertThat(store().learningEvents(lifter, 100, NOW)).hasSize(50);
    }

    @Test
    void theSameAnswerTwentyTimesAtOnceIsCountedOnce() throws Exception {
        TweakId tweak = issued();

        List<Boolean> kept =
                atOnce(IntStream.range(0, 20).mapToObj(any -> answer(tweak)).toList());

        assertThat(kept).containsOnlyOnce(true);
        UserProfile profile = store().readProfile(lifter, NOW);
        assertThat(profile.learning().totalInteractions()).isEqualTo(1);
        assertThat(profile.version()).isEqualTo(1);
        assertThat(store().learningEvents(lifter, 100, NOW)).hasSize(1);
    }

    /** Answers as the service does: reads and decides again until the answer is kept, or has been by another. */
    private Callable<Boolean> answer(TweakId tweak) {
        return () -> {
            while (true) {
                Answerable read = store().read(lifter, tweak, NOW).orElseThrow();
                if (read.tweak().answer().isPresent()) {
                    return false;
                }
                if (store().commit(accepted(read, NOW))) {
                    return true;
                }
                Thread.sleep(ThreadLocalRandom.current().nextLong(MAX_PAUSE_MILLISECONDS));
            }
        };
    }

    private TweakId issued() {
        Tweak tweak = tweak(lifter, BENCH);
        store().save(tweak);
        return tweak.id();
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = threads.invokeAll(tasks);
            return futures.stream().map(Future::resultNow).toList();
        }
    }
}
