package com.gitfit.coach.batch.sqs;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.gitfit.coach.batch.Delivery;
import java.util.List;

/** Reads what Lambda hands over of the queue. */
public final class ChunkMessages {
    private ChunkMessages() {}

    /** The messages, in their order. */
    public static List<Delivery> read(SQSEvent event) {
        return event.getRecords().stream()
                .map(message -> new Delivery(message.getMessageId(), ChunkText.read(message.getBody())))
                .toList();
    }
}
