package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.retention.Models;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The items of {@code aiModelVersions}, which the tool that publishes models writes. */
public final class DynamoDbModels implements Models {
    private static final String HISTORY = "history";

    /** Is a reserved word of DynamoDB's. */
    private static final Map<String, String> ACTIVE = Map.of("#active", "active");

    private final Database database;
    private final Tables tables;

    DynamoDbModels(DynamoDbClient client, Tables tables) {
        this.database = new Database(client);
        this.tables = tables;
    }

    /** Finds region, endpoint and credentials in the environment, as the SDK does; connects when it is asked. */
    public static DynamoDbModels connect(Tables tables) {
        return new DynamoDbModels(PatientClient.connect(), tables);
    }

    @Override
    public Register read() {
        // Before the models: one that becomes active meanwhile is told by the condition of its removal.
        Optional<Document> pointer = database.read(tables.modelVersions(), Keys.activeModel());
        List<String> history = pointer.map(item -> item.optionalList(HISTORY, AttributeValue::s))
                .orElse(List.of());
        return new Register(
                models(),
                pointer.flatMap(item -> item.optionalText(Attributes.ACTIVE_VERSION)),
                history.isEmpty() ? Optional.empty() : Optional.of(history.getLast()));
    }

    private List<Model> models() {
        List<Model> models = new ArrayList<>();
        ScanRequest request =
                ScanRequest.builder().tableName(tables.modelVersions()).build();
        ScanResponse page = database.scan(request);
        add(page, models);
        while (page.hasLastEvaluatedKey()) {
            page = database.scan(request.toBuilder()
                    .exclusiveStartKey(page.lastEvaluatedKey())
                    .build());
            add(page, models);
        }
        return models;
    }

    private static void add(ScanResponse page, List<Model> models) {
        page.items().stream()
                .filter(MirroredItem.MODEL_VERSIONS::isDocument)
                .map(Document::new)
                .map(item ->
                        new Model(item.text(Attributes.VERSION), item.text("prefix"), item.time(Attributes.CREATED_AT)))
                .forEach(models::add);
    }

    @Override
    public boolean retire(Model model, Register seen) {
        TransactWriteItem removal = TransactWriteItem.builder()
                .delete(delete -> delete.tableName(tables.modelVersions())
                        .key(Map.of(Attributes.VERSION, Values.text(model.version())))
                        .conditionExpression("#active = :no")
                        .expressionAttributeNames(ACTIVE)
                        .expressionAttributeValues(Map.of(":no", Values.flag(false))))
                .build();
        return database.commit(List.of(removal, sameActive(seen)));
    }

    private TransactWriteItem sameActive(Register seen) {
        return TransactWriteItem.builder()
                .conditionCheck(check -> {
                    check.tableName(tables.modelVersions()).key(Keys.activeModel());
                    seen.active()
                            .ifPresentOrElse(
                                    active -> check.conditionExpression("activeVersion = :active")
                                            .expressionAttributeValues(Map.of(":active", Values.text(active))),
                                    () -> check.conditionExpression("attribute_not_exists(activeVersion)"));
                })
                .build();
    }
}
