package com.gitfit.coach.local.sqs;

import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.sqs.model.Message;

/** A queue, as who reads it sees it. A call that cannot be made now throws an unchecked exception. */
interface MessageQueue {
    /**
     * Some messages, which nobody else sees for the queue's visibility timeout.
     *
     * @param most 1–10
     * @param wait how long to wait for the first of them, 0–20 s; a part of a second counts as one
     * @return none if there is none in that time
     */
    List<Message> receive(int most, Duration wait);

    /** Removes messages that have been dealt with. */
    void delete(List<Message> messages);
}
