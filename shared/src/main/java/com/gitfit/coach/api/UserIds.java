package com.gitfit.coach.api;

import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.UserId;

/** Reads user ids out of bodies and paths. */
final class UserIds {
    static final String FIELD = "user_id";

    private static final String PROBLEM = "must have 1 to 128 characters of A-Z a-z 0-9 . _ : @ -";
    private static final int LONG_ENOUGH_TO_SAY_WHAT_IS_WRONG = 10_000;

    private UserIds() {}

    /** The user of a body; a stand-in if there is a problem. */
    static UserId read(Fields fields) {
        String value = fields.line(FIELD, LONG_ENOUGH_TO_SAY_WHAT_IS_WRONG);
        if (!UserId.isValid(value)) {
            fields.problem(FIELD, PROBLEM);
            return new UserId("-");
        }
        return new UserId(value);
    }

    /** @throws CoachException VALIDATION_FAILED if it is none */
    static UserId parse(String value) {
        if (!UserId.isValid(value)) {
            throw CoachException.invalid(FIELD, PROBLEM);
        }
        return new UserId(value);
    }
}
