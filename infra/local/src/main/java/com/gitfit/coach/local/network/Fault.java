package com.gitfit.coach.local.network;

import com.gitfit.coach.local.http.HttpAnswer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;

/** What happens to a call on its way to DynamoDB. */
@FunctionalInterface
public interface Fault {
    /** The network as it should be. */
    Fault NONE = (operation, call) -> call.forward();

    /**
     * @param operation such as {@code TransactWriteItems}
     * @param call can be forwarded, any number of times
     * @return what the caller sees
     * @throws InterruptedException to close the connection without an answer
     */
    HttpAnswer meet(String operation, Call call) throws InterruptedException;

    /** A call that has not arrived yet. */
    @FunctionalInterface
    interface Call {
        /** Has it arrive; gives the answer of DynamoDB. */
        HttpAnswer forward() throws InterruptedException;
    }

    /** Meets the calls of one operation and lets the others pass. */
    static Fault on(String operation, Fault fault) {
        return (called, call) -> called.equals(operation) ? fault.meet(called, call) : call.forward();
    }

    /** The call does not arrive. */
    static Fault lost() {
        return (operation, call) -> {
            throw new InterruptedException("the call is lost");
        };
    }

    /** The call arrives, but its answer does not. */
    static Fault unanswered() {
        return (operation, call) -> {
            call.forward();
            throw new InterruptedException("the answer is lost");
        };
    }

    /**
     * Some of the calls for items find their table's throughput used up; calls for anything else pass.
     *
     * @param share of them, 0–1
     * @param random chooses which; used by one thread at a time
     */
    static Fault throttled(double share, RandomGenerator random) {
        return (operation, call) -> {
            boolean refused;
            synchronized (random) {
                refused = Throttling.concerns(operation) && random.nextDouble() < share;
            }
            return refused ? Throttling.answer() : call.forward();
        };
    }

    /** This fault once, and then none. */
    default Fault once() {
        var met = new AtomicBoolean();
        return (operation, call) -> met.getAndSet(true) ? call.forward() : meet(operation, call);
    }
}
