package com.gitfit.coach.store.dynamodb;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What stays of a deleted item whose key can come back: the key and a version, so that versions never restart. */
final class Tombstone {
    private Tombstone() {}

    static boolean is(Document item) {
        return item.has(Attributes.DELETED);
    }

    /**
     * The tombstone of an item.
     *
     * @param key of the item
     * @param version of the item; the tombstone has the next one
     */
    static Map<String, AttributeValue> of(Map<String, AttributeValue> key, long version, Instant now) {
        Map<String, AttributeValue> tombstone = new HashMap<>(key);
        tombstone.put(Attributes.VERSION, Values.number(version + 1));
        tombstone.put(Attributes.DELETED, Values.flag(true));
        tombstone.put(Attributes.UPDATED_AT, Values.time(now));
        return tombstone;
    }
}
