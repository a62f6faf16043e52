package com.gitfit.coach.local.sqs;

import com.gitfit.coach.local.lambda.Invocable;
import com.gitfit.coach.local.lambda.Pause;
import com.gitfit.coach.local.template.FunctionResource;
import com.gitfit.coach.local.template.QueueResource;
import com.gitfit.coach.local.template.QueueSource;
import com.gitfit.coach.local.template.TemplateException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What leads from queues to functions: each source on a thread of its own, one batch at a time, because a function on
 * this machine sees one event at a time.
 */
public final class Pollers implements AutoCloseable {
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private final Function<String, MessageQueue> queues;
    private final Consumer<String> console;
    private final Pause pause;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param queues by their ARNs
     * @param pause waits after trouble
     */
    Pollers(Function<String, MessageQueue> queues, Consumer<String> console, Pause pause) {
        this.queues = queues;
        this.console = console;
        this.pause = pause;
    }

    /**
     * Nothing is read yet.
     *
     * @param console told what keeps a queue from being read, once until it can be read again
     */
    public static Pollers of(Queues queues, Consumer<String> console) {
        return new Pollers(queues::messages, console, Pause.SLEEP);
    }

    /**
     * Reads the queues that the template leads to functions, until closed.
     *
     * @param resources the functions of the template
     * @param made the queues of the template
     * @param functions the same functions, running, by their logical ids
     * @throws TemplateException if a source names no queue of the template, or one that Lambda would not read: whose
     *     messages could be seen twice while the function still deals with them
     */
    public void start(
            List<FunctionResource> resources, List<QueueResource> made, Map<String, ? extends Invocable> functions) {
        var pollers = new ArrayList<Poller>();
        for (FunctionResource resource : resources) {
            for (QueueSource source : resource.queues()) {
                check(resource, source, made);
                MessageQueue queue = queues.apply(source.queue());
                Invocable function = functions.get(resource.logicalId());
                pollers.add(new Poller(source, queue, function, Clock.systemUTC()));
            }
        }
        pollers.forEach(poller -> threads.execute(() -> keepPolling(poller)));
    }

    private static void check(FunctionResource resource, QueueSource source, List<QueueResource> made) {
        QueueResource queue = made.stream()
                .filter(one -> one.arn().equals(source.queue()))
                .findFirst()
                .orElseThrow(() -> new TemplateException(resource.logicalId() + " reads with " + source.event() + " "
                        + source.queue() + ", which is no queue of the template"));
        if (queue.visibilityTimeout().compareTo(resource.timeout()) < 0) {
            throw new TemplateException(queue.logicalId() + " hides messages for "
                    + queue.visibilityTimeout().toSeconds() + " s, shorter than " + resource.logicalId() + " may run");
        }
    }

    private void keepPolling(Poller poller) {
        try {
            String before = "";
            while (!threads.isShutdown()) {
                Optional<String> trouble = troubleOf(poller);
                if (trouble.isPresent() && !trouble.get().equals(before) && !threads.isShutdown()) {
                    console.accept("queue " + poller.source().queue() + " stands still: " + trouble.get());
                }
                before = trouble.orElse("");
                if (trouble.isPresent()) {
                    pause.pause(AFTER_TROUBLE);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<String> troubleOf(Poller poller) throws InterruptedException {
        try {
            poller.poll();
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Returns when nothing is read or delivered any more. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            boolean quiet = threads.awaitTermination(1, TimeUnit.SECONDS);
            if (!quiet) {
                console.accept("the queues have not come to rest");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
