package com.gitfit.coach.local.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A DynamoDB table.
 *
 * @param logicalId its key
 * @param name its name in AWS
 * @param attributes the types of all key attributes by name: {@code S}, {@code N} or {@code B}
 * @param key its primary key
 * @param indexes its global secondary indexes
 * @param expiry the attribute by which items expire, if they do
 * @param stream what its stream shows, such as {@code NEW_IMAGE}, if it has one
 */
public record TableResource(
        String logicalId,
        String name,
        Map<String, String> attributes,
        Key key,
        List<Index> indexes,
        Optional<String> expiry,
        Optional<String> stream) {
    /** Keeps copies. */
    public TableResource {
        attributes = Map.copyOf(attributes);
        indexes = List.copyOf(indexes);
    }

    /**
     * Where an item is found.
     *
     * @param hash the partition key's attribute
     * @param range the sort key's attribute, if there is one
     */
    public record Key(String hash, Optional<String> range) {}

    /**
     * A global secondary index.
     *
     * @param name of the index
     * @param key of the index
     * @param projection {@code ALL}, {@code KEYS_ONLY} or {@code INCLUDE}
     * @param included attributes beyond the keys, if the projection is {@code INCLUDE}
     */
    public record Index(String name, Key key, String projection, List<String> included) {
        /** Keeps a copy. */
        public Index {
            included = List.copyOf(included);
        }
    }
}
