package com.gitfit.coach.store.dynamodb;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import com.amazonaws.services.lambda.runtime.events.transformers.v2.dynamodb.DynamodbAttributeValueTransformer;
import com.gitfit.coach.mirror.Change;
import com.gitfit.coach.mirror.Delivery;
import com.gitfit.coach.mirror.Mapped;
import com.gitfit.coach.mirror.Unmappable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads what Lambda hands over of a table's stream, with new and old images. */
public final class StreamRecords {
    private static final String REMOVAL = "REMOVE";

    private final Tables tables;

    public StreamRecords(Tables tables) {
        this.tables = tables;
    }

    /** The records that the mirror is concerned with, in their order. */
    public List<Delivery> read(DynamodbEvent event) {
        return event.getRecords().stream().flatMap(this::delivery).toList();
    }

    private Stream<Delivery> delivery(DynamodbStreamRecord streamRecord) {
        StreamRecord change = streamRecord.getDynamodb();
        return content(streamRecord)
                .map(content -> new Delivery(
                        change.getSequenceNumber(),
                        change.getApproximateCreationDateTime().toInstant(),
                        content))
                .stream();
    }

    private Optional<Mapped> content(DynamodbStreamRecord streamRecord) {
        Optional<MirroredItem> table = StreamArn.table(streamRecord.getEventSourceARN(), tables);
        if (table.isEmpty()) {
            return Optional.of(new Unmappable(
                    Optional.empty(), "a record of a table that is not mirrored: " + streamRecord.getEventSourceARN()));
        }
        MirroredItem kind = table.get();
        Map<String, AttributeValue> key = attributes(streamRecord.getDynamodb().getKeys());
        return kind.isDocument(key) ? Optional.of(content(kind, key, streamRecord)) : Optional.empty();
    }

    private static Mapped content(
            MirroredItem kind, Map<String, AttributeValue> key, DynamodbStreamRecord streamRecord) {
        StreamRecord change = streamRecord.getDynamodb();
        boolean removal = streamRecord.getEventName().equals(REMOVAL);
        var image = removal ? change.getOldImage() : change.getNewImage();
        Optional<Change.Id> id = Optional.of(new Change.Id(kind.mirrored(), kind.key(key)));
        if (image == null) {
            return new Unmappable(id, "a record without the image of its item");
        }
        Map<String, AttributeValue> item;
        try {
            item = attributes(image);
        } catch (IllegalArgumentException unknownType) {
            // Its message would show the attribute.
            return new Unmappable(id, "an image with an attribute of no known type");
        }
        return removal ? kind.removal(item) : kind.change(item);
    }

    private static Map<String, AttributeValue> attributes(
            Map<String, com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue> image) {
        return DynamodbAttributeValueTransformer.toAttributeValueMapV2(image);
    }
}
