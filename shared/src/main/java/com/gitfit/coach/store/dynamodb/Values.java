package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.ErrorCode;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Makes the values that items consist of. */
final class Values {
    /** A number of DynamoDB that is not 0 has a magnitude from 1e-130 to just below 1e126. */
    private static final double SMALLEST = 1e-130;

    private static final double LARGEST = 1e126;

    private Values() {}

    static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    static AttributeValue number(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }

    /**
     * A number that reads back as the same double; one that is nearer to zero than DynamoDB can say becomes 0.
     *
     * @throws CoachException VALIDATION_FAILED if it is larger than DynamoDB can say
     */
    static AttributeValue number(double number) {
        double magnitude = Math.abs(number);
        if (!(magnitude < LARGEST)) {
            throw new CoachException(ErrorCode.VALIDATION_FAILED, "A number is too large to be kept.");
        }
        String digits = magnitude < SMALLEST ? "0" : Double.toString(number);
        return AttributeValue.fromN(digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits);
    }

    static AttributeValue flag(boolean flag) {
        return AttributeValue.fromBool(flag);
    }

    /** Milliseconds since 1970. */
    static AttributeValue time(Instant time) {
        return number(time.toEpochMilli());
    }

    static <T> AttributeValue list(Collection<T> elements, Function<? super T, AttributeValue> element) {
        return AttributeValue.fromL(elements.stream().map(element).toList());
    }

    static AttributeValue texts(Collection<String> texts) {
        return list(texts, Values::text);
    }

    static <K, V> AttributeValue map(
            Map<K, V> entries, Function<? super K, String> key, Function<? super V, AttributeValue> value) {
        Map<String, AttributeValue> map = new HashMap<>();
        entries.forEach((k, v) -> map.put(key.apply(k), value.apply(v)));
        return AttributeValue.fromM(map);
    }
}
