package com.gitfit.coach.local.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.gitfit.coach.local.lambda.Invocable;
import com.gitfit.coach.local.lambda.InvocationResult.Returned;
import com.gitfit.coach.local.template.FunctionResource;
import com.gitfit.coach.local.template.QueueResource;
import com.gitfit.coach.local.template.QueueSource;
import com.gitfit.coach.local.template.TemplateException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.sqs.model.Message;

/** Queues that lead to functions, for as long as the stack runs. */
@Timeout(20)
class PollersTest {
    private static final String ARN = "arn:aws:sqs:eu-west-1:000000000000:orders";

    private final List<String> console = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final Invocable function = event -> {
        events.add(event);
        return new Returned("");
    };

    private static FunctionResource orders(Duration timeout) {
        return new FunctionResource(
                "OrdersFunction",
                "orders",
                "Handler",
                Path.of("orders.zip"),
                List.of(),
                timeout,
                128,
                false,
                Map.of(),
                List.of(),
                List.of(),
                List.of(new QueueSource("OrdersFunction", "Orders", ARN, 10, Duration.ZERO, true, OptionalInt.empty())),
                List.of(),
                MissingNode.getInstance());
    }

    private static QueueResource queue(String arn) {
        return new QueueResource("Orders", "orders", arn, Duration.ofSeconds(30), Duration.ofDays(4), Optional.empty());
    }

    /** A queue that is away for a few calls, gives one message, and is empty from then on. */
    private static final class LateQueue implements MessageQueue {
        private final CountDownLatch failures = new CountDownLatch(3);
        private final BlockingQueue<List<Message>> deleted = new LinkedBlockingQueue<>();
        private boolean given;

        @Override
        public List<Message> receive(int most, Duration wait) {
            if (failures.getCount() > 0) {
                failures.countDown();
                throw new IllegalStateException("the queue is away");
            }
            List<Message> page = given ? List.of() : FakeQueue.messages(1, 1);
            given = true;
            return page;
        }

        @Override
        public void delete(List<Message> messages) {
            deleted.add(messages);
        }
    }

    private Pollers pollers(MessageQueue queue) {
        return new Pollers(arn -> queue, console::add, duration -> {});
    }

    private void start(Pollers pollers, Duration timeout, String made) {
        pollers.start(List.of(orders(timeout)), List.of(queue(made)), Map.of("OrdersFunction", function));
    }

    @Test
    void troubleIsSaidOnceAndTriedAgain() throws Exception {
        var late = new LateQueue();
        try (Pollers pollers = pollers(late)) {
            start(pollers, Duration.ofSeconds(30), ARN);

            assertThat(events.poll(10, TimeUnit.SECONDS)).contains("{\\\"number\\\":1}");
            assertThat(late.deleted.poll(10, TimeUnit.SECONDS)).hasSize(1);
        }
        assertThat(console).containsExactly("queue " + ARN + " stands still: the queue is away");
    }

    @Test
    void aFunctionThatMayRunForLongerThanMessagesAreHiddenIsRefusedAsLambdaDoes() {
        try (Pollers pollers = pollers(new LateQueue())) {
            assertThatThrownBy(() -> start(pollers, Duration.ofSeconds(31), ARN))
                    .isInstanceOf(TemplateException.class)
                    .hasMessage("Orders hides messages for 30 s, shorter than OrdersFunction may run");
        }
        assertThat(events).isEmpty();
    }

    @Test
    void aQueueOfSomeoneElseIsRefused() {
        try (Pollers pollers = pollers(new LateQueue())) {
            assertThatThrownBy(() -> start(pollers, Duration.ofSeconds(30), ARN + "-other"))
                    .isInstanceOf(TemplateException.class)
                    .hasMessageContaining("which is no queue of the template");
        }
    }
}
