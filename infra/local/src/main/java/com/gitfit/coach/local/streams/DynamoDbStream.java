package com.gitfit.coach.local.streams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stream of DynamoDB Local. Its records are taken as they come over the wire, for that is what Lambda hands to
 * functions.
 */
final class DynamoDbStream implements TableStream {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TABLES = "DynamoDB_20120810.";
    private static final String STREAMS = "DynamoDBStreams_20120810.";
    private static final String REGION = "eu-west-1";
    /** What DynamoDB gives at once, at most. */
    private static final int MOST_RECORDS = 1_000;
    /** DynamoDB Local wants a signature but does not look into it. */
    private static final String SIGNATURE = "AWS4-HMAC-SHA256 Credential=local/20260101/" + REGION
            + "/dynamodb/aws4_request, SignedHeaders=host, Signature=0";

    private static final int OK = 200;

    private final URI dynamoDb;
    private final HttpClient client;
    private final String arn;

    private DynamoDbStream(URI dynamoDb, HttpClient client, String arn) {
        this.dynamoDb = dynamoDb;
        this.client = client;
        this.arn = arn;
    }

    /**
     * The stream of a table.
     *
     * @throws StreamException if the table has none
     */
    static DynamoDbStream of(URI dynamoDb, HttpClient client, String table) throws InterruptedException {
        JsonNode described = call(
                dynamoDb,
                client,
                TABLES + "DescribeTable",
                JsonNodeFactory.instance.objectNode().put("TableName", table));
        JsonNode arn = described.at("/Table/LatestStreamArn");
        if (!arn.isTextual()) {
            throw new StreamException("", "table " + table + " has no stream");
        }
        return new DynamoDbStream(dynamoDb, client, arn.asText());
    }

    @Override
    public String arn() {
        return arn;
    }

    @Override
    public List<Shard> shards() throws InterruptedException {
        var shards = new ArrayList<Shard>();
        Optional<String> last = Optional.empty();
        do {
            ObjectNode request = ofThisStream();
            last.ifPresent(id -> request.put("ExclusiveStartShardId", id));
            JsonNode description = call("DescribeStream", request).path("StreamDescription");
            for (JsonNode shard : description.path("Shards")) {
                shards.add(new Shard(shard.path("ShardId").asText(), text(shard.path("ParentShardId"))));
            }
            last = text(description.path("LastEvaluatedShardId"));
        } while (last.isPresent());
        return shards;
    }

    @Override
    public String position(String shard, Optional<String> after) throws InterruptedException {
        return after.isPresent() ? positionAfter(shard, after.get()) : oldest(shard);
    }

    /** What has been dealt with may be gone: then the oldest that is left comes next. */
    private String positionAfter(String shard, String sequenceNumber) throws InterruptedException {
        try {
            return position(ofThisStream()
                    .put("ShardId", shard)
                    .put("ShardIteratorType", "AFTER_SEQUENCE_NUMBER")
                    .put("SequenceNumber", sequenceNumber));
        } catch (StreamException e) {
            if (e.type().equals("TrimmedDataAccessException")) {
                return oldest(shard);
            }
            throw e;
        }
    }

    private String oldest(String shard) throws InterruptedException {
        return position(ofThisStream().put("ShardId", shard).put("ShardIteratorType", "TRIM_HORIZON"));
    }

    private String position(ObjectNode request) throws InterruptedException {
        return call("GetShardIterator", request).path("ShardIterator").asText();
    }

    @Override
    public Page read(String position, int limit) throws InterruptedException {
        JsonNode answer = call(
                "GetRecords",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("ShardIterator", position)
                        .put("Limit", Math.min(limit, MOST_RECORDS)));
        var records = new ArrayList<StreamRecord>();
        for (JsonNode event : answer.path("Records")) {
            records.add(record((ObjectNode) event));
        }
        return new Page(records, text(answer.path("NextShardIterator")));
    }

    private StreamRecord record(ObjectNode event) {
        JsonNode change = event.path("dynamodb");
        event.put("eventSource", "aws:dynamodb").put("awsRegion", REGION).put("eventSourceARN", arn);
        return new StreamRecord(
                change.path("SequenceNumber").asText(),
                Instant.ofEpochSecond(change.path("ApproximateCreationDateTime").asLong()),
                event);
    }

    private ObjectNode ofThisStream() {
        return JsonNodeFactory.instance.objectNode().put("StreamArn", arn);
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.of(node).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    private JsonNode call(String operation, ObjectNode request) throws InterruptedException {
        return call(dynamoDb, client, STREAMS + operation, request);
    }

    private static JsonNode call(URI dynamoDb, HttpClient client, String target, ObjectNode body)
            throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(dynamoDb)
                .header("X-Amz-Target", target)
                .header("Content-Type", "application/x-amz-json-1.0")
                .header("Authorization", SIGNATURE)
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            JsonNode answer = JSON.readTree(response.body());
            if (response.statusCode() != OK) {
                String type = answer.path("__type").asText().replaceFirst(".*#", "");
                throw new StreamException(
                        type,
                        target + ": " + type + ": " + answer.path("message").asText());
            }
            return answer;
        } catch (IOException e) {
            throw new StreamException(target + ": " + e.getMessage(), e);
        }
    }
}
