package com.gitfit.coach.bench.mirror;

import com.gitfit.coach.local.LocalStack;
import com.gitfit.coach.local.template.TableResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Profiles of many people, written past the coach again and again, each time under the next version. All are copies of
 * one that the coach itself has written.
 */
public final class Profiles implements AutoCloseable {
    private static final String TABLE = "PreferencesTable";
    private static final int TOGETHER = 25;
    private static final Pattern TWEAK_ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final DynamoDbClient client;
    private final String table;
    private final int people;
    private final Map<String, AttributeValue> pattern;
    private final Map<String, Long> newest = new HashMap<>();
    private int next;

    /**
     * A version of somebody's profile.
     *
     * @param at when the table had it
     */
    public record Written(String userId, long version, Instant at) {}

    /** @param people who take turns, at least 25 */
    public Profiles(LocalStack stack, int people) throws IOException, InterruptedException {
        this.client = DynamoDbClient.builder()
                .endpointOverride(stack.dynamoDb())
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        this.table = stack.template().tables().stream()
                .filter(resource -> resource.logicalId().equals(TABLE))
                .map(TableResource::name)
                .findFirst()
                .orElseThrow();
        this.people = people;
        train(stack);
        this.pattern = client.getItem(
                        request -> request.tableName(table).key(Map.of("userId", AttributeValue.fromS("pattern"))))
                .item();
    }

    private static void train(LocalStack stack) throws IOException, InterruptedException {
        String token = stack.token("pattern");
        Matcher matcher = TWEAK_ID.matcher(post(stack, "/recommendation", token, """
                {"user_id":"pattern","exercise_data":{"exercise_name":"Bench Press","planned_sets":3,\
                "planned_reps":10,"planned_weight":135},"context":{"time_of_day":"evening","day_of_week":3},\
                "event_type":"complete_set"}"""));
        if (!matcher.find()) {
            throw new IllegalStateException("no recommendation came");
        }
        post(stack, "/feedback", token, """
                {"user_id":"pattern","tweak_id":"%s","feedback":{"accepted":true}}""".formatted(matcher.group(1)));
    }

    private static String post(LocalStack stack, String path, String token, String body)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(stack.uri().resolve(path))
                    .header("content-type", "application/json")
                    .header("authorization", "Bearer " + token)
                    .POST(BodyPublishers.ofString(body))
                    .build();
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new UncheckedIOException(new IOException(path + " answered " + response.body()));
            }
            return response.body();
        }
    }

    /** Writes as fast as the table takes it; 25 in a call. */
    public List<Written> write(int changes) {
        List<Written> written = new ArrayList<>();
        while (written.size() < changes) {
            written.addAll(writeTogether());
        }
        return written;
    }

    /** Writes at a steady rate. */
    public List<Written> write(int changes, int perSecond) throws InterruptedException {
        List<Written> written = new ArrayList<>();
        long start = System.nanoTime();
        while (written.size() < changes) {
            written.addAll(writeTogether());
            long due = start + TimeUnit.SECONDS.toNanos(written.size()) / perSecond;
            Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
        }
        return written;
    }

    private List<Written> writeTogether() {
        List<WriteRequest> requests = new ArrayList<>();
        List<String> users = new ArrayList<>();
        for (int place = 0; place < TOGETHER; place++) {
            String userId = "somebody-" + next++ % people;
            long version = newest.merge(userId, 1L, Long::sum);
            Map<String, AttributeValue> item = new HashMap<>(pattern);
            item.put("userId", AttributeValue.fromS(userId));
            item.put("version", AttributeValue.fromN(Long.toString(version)));
            requests.add(
                    WriteRequest.builder().putRequest(put -> put.item(item)).build());
            users.add(userId);
        }
        client.batchWriteItem(request -> request.requestItems(Map.of(table, requests)));
        Instant now = Instant.now();
        return users.stream()
                .map(userId -> new Written(userId, newest.get(userId), now))
                .toList();
    }

    /** The version that everybody's profile has now. */
    public Map<String, Long> newest() {
        return Map.copyOf(newest);
    }

    @Override
    public void close() {
        client.close();
    }
}
