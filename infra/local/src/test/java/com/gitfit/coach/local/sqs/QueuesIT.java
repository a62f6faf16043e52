package com.gitfit.coach.local.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gitfit.coach.local.TestProject;
import com.gitfit.coach.local.process.ChildLog;
import com.gitfit.coach.local.process.ServerProcess;
import com.gitfit.coach.local.template.QueueResource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
            Duration.ofDays(14));

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
        queues = Queues.create(server.uri(), List.of(LETTERS));
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
    void aQueueOfSomeoneElseIsUnknown() {
        assertThatThrownBy(() -> queues.send("arn:aws:sqs:eu-west-1:000000000000:other", "{}"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
