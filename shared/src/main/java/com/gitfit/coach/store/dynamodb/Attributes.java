package com.gitfit.coach.store.dynamodb;

/** The names of attributes that keys, conditions and more than one kind of item speak of. */
final class Attributes {
    static final String USER_ID = "userId";
    static final String TWEAK_ID = "tweakId";
    static final String EVENT_ID = "eventId";
    static final String SESSION_ID = "sessionId";
    static final String EXERCISE_KEY = "exerciseKey";
    static final String ENTRY = "entry";
    static final String MONTH = "month";
    static final String VERSION = "version";

    /** Counts the changes of a model's item, whose {@code version} is the model's name. */
    static final String REVISION = "revision";

    static final String DELETED = "deleted";
    static final String USER_RESPONSE = "user_response";
    static final String EXPIRES_AT = "expiresAt";
    static final String CREATED_AT = "createdAt";
    static final String UPDATED_AT = "updatedAt";
    static final String TIMESTAMP = "timestamp";

    /** The moment that computed figures describe. */
    static final String AS_OF = "asOf";

    /** Of the item that says which language model ought to answer. */
    static final String ACTIVE_VERSION = "activeVersion";

    /** Everything that the documented shape has no place for. */
    static final String COACH = "coach";

    private Attributes() {}
}
