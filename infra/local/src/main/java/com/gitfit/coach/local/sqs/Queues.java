package com.gitfit.coach.local.sqs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.gitfit.coach.local.process.StartFailure;
import com.gitfit.coach.local.template.QueueResource;
import com.gitfit.coach.local.template.QueueResource.Redrive;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The queues of the template, made. */
public final class Queues implements AutoCloseable {
    private static final List<QueueAttributeName> COUNTS = List.of(
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);

    private final URI uri;
    private final SqsClient client;
    private final Map<String, String> urls;

    private Queues(URI uri, SqsClient client, Map<String, String> urls) {
        this.uri = uri;
        this.client = client;
        this.urls = Map.copyOf(urls);
    }

    /**
     * Makes the queues.
     *
     * @param endpoint of ElasticMQ, without queues
     * @throws StartFailure if the server refuses
     */
    public static Queues create(URI endpoint, List<QueueResource> queues) {
        SqsClient client = client(endpoint);
        var urls = new HashMap<String, String>();
        try {
            queues.forEach(queue -> urls.put(queue.arn(), create(client, queue)));
            queues.forEach(queue ->
                    queue.redrive().ifPresent(redrive -> redrive(client, urls.get(queue.arn()), redrive)));
        } catch (SdkException e) {
            client.close();
            throw new StartFailure("a queue cannot be made: " + e.getMessage(), e);
        }
        return new Queues(endpoint, client, urls);
    }

    private static SqsClient client(URI endpoint) {
        return SqsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    private static String create(SqsClient client, QueueResource queue) {
        return client.createQueue(request -> request.queueName(queue.name())
                        .attributes(Map.of(
                                QueueAttributeName.VISIBILITY_TIMEOUT,
                                Long.toString(queue.visibilityTimeout().toSeconds()),
                                QueueAttributeName.MESSAGE_RETENTION_PERIOD,
                                Long.toString(queue.retention().toSeconds()))))
                .queueUrl();
    }

    /** When all queues are there, so that one can name another. */
    private static void redrive(SqsClient client, String url, Redrive redrive) {
        String policy = JsonNodeFactory.instance
                .objectNode()
                .put("deadLetterTargetArn", redrive.queue())
                .put("maxReceiveCount", redrive.mostReceives())
                .toString();
        client.setQueueAttributes(
                request -> request.queueUrl(url).attributes(Map.of(QueueAttributeName.REDRIVE_POLICY, policy)));
    }

    /** Where SQS answers, to any credentials. */
    public URI uri() {
        return uri;
    }

    /**
     * Puts a message into a queue.
     *
     * @param arn of a queue of the template
     * @throws IllegalArgumentException if there is no such queue
     */
    public void send(String arn, String body) {
        String url = url(arn);
        client.sendMessage(request -> request.queueUrl(url).messageBody(body));
    }

    /** How many messages somebody could receive now, about, by the names of their queues. */
    public Map<String, Long> depths() {
        var depths = new HashMap<String, Long>();
        urls.forEach((arn, url) -> depths.put(arn.substring(arn.lastIndexOf(':') + 1), depth(url)));
        return depths;
    }

    private long depth(String url) {
        QueueAttributeName visible = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
        return Long.parseLong(
                client.getQueueAttributes(request -> request.queueUrl(url).attributeNames(visible))
                        .attributes()
                        .get(visible));
    }

    /**
     * How many messages a queue has, those included that somebody works on.
     *
     * @param arn of a queue of the template
     * @throws IllegalArgumentException if there is no such queue
     */
    public long size(String arn) {
        String url = url(arn);
        return client
                .getQueueAttributes(request -> request.queueUrl(url).attributeNames(COUNTS))
                .attributes()
                .values()
                .stream()
                .mapToLong(Long::parseLong)
                .sum();
    }

    /**
     * The messages of a queue.
     *
     * @param arn of a queue of the template
     * @throws IllegalArgumentException if there is no such queue
     */
    MessageQueue messages(String arn) {
        return new SqsMessageQueue(client, url(arn));
    }

    private String url(String arn) {
        String url = urls.get(arn);
        if (url == null) {
            throw new IllegalArgumentException(arn + " is no queue of the template");
        }
        return url;
    }

    @Override
    public void close() {
        client.close();
    }
}
