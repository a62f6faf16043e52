package com.gitfit.coach.retention;

import com.gitfit.coach.domain.TrainingMonth;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Makes one day of the days of old months. A folded month is not met again, so every run goes on where one stopped. */
final class Folding {
    /** A month that ended so many months ago is shown day by day no more. */
    private static final int OPEN_MONTHS = 13;

    /** How many months further back are looked at, for runs that did not come. */
    private static final int CAUGHT_UP = 13;

    private final KeptMonths months;

    private int folded;

    Folding(KeptMonths months) {
        this.months = months;
    }

    /**
     * Folds, oldest months first.
     *
     * @return whether there is none left
     */
    boolean run(YearMonth now, long monthsOfAnswers, Deadline deadline) {
        // Not before its answers have expired: until then days may be added.
        long newest = Math.max(OPEN_MONTHS, monthsOfAnswers) + 1;
        long oldest = newest + CAUGHT_UP - 1;
        return LongStream.rangeClosed(-oldest, -newest)
                .mapToObj(now::plusMonths)
                .allMatch(month -> !deadline.isNear()
                        && months.visitOpen(month, open -> {
                            fold(open);
                            return !deadline.isNear();
                        }));
    }

    /** Side by side, since a month of many lifters grows old on one day. */
    private void fold(List<TrainingMonth> open) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> put :
                    threads.invokeAll(open.stream().map(this::folding).toList())) {
                folded += put.get() ? 1 : 0;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while folding", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    private Callable<Boolean> folding(TrainingMonth month) {
        return () -> months.fold(month.fold());
    }

    /** How many have been folded. */
    int folded() {
        return folded;
    }
}
