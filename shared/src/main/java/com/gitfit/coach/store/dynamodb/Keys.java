package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.TweakId;
import com.gitfit.coach.domain.UserId;
import java.time.YearMonth;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The keys of items. Those of users begin with the user, so no key of one user can reach an item of another. */
final class Keys {
    /** Stands where the versions of language models stand, and is none; it belongs to no user. */
    private static final Map<String, AttributeValue> ACTIVE_MODEL = Map.of(Attributes.VERSION, Values.text("#active"));

    /** Stands where users stand, and is none: no user id holds that sign. */
    private static final String MIRROR = "#mirror";

    private static final String INSIGHTS = "#insights";

    private Keys() {}

    static Map<String, AttributeValue> profile(UserId userId) {
        return Map.of(Attributes.USER_ID, Values.text(userId.value()));
    }

    static Map<String, AttributeValue> exercise(UserId userId, ExerciseKey exercise) {
        return key(userId, Attributes.EXERCISE_KEY, exercise.value());
    }

    static Map<String, AttributeValue> month(UserId userId, YearMonth month) {
        return key(userId, Attributes.MONTH, month.toString());
    }

    static Map<String, AttributeValue> tweak(UserId userId, TweakId tweakId) {
        return key(userId, Attributes.TWEAK_ID, tweakId.toString());
    }

    static Map<String, AttributeValue> session(UserId userId, String sessionId) {
        return key(userId, Attributes.SESSION_ID, sessionId);
    }

    static Map<String, AttributeValue> activeModel() {
        return ACTIVE_MODEL;
    }

    /** Of an item of {@code coachCache} in which the mirror remembers something. */
    static Map<String, AttributeValue> mirror(String entry) {
        return Map.of(Attributes.USER_ID, Values.text(MIRROR), Attributes.ENTRY, Values.text(entry));
    }

    /** Of an item of {@code coachCache} in which the planner of insights remembers something. */
    static Map<String, AttributeValue> plan(String entry) {
        return Map.of(Attributes.USER_ID, Values.text(INSIGHTS), Attributes.ENTRY, Values.text(entry));
    }

    /** Of a lifter's insights as they were computed ahead. No output of the language model has such an entry. */
    static Map<String, AttributeValue> digest(UserId userId) {
        return key(userId, Attributes.ENTRY, DigestItem.ENTRY);
    }

    static Map<String, AttributeValue> output(UserId userId, String entry) {
        return key(userId, Attributes.ENTRY, entry);
    }

    static Map<String, AttributeValue> key(UserId userId, String rangeName, String range) {
        return Map.of(Attributes.USER_ID, Values.text(userId.value()), rangeName, Values.text(range));
    }
}
