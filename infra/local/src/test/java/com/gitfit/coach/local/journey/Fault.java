package com.gitfit.coach.local.journey;

import com.gitfit.coach.local.http.HttpAnswer;
import java.util.concurrent.atomic.AtomicBoolean;

/** What happens to a call on its way to DynamoDB. */
@FunctionalInterface
interface Fault {
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

    /** This fault once, and then none. */
    default Fault once() {
        var met = new AtomicBoolean();
        return (operation, call) -> met.getAndSet(true) ? call.forward() : meet(operation, call);
    }
}
