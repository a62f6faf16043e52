package com.gitfit.coach.local.sqs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** What a function is told of messages, in Lambda's words. */
final class MessageEvent {
    private static final int REGION = 3;

    private MessageEvent() {}

    /**
     * The event in JSON.
     *
     * @param queue the ARN of the queue that the messages come from
     */
    static String of(String queue, List<Message> messages) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        ArrayNode records = event.putArray("Records");
        messages.forEach(message -> describe(message, queue, records.addObject()));
        return event.toString();
    }

    private static void describe(Message message, String queue, ObjectNode record) {
        record.put("messageId", message.messageId())
                .put("receiptHandle", message.receiptHandle())
                .put("body", message.body());
        ObjectNode attributes = record.putObject("attributes");
        message.attributesAsStrings().forEach(attributes::put);
        ObjectNode own = record.putObject("messageAttributes");
        message.messageAttributes().forEach((name, value) -> describe(value, own.putObject(name)));
        record.put("md5OfBody", message.md5OfBody())
                .put("eventSource", "aws:sqs")
                .put("eventSourceARN", queue)
                .put("awsRegion", queue.split(":", -1)[REGION]);
    }

    private static void describe(MessageAttributeValue value, ObjectNode attribute) {
        if (value.stringValue() != null) {
            attribute.put("stringValue", value.stringValue());
        }
        if (value.binaryValue() != null) {
            attribute.put(
                    "binaryValue",
                    Base64.getEncoder().encodeToString(value.binaryValue().asByteArray()));
        }
        attribute.putArray("stringListValues");
        attribute.putArray("binaryListValues");
        attribute.put("dataType", value.dataType());
    }
}
