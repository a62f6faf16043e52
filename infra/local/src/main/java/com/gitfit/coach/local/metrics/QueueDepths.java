package com.gitfit.coach.local.metrics;

import com.gitfit.coach.local.lambda.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Counts the messages that wait in queues, twice a minute and whenever somebody asks. */
public final class QueueDepths implements AutoCloseable {
    static final String NAMESPACE = "AWS/SQS";
    static final String VISIBLE = "ApproximateNumberOfMessagesVisible";

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    private final Supplier<Map<String, Long>> depths;
    private final Collected collected;
    private final Clock clock;
    private final ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Nothing is counted yet.
     *
     * @param depths of the queues by their names; may fail
     * @param collected takes the figures
     */
    public QueueDepths(Supplier<Map<String, Long>> depths, Collected collected, Clock clock) {
        this.depths = depths;
        this.collected = collected;
        this.clock = clock;
    }

    /** Begins to count, until closed. */
    public void start(Pause pause) {
        thread.execute(() -> {
            try {
                while (!thread.isShutdown()) {
                    sample();
                    pause.pause(BETWEEN_LOOKS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Counts now; queues that cannot be asked have no figure, as they would in CloudWatch. */
    public void sample() {
        try {
            Instant now = clock.instant();
            depths.get()
                    .forEach((queue, messages) -> collected.add(
                            NAMESPACE, VISIBLE, Map.of("QueueName", queue), "Count", now, messages.doubleValue()));
        } catch (RuntimeException e) {
            System.getLogger(QueueDepths.class.getName()).log(System.Logger.Level.DEBUG, "queues are not counted", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
