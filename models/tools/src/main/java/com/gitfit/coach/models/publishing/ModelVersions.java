package com.gitfit.coach.models.publishing;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * The table of models: which there are, and which of them is active. One item, whose key is no version, names the
 * active one; it is what the functions read. All methods throw {@link PublishingFailed} if DynamoDB or S3 cannot be
 * reached or refuses.
 */
public final class ModelVersions implements AutoCloseable {
    private static final String POINTER = "#active";
    private static final String ACTIVE_VERSION = "activeVersion";
    private static final String HISTORY = "history";

    /** Ends the update of a model: every change of its item counts. */
    private static final String NEXT_REVISION = ", #updatedAt = :now ADD #revision :one";

    /** An item of DynamoDB has an end; nobody goes back further. */
    private static final int LONGEST_HISTORY = 100;

    private static final Set<String> LOST_RACES = Set.of("ConditionalCheckFailed", "TransactionConflict");
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final DynamoDbClient client;
    private final String table;
    private final ModelBucket bucket;
    private final InstantSource clock;

    /**
     * What the functions read, and what rollbacks go back to.
     *
     * @param history what was active before, the newest last
     */
    private record Pointer(Optional<String> active, List<String> history) {
        /** With what was active at the end of the history. */
        Pointer to(String version) {
            List<String> before = new ArrayList<>(history);
            active.ifPresent(before::add);
            return new Pointer(
                    Optional.of(version), before.subList(Math.max(0, before.size() - LONGEST_HISTORY), before.size()));
        }

