package com.gitfit.coach.api;

import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.store.AccountStore;
import java.time.Instant;

/** The answer of {@code DELETE /user/{user_id}}. */
public record DeleteAnswer(boolean success, String userId, Counts deleted, Instant timestamp) {

    /** How many items of each kind were there. */
    public record Counts(int tweaks, int learningEvents, int sessions, int exercises, int months, int profile) {}

    /** The answer that shows what was deleted. */
    public static DeleteAnswer of(UserId userId, AccountStore.Deleted deleted, Instant now) {
        Counts counts = new Counts(
                deleted.tweaks(),
                deleted.learningEvents(),
                deleted.sessions(),
                deleted.exercises(),
                deleted.months(),
                deleted.profiles());
        return new DeleteAnswer(true, userId.value(), counts, now);
    }
}
