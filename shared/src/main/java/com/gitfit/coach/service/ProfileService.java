package com.gitfit.coach.service;

import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.store.LifterStore;
import java.time.Clock;

/** Shows a lifter what has been learned of them: one read. */
public final class ProfileService {
    private final LifterStore store;
    private final Clock clock;

    public ProfileService(LifterStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The profile, a newcomer's if nothing is stored. */
    public UserProfile profile(UserId userId) {
        return store.readProfile(userId, clock.instant());
    }
}
