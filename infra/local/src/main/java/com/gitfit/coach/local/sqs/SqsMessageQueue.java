package com.gitfit.coach.local.sqs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * A queue of SQS.
 *
 * @param client of SQS
 * @param url of the queue
 */
record SqsMessageQueue(SqsClient client, String url) implements MessageQueue {
    private static final int MOST_AT_ONCE = 10;

    @Override
    public List<Message> receive(int most, Duration wait) {
        return client.receiveMessage(request -> request.queueUrl(url)
                        .maxNumberOfMessages(most)
                        .waitTimeSeconds((int) wait.plusMillis(999).toSeconds())
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .messageAttributeNames("All"))
                .messages();
    }

    /** One that is not removed comes again. */
    @Override
    public void delete(List<Message> messages) {
        for (int from = 0; from < messages.size(); from += MOST_AT_ONCE) {
            List<DeleteMessageBatchRequestEntry> entries =
                    entries(messages.subList(from, Math.min(from + MOST_AT_ONCE, messages.size())));
            client.deleteMessageBatch(request -> request.queueUrl(url).entries(entries));
        }
    }

    private static List<DeleteMessageBatchRequestEntry> entries(List<Message> messages) {
        var entries = new ArrayList<DeleteMessageBatchRequestEntry>();
        for (Message message : messages) {
            entries.add(DeleteMessageBatchRequestEntry.builder()
                    .id(Integer.toString(entries.size()))
                    .receiptHandle(message.receiptHandle())
                    .build());
        }
        return entries;
    }
}
