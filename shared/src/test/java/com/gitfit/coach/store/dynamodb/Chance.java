package com.gitfit.coach.store.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Values by chance, of which everything that is stored can be made; absent and empty ones are common. */
final class Chance {
    private static final Instant BEGIN = Instant.parse("2020-01-01T00:00:00Z");
    private static final Duration SPAN = Duration.ofDays(100 * 365);
    private static final int MAX_ELEMENTS = 4;
    private static final String CHARACTERS = "abcXYZ 019-_.:;,'\"\\/{}[]\n\täßéœ漢字🏋💪\u0000\u200b";

    private final Random random;

    Chance(Random random) {
        this.random = random;
    }

    boolean flag() {
        return random.nextBoolean();
    }

    int whole(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    long count() {
        return random.nextInt(4) == 0 ? random.nextLong(1L << 53) : random.nextInt(100);
    }

    /** Round numbers and bounds are as common as any others. */
    double number(double least, double most) {
        return switch (random.nextInt(4)) {
            case 0 -> least;
            case 1 -> most;
            case 2 -> Math.max(least, Math.floor(random.nextDouble(least, most)));
            default -> random.nextDouble(least, most);
        };
    }

    double share() {
        return number(0, 1);
    }

    /** To the millisecond. */
    Instant time() {
        return BEGIN.plusMillis(random.nextLong(SPAN.toMillis()));
    }

    String text() {
        int[] all = CHARACTERS.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(20); length > 0; length--) {
            text.appendCodePoint(all[random.nextInt(all.length)]);
        }
        return text.toString();
    }

    /** One to so many lower-case letters, digits and hyphens. */
    String key(int longest) {
        StringBuilder key = new StringBuilder();
        for (int length = whole(1, longest); length > 0; length--) {
            key.append("abcdefghijklmnopqrstuvwxyz0123456789-".charAt(random.nextInt(37)));
        }
        return key.toString();
    }

    <E extends Enum<E>> E one(Class<E> type) {
        E[] constants = type.getEnumConstants();
        return constants[random.nextInt(constants.length)];
    }

    <T> Optional<T> maybe(Supplier<T> value) {
        return flag() ? Optional.of(value.get()) : Optional.empty();
    }

    OptionalInt maybeWhole(int least, int most) {
        return flag() ? OptionalInt.of(whole(least, most)) : OptionalInt.empty();
    }

    OptionalDouble maybeNumber(double least, double most) {
        return flag() ? OptionalDouble.of(number(least, most)) : OptionalDouble.empty();
    }

    <T> List<T> list(Supplier<T> element) {
        List<T> list = new ArrayList<>();
        for (int size = random.nextInt(MAX_ELEMENTS); size > 0; size--) {
            list.add(element.get());
        }
        return list;
    }

    <T> Set<T> set(Supplier<T> element) {
        return new HashSet<>(list(element));
    }

    <K, V> Map<K, V> map(Supplier<K> key, Supplier<V> value) {
        Map<K, V> map = new HashMap<>();
        list(key).forEach(each -> map.put(each, value.get()));
        return map;
    }
}
