package com.gitfit.coach.local.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gitfit.coach.local.TestProject;
import com.gitfit.coach.local.process.ChildLog;
import com.gitfit.coach.local.process.ServerProcess;
import com.gitfit.coach.local.template.QueueResource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The queues of a template in the real ElasticMQ. */
@Timeout(60)
class QueuesIT {
    private static final QueueResource LETTERS = new QueueResource(
            "Letters",
            "stack-Letters",
            "arn:aws:sqs:eu-west-1:000000000000:stack-Letters",
            Duration.ofMinutes(16),
            Duration.ofDays(14),
            Optional.empty());

    private static final QueueResource ORDERS = new QueueResource(
            "Orders",
            "stack-Orders",
            "arn:aws:sqs:eu-west-1:000000000000:stack-Orders",
            Duration.ofSeconds(1),
            Duration.ofDays(14),
            Optional.of(new QueueResource.Redrive(LETTERS.arn(), 2)));

    /** What the template gives to functions; the SDK goes to its endpoint nevertheless. */
    private static final String URL = "https://sqs.eu-west-1.amazonaws.com/000000000000/stack-Letters";

    @TempDir
    static Path folder;

    private static ServerProcess server;
    private static Queues queues;
    private static SqsClient client;

    @BeforeAll
    static void start() {
        server = ServerProcess.start(
                TestProject.MODULES.resolve("sqs"),
                "com.gitfit.coach.local.server.sqs.SqsServer",
                folder.resolve("data"),
                ChildLog.begin(folder.resolve("sqs.log")));
        queues = Queues.create(server.uri(), List.of(ORDERS, LETTERS));
        client = SqsClient.builder()
                .endpointOverride(queues.uri())
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @AfterAll
    static void end() {
        client.close();
        queues.close();
        server.close();
    }

    @Test
    void aQueueHasItsTimeouts() {
        assertThat(client.getQueueAttributes(request -> request.queueUrl(URL).attributeNames(QueueAttributeName.ALL))
                        .attributes())
                .containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "960")
                .containsEntry(QueueAttributeName.QUEUE_ARN, LETTERS.arn());
    }

    @Test
    void whatIsSentIsReceivedThroughTheUrlOfTheTemplate() {
        queues.send(LETTERS.arn(), "{\"key\":\"a ü\"}");

        List<Message> messages = client.receiveMessage(
                        request -> request.queueUrl(URL).maxNumberOfMessages(10))
                .messages();

        assertThat(messages).map(Message::body).containsExactly("{\"key\":\"a ü\"}");
        client.deleteMessage(request ->
                request.queueUrl(URL).receiptHandle(messages.getFirst().receiptHandle()));
    }

    @Test
    void aMessageThatNobodyCanDealWithGoesWhereTheTemplateSays() {
        queues.send(ORDERS.arn(), "{\"order\":1}");
        MessageQueue orders = queues.messages(ORDERS.arn());
        var received = new ArrayList<Message>();

        // The first receive may come before the message; one that is hidden cannot come a third time.
        for (int i = 0; i < 3; i++) {
            received.addAll(orders.receive(10, Duration.ofSeconds(2)));
        }

        assertThat(received)
                .map(message -> message.attributesAsStrings().get("ApproximateReceiveCount"))
                .containsExactly("1", "2");
        List<Message> dead = queues.messages(LETTERS.arn()).receive(10, Duration.ofSeconds(5));
        assertThat(dead).map(Message::body).containsExactly("{\"order\":1}");
        queues.messages(LETTERS.arn()).delete(dead);
    }

    @Test
    void whatIsRemovedDoesNotComeAgain() {
        MessageQueue orders = queues.messages(ORDERS.arn());
        for (int i = 0; i < 12; i++) {
            queues.send(ORDERS.arn(), "{}");
        }
        var received = new ArrayList<Message>();
        while (received.size() < 12) {
            received.addAll(orders.receive(10, Duration.ofSeconds(1)));
        }

        orders.delete(received);

        assertThat(orders.receive(10, Duration.ofSeconds(2))).isEmpty();
    }

    @Test
    void aQueueOfSomeoneElseIsUnknown() {
        assertThatThrownBy(() -> queues.send("arn:aws:sqs:eu-west-1:000000000000:other", "{}"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
