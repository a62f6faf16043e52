package com.gitfit.coach.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.local.LocalStack;
import com.gitfit.coach.local.lambda.InvocationResult;
import com.gitfit.coach.local.lambda.InvocationResult.Returned;
import com.gitfit.coach.local.template.QueueResource;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Plans for insights on a running coach, and what they leave behind. */
final class InsightsBatch implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private final LocalStack stack;
    private final SqsClient queues;
    private final StoredItems items;

    InsightsBatch(LocalStack stack) {
        this.stack = stack;
        this.queues = SqsClient.builder()
                .endpointOverride(stack.sqs())
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        this.items = new StoredItems(stack.dynamoDb(), stack.template().tables());
    }

    /** Has a message that was not worked off be delivered again soon. */
    void deliverAgainAfter(Duration pause) {
        queues.setQueueAttributes(request -> request.queueUrl(url())
                .attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, Long.toString(pause.toSeconds()))));
    }

    /** Plans for everybody; returns when all is handed over, not when it is computed. */
    void planForAll(Instant at) throws InterruptedException {
        planned(stack.fire("InsightsPlannerFunction", "{\"users\":\"all\",\"at\":\"%s\"}".formatted(at)));
    }

    /** Fires the daily schedule, as it is in the template. */
    void planAsScheduled() throws InterruptedException {
        planned(stack.fire("InsightsPlannerFunction"));
    }

    private static void planned(InvocationResult result) {
        assertThat(result).isInstanceOf(Returned.class);
        assertThat(((Returned) result).payload()).contains("\"done\":true");
    }

    /** Hands somebody to the workers, past the planner. */
    void handOver(String user, Instant at) {
        queues.sendMessage(request ->
                request.queueUrl(url()).messageBody("{\"at\":\"%s\",\"users\":[\"%s\"]}".formatted(at, user)));
    }

    /** Waits until the workers have nothing left to do. */
    void await() throws InterruptedException {
        Instant end = Instant.now().plus(LONGEST);
        while (stack.waiting("InsightsQueue") > 0) {
            assertThat(Instant.now()).as("the workers come to an end").isBefore(end);
            Thread.sleep(200);
        }
    }

    /** Chunks that could not be computed. */
    long deadLetters() {
        return stack.waiting("InsightsDeadLetters");
    }

    private String url() {
        String name = stack.template().queues().stream()
                .filter(queue -> queue.logicalId().equals("InsightsQueue"))
                .map(QueueResource::name)
                .findFirst()
                .orElseThrow();
        return queues.getQueueUrl(request -> request.queueName(name)).queueUrl();
    }

    /** Everything that was computed: months, and insights. */
    Map<String, Set<Map<String, AttributeValue>>> computed() {
        Map<String, Set<Map<String, AttributeValue>>> all = items.all();
        return Map.of(
                "TrendsTable", all.getOrDefault("TrendsTable", Set.of()),
                "CacheTable", insights(all));
    }

    private static Set<Map<String, AttributeValue>> insights(Map<String, Set<Map<String, AttributeValue>>> all) {
        AttributeValue entry = AttributeValue.fromS("insights");
        return all.getOrDefault("CacheTable", Set.of()).stream()
                .filter(item -> entry.equals(item.get("entry")))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Whose profile has changed since a moment. */
    Set<String> whoTrainedAfter(Instant moment) {
        return items.all().get("PreferencesTable").stream()
                .filter(item -> Long.parseLong(item.get("updatedAt").n()) > moment.toEpochMilli())
                .map(item -> item.get("userId").s())
                .collect(Collectors.toSet());
    }

    /** Whose insights have been computed. */
    Set<String> insights() {
        return computed().get("CacheTable").stream()
                .map(item -> item.get("userId").s())
                .collect(Collectors.toSet());
    }

    /** Removes all that was computed. */
    void forget() {
        computed().forEach((table, found) -> {
            String range = table.equals("TrendsTable") ? "month" : "entry";
            items.removeAll(
                    table,
                    found.stream()
                            .map(item -> Map.of("userId", item.get("userId"), range, item.get(range)))
                            .toList());
        });
    }

    @Override
    public void close() {
        items.close();
        queues.close();
    }
}
