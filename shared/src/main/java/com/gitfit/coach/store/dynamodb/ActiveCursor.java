package com.gitfit.coach.store.dynamodb;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A place among those who were active, in one part of each day.
 *
 * @param last whom that day's part was read up to; nothing for its begin
 */
record ActiveCursor(LocalDate day, Optional<Last> last) {
    /** No user id holds it. */
    private static final String SEPARATOR = "/";

    /** Who was read last. */
    record Last(long updatedAt, String userId) {}

    static ActiveCursor begin(LocalDate day) {
        return new ActiveCursor(day, Optional.empty());
    }

    static ActiveCursor parse(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        LocalDate day = LocalDate.parse(parts[0]);
        return parts.length == 1
                ? begin(day)
                : new ActiveCursor(day, Optional.of(new Last(Long.parseLong(parts[1]), parts[2])));
    }

    /** Behind an item of the same day. */
    ActiveCursor after(Document item) {
        return new ActiveCursor(
                day, Optional.of(new Last(item.count(Attributes.UPDATED_AT), item.text(Attributes.USER_ID))));
    }

    ActiveCursor nextDay() {
        return begin(day.plusDays(1));
    }

    String toText() {
        return last.map(item -> String.join(SEPARATOR, day.toString(), Long.toString(item.updatedAt()), item.userId()))
                .orElseGet(day::toString);
    }
}
