package com.gitfit.coach.service;

import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.store.AccountStore;
import com.gitfit.coach.telemetry.Telemetry;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Hands a lifter's data over, and deletes it. */
public final class AccountService {
    private final AccountStore store;
    private final Telemetry telemetry;
    private final Clock clock;

    public AccountService(AccountStore store, Telemetry telemetry, Clock clock) {
        this.store = store;
        this.telemetry = telemetry;
        this.clock = clock;
    }

    /**
     * One page of everything that is stored.
     *
     * @throws com.gitfit.coach.domain.CoachException VALIDATION_FAILED if the cursor is not one of ours
     */
    public AccountStore.Page export(UserId userId, Optional<String> cursor) {
        return store.export(userId, cursor, clock.instant());
    }

    /** Deletes everything; doing it again deletes what is left. */
    public AccountStore.Deleted delete(UserId userId) {
        AccountStore.Deleted deleted = store.delete(userId, clock.instant());
        telemetry.event("account_deleted", Map.of("tweaks", deleted.tweaks(), "exercises", deleted.exercises()));
        return deleted;
    }
}
