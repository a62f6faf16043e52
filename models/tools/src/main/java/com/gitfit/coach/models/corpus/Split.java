package com.gitfit.coach.models.corpus;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which half of a corpus something belongs to. It depends on the thing alone, not on a seed: whatever corpus a model
 * was trained on, no other corpus judges it by what it knows.
 */
enum Split {
    TRAINING,
    HELD_OUT;

    /** One in so many is held out. */
    private static final int ONE_IN = 6;

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /** The half of an exercise, by its key. */
    static Split of(String key) {
        return Long.remainderUnsigned(hash(key), ONE_IN) == 0 ? HELD_OUT : TRAINING;
    }

    /** Those of a group that are held out: one in six, but one at least, so that nothing is judged by other groups. */
    static Set<String> heldOut(List<String> group) {
        int count = Math.max(1, Math.round(group.size() / (float) ONE_IN));
        return new HashSet<>(group.stream()
                .sorted(Comparator.comparingLong(Split::hash).thenComparing(Comparator.naturalOrder()))
                .limit(count)
                .toList());
    }

    /** FNV-1a over the characters, with its bits mixed once more. */
    private static long hash(String text) {
        long hash = OFFSET;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * PRIME;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        return hash ^ (hash >>> 33);
    }
}
