package com.gitfit.coach.local.sqs;

import com.gitfit.coach.local.process.StartFailure;
import com.gitfit.coach.local.template.QueueResource;
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
        String url = urls.get(arn);
        if (url == null) {
            throw new IllegalArgumentException(arn + " is no queue of the template");
        }
        client.sendMessage(request -> request.queueUrl(url).messageBody(body));
    }

    @Override
    public void close() {
        client.close();
    }
}