        /** With the end of the history active, if there is one. */
        Optional<Pointer> back() {
            return history.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Pointer(Optional.of(history.getLast()), history.subList(0, history.size() - 1)));
        }
    }

    /**
     * @param client is closed with this
     * @param table its name
     * @param bucket in which the models lie; it stays open
     */
    public ModelVersions(DynamoDbClient client, String table, ModelBucket bucket, InstantSource clock) {
        this.client = client;
        this.table = table;
        this.bucket = bucket;
        this.clock = clock;
    }

    /** A table whose region, endpoint and credentials are found in the environment, as the SDK does. */
    public static ModelVersions connect(String table, ModelBucket bucket, InstantSource clock) {
        try {
            DynamoDbClient client = DynamoDbClient.builder()
                    .httpClientBuilder(UrlConnectionHttpClient.builder()
                            .connectionTimeout(CONNECT_TIMEOUT)
                            .socketTimeout(SILENCE))
                    .build();
            return new ModelVersions(client, table, bucket, clock);
        } catch (SdkException e) {
            throw new PublishingFailed("table " + table + ": " + e.getMessage(), e);
        }
    }

    /** Every registered model, the oldest first. */
    public List<ModelVersion> list() {
        return asked(
                () -> client.scanPaginator(request -> request.tableName(table).consistentRead(true)).items().stream()
                        .filter(item -> !item.get(VersionItem.VERSION).s().equals(POINTER))
                        .map(VersionItem::read)
                        .sorted(Comparator.comparing(ModelVersion::createdAt).thenComparing(ModelVersion::version))
                        .toList());
    }

    /** The model that ought to answer, if any. */
    public Optional<ModelVersion> active() {
        return pointer().active().flatMap(this::find);
    }

    /**
     * Notes a model that is complete in the bucket. One that is known already stays as active as it is.
     *
     * @throws PublishingFailed too, if a file of it is not in the bucket, or another model has its name
     */
    void register(ModelVersion model) {
        check(model);
        if (find(model.version()).isEmpty() && isPut(model)) {
            return;
        }
        checkName(model.version(), model.checksum());
        ModelVersion known = registered(model.version());
        if (!known.files().equals(model.files())) {
            asked(() -> client.updateItem(request -> request.tableName(table)
                    .key(key(model.version()))
                    .updateExpression("SET #files = :files" + NEXT_REVISION)
                    .conditionExpression("#checksum = :checksum")
                    .expressionAttributeNames(
                            revised(Map.of("#files", VersionItem.FILES, "#checksum", VersionItem.CHECKSUM)))
                    .expressionAttributeValues(revision(Map.of(
                            ":files", VersionItem.files(model.files()),
                            ":checksum", VersionItem.text(model.checksum()))))));
        }
    }

    /** @throws PublishingFailed if a model of that name is registered whose {@code coach.json} is another */
    void checkName(String version, String checksum) {
        if (find(version).filter(known -> !known.checksum().equals(checksum)).isPresent()) {
            throw new PublishingFailed("another model is registered as " + version);
        }
    }

    private boolean isPut(ModelVersion model) {
        return asked(() -> {
            try {
                client.putItem(request -> request.tableName(table)
                        .item(VersionItem.write(model, bucket.name()))
                        .conditionExpression("attribute_not_exists(#version)")
                        .expressionAttributeNames(Map.of("#version", VersionItem.VERSION)));
                return true;
            } catch (ConditionalCheckFailedException e) {
                return false;
            }
        });
    }

    /**
     * Makes a model the one that ought to answer, and the one before it no longer. Functions answer with it once they
     * are deployed with its parameters.
     *
     * @throws PublishingFailed too, if it is not registered, is not complete in the bucket, or somebody else has
     *     activated another one meanwhile; then nothing has changed
     */
    public ModelVersion activate(String version) {
        Pointer pointer = pointer();
        return pointer.active().equals(Optional.of(version)) ? usable(version) : move(pointer, pointer.to(version));
    }

    /**
     * Goes back to the model that was active before. A further rollback goes to the one before that.
     *
     * @throws PublishingFailed too, if there was none, or for the reasons of {@link #activate}
     */
    public ModelVersion rollback() {
        Pointer pointer = pointer();
        return move(
                pointer, pointer.back().orElseThrow(() -> new PublishingFailed("no model was active before this one")));
    }

    private ModelVersion usable(String version) {
        ModelVersion model = registered(version);
        check(model);
        return model;
    }

    private ModelVersion registered(String version) {
        return find(version).orElseThrow(() -> new PublishingFailed("there is no model " + version + " in " + table));
    }

    private void check(ModelVersion model) {
        model.files().forEach(file -> bucket.check(model.prefix() + "/" + file.name(), file));
    }

    private ModelVersion move(Pointer seen, Pointer next) {
        ModelVersion model = usable(next.active().orElseThrow());
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(TransactWriteItem.builder().put(point(seen, next)).build());
        writes.add(TransactWriteItem.builder().update(activated(model)).build());
        seen.active()
                .filter(old -> find(old).isPresent())
                .ifPresent(old -> writes.add(
                        TransactWriteItem.builder().update(deactivated(old)).build()));
        if (!isCommitted(writes)) {
            throw new PublishingFailed(model.version() + " is not activated: somebody else has just activated "
                    + pointer().active().orElse("another"));
        }
        return registered(model.version());
    }

    /** Only if the whole pointer is as it was seen: that it names the same model again is not enough. */
    private Put point(Pointer seen, Pointer next) {
        Map<String, AttributeValue> values = new HashMap<>();
        attributes(seen).forEach((name, value) -> values.put(":" + name, value));
        Put.Builder put = Put.builder()
                .tableName(table)
                .conditionExpression(condition(ACTIVE_VERSION, values) + " AND " + condition(HISTORY, values))
                .expressionAttributeNames(Map.of("#" + ACTIVE_VERSION, ACTIVE_VERSION, "#" + HISTORY, HISTORY));
        if (!values.isEmpty()) {
            put.expressionAttributeValues(values);
        }
        Map<String, AttributeValue> item = new HashMap<>(key(POINTER));
        item.putAll(attributes(next));
        return put.item(item).build();
    }

    private static String condition(String name, Map<String, AttributeValue> values) {
        return values.containsKey(":" + name) ? "#" + name + " = :" + name : "attribute_not_exists(#" + name + ")";
    }

    /** What is empty is not there. */
    private static Map<String, AttributeValue> attributes(Pointer pointer) {
        Map<String, AttributeValue> attributes = new HashMap<>();
        pointer.active().ifPresent(version -> attributes.put(ACTIVE_VERSION, VersionItem.text(version)));
        if (!pointer.history().isEmpty()) {
            attributes.put(
                    HISTORY,
                    AttributeValue.fromL(
                            pointer.history().stream().map(VersionItem::text).toList()));
        }
        return attributes;
    }

    private Update activated(ModelVersion model) {
        return Update.builder()
                .tableName(table)
                .key(key(model.version()))
                .updateExpression("SET #active = :active, #deployment.#deployedAt = :deployedAt" + NEXT_REVISION)
                .conditionExpression("#checksum = :checksum")
                .expressionAttributeNames(revised(Map.of(
                        "#active", VersionItem.ACTIVE,
                        "#deployment", VersionItem.DEPLOYMENT,
                        "#deployedAt", VersionItem.DEPLOYED_AT,
                        "#checksum", VersionItem.CHECKSUM)))
                .expressionAttributeValues(revision(Map.of(
                        ":active", AttributeValue.fromBool(true),
                        ":deployedAt", VersionItem.text(clock.instant().toString()),
                        ":checksum", VersionItem.text(model.checksum()))))
                .build();
    }

    private Update deactivated(String version) {
        return Update.builder()
                .tableName(table)
                .key(key(version))
                .updateExpression("SET #active = :active" + NEXT_REVISION)
                .conditionExpression("attribute_exists(#version)")
                .expressionAttributeNames(
                        revised(Map.of("#active", VersionItem.ACTIVE, "#version", VersionItem.VERSION)))
                .expressionAttributeValues(revision(Map.of(":active", AttributeValue.fromBool(false))))
                .build();
    }

    /** With the names that {@link #NEXT_REVISION} needs. */
    private static Map<String, String> revised(Map<String, String> names) {
        Map<String, String> all = new HashMap<>(names);
        all.put("#updatedAt", VersionItem.UPDATED_AT);
        all.put("#revision", VersionItem.REVISION);
        return all;
    }

    /** With the values that {@link #NEXT_REVISION} needs. */
    private Map<String, AttributeValue> revision(Map<String, AttributeValue> values) {
        Map<String, AttributeValue> all = new HashMap<>(values);
        all.put(":now", VersionItem.time(clock.instant()));
        all.put(":one", VersionItem.number(1));
        return all;
    }

    private boolean isCommitted(List<TransactWriteItem> writes) {
        return asked(() -> {
            try {
                client.transactWriteItems(request -> request.transactItems(writes));
                return true;
            } catch (TransactionCanceledException e) {
                if (e.cancellationReasons().stream()
                        .map(CancellationReason::code)
                        .anyMatch(LOST_RACES::contains)) {
                    return false;
                }
                throw e;
            }
        });
    }

    private Pointer pointer() {
        Map<String, AttributeValue> item = item(POINTER);
        return new Pointer(
                VersionItem.optionalText(item, ACTIVE_VERSION),
                Optional.ofNullable(item.get(HISTORY)).map(AttributeValue::l).orElse(List.of()).stream()
                        .map(AttributeValue::s)
                        .toList());
    }

    /** The pointer is no model, whatever somebody types. */
    private Optional<ModelVersion> find(String version) {
        return Optional.of(version)
                .filter(name -> !name.equals(POINTER))
                .map(this::item)
                .filter(item -> !item.isEmpty())
                .map(VersionItem::read);
    }

    /** Empty if there is none. */
    private Map<String, AttributeValue> item(String version) {
        return asked(() -> client.getItem(
                        request -> request.tableName(table).key(key(version)).consistentRead(true)))
                .item();
    }

    private static Map<String, AttributeValue> key(String version) {
        return Map.of(VersionItem.VERSION, VersionItem.text(version));
    }

    private <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (SdkException e) {
            throw new PublishingFailed("table " + table + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
