package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.LearnedChange;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.Range;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an answer taught, summed up in the documented numbers. They are for those who read the table: the coach reads
 * the changes themselves.
 */
final class LearningSignalFields {
    private LearningSignalFields() {}

    static Fields write(List<LearnedChange> changes) {
        Fields fields = new Fields().number("preference_shift", preferenceShift(changes));
        changes.stream()
                .filter(change -> change.preference().equals("workout_confidence"))
                .forEach(change -> fields.number("confidence_change", change.after() - change.before()));
        return fields;
    }

    /** How far preferences moved, as shares of their scales. */
    private static double preferenceShift(List<LearnedChange> changes) {
        return Stream.of(Preference.values())
                .mapToDouble(preference -> changes.stream()
                        .filter(change -> change.preference().equals(preference.wireName()))
                        .mapToDouble(change -> Math.abs(change.after() - change.before()) / width(preference.scale()))
                        .sum())
                .sum();
    }

    private static double width(Range scale) {
        return scale.maximum() - scale.minimum();
    }
}
