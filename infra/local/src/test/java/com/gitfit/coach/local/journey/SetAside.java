package com.gitfit.coach.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** The queue of what the mirror could not take, looked into without taking anything out. */
final class SetAside implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SqsClient client;
    private final String url;

    SetAside(RunningCoach coach) {
        this.client = SqsClient.builder()
                .endpointOverride(coach.stack().sqs())
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        this.url = client.listQueues().queueUrls().stream()
                .filter(queue -> queue.endsWith("MirrorDeadLetters"))
                .findFirst()
                .orElseThrow();
    }

    /** What can be received now, at most ten. */
    List<JsonNode> letters() {
        return client
                .receiveMessage(
                        request -> request.queueUrl(url).maxNumberOfMessages(10).visibilityTimeout(0))
                .messages()
                .stream()
                .map(SetAside::letter)
                .toList();
    }

    /** The letters about a document, once there is one; what meets it again writes another. */
    List<JsonNode> await(String key, Duration atMost) {
        Instant end = Instant.now().plus(atMost);
        List<JsonNode> letters = letters();
        while (letters.isEmpty()) {
            assertThat(Instant.now()).as("still no letter").isBefore(end);
            letters = letters();
        }
        assertThat(letters).allMatch(letter -> letter.path("key").asText().equals(key));
        return letters;
    }

    private static JsonNode letter(Message message) {
        try {
            return JSON.readTree(message.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
