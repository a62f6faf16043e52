package com.gitfit.coach.learning;

import java.util.ArrayList;
import java.util.List;

/** Short histories, oldest first. */
final class Newest {
    private Newest() {}

    /** The list with one more entry, without its oldest ones beyond {@code most}. */
    static <T> List<T> with(List<T> list, T entry, int most) {
        List<T> longer = new ArrayList<>(list);
        longer.add(entry);
        return List.copyOf(longer.subList(Math.max(0, longer.size() - most), longer.size()));
    }
}
