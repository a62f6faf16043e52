package com.gitfit.coach.local.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** The event is the one that Lambda sends. */
class MessageEventTest {
    private static final String ARN = "arn:aws:sqs:eu-west-1:000000000000:orders";
    private static final Message MESSAGE = Message.builder()
            .messageId("059f36b4-87a3-44ab-83d2-661975830a7d")
            .receiptHandle("AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a")
            .body("{\"at\":\"2026-11-22T03:00:00Z\"}")
            .md5OfBody("e4e68fb7bd0e697a0ae8f1bb342846b3")
            .attributes(Map.of(
                    MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1",
                    MessageSystemAttributeName.SENT_TIMESTAMP, "1545082649183"))
            .messageAttributes(Map.of(
                    "kind",
                    MessageAttributeValue.builder()
                            .dataType("String")
                            .stringValue("order")
                            .build(),
                    "bytes",
                    MessageAttributeValue.builder()
                            .dataType("Binary")
                            .binaryValue(SdkBytes.fromUtf8String("a"))
                            .build()))
            .build();

    @Test
    void everyFieldIsNamedAndFormedAsLambdaDoes() throws Exception {
        JsonNode expected = new ObjectMapper().readTree("""
                {
                  "Records": [{
                    "messageId": "059f36b4-87a3-44ab-83d2-661975830a7d",
                    "receiptHandle": "AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a",
                    "body": "{\\"at\\":\\"2026-11-22T03:00:00Z\\"}",
                    "attributes": {"ApproximateReceiveCount": "1", "SentTimestamp": "1545082649183"},
                    "messageAttributes": {
                      "kind": {
                        "stringValue": "order",
                        "stringListValues": [],
                        "binaryListValues": [],
                        "dataType": "String"
                      },
                      "bytes": {
                        "binaryValue": "YQ==",
                        "stringListValues": [],
                        "binaryListValues": [],
                        "dataType": "Binary"
                      }
                    },
                    "md5OfBody": "e4e68fb7bd0e697a0ae8f1bb342846b3",
                    "eventSource": "aws:sqs",
                    "eventSourceARN": "arn:aws:sqs:eu-west-1:000000000000:orders",
                    "awsRegion": "eu-west-1"
                  }]
                }
                """);

        assertThat(new ObjectMapper().readTree(MessageEvent.of(ARN, List.of(MESSAGE))))
                .isEqualTo(expected);
    }
}
