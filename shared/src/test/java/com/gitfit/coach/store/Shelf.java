package com.gitfit.coach.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Things under keys, each with a version that only ever grows, also when the thing is thrown away. */
final class Shelf<K, V> {
    private final Map<K, V> things = new HashMap<>();
    private final Map<K, Long> versions = new HashMap<>();

    Optional<V> get(K key) {
        return Optional.ofNullable(things.get(key));
    }

    /** 0 if there was never anything under the key. */
    long version(K key) {
        return versions.getOrDefault(key, 0L);
    }

    void put(K key, V thing) {
        things.put(key, thing);
        versions.merge(key, 1L, Long::sum);
    }

    List<V> live() {
        return List.copyOf(things.values());
    }

    boolean isUntouched() {
        return versions.isEmpty();
    }

    /** Leaves tombstones; says how many things there were. */
    int bury() {
        int buried = things.size();
        things.keySet().forEach(key -> versions.merge(key, 1L, Long::sum));
        things.clear();
        return buried;
    }
}
