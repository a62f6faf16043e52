package com.gitfit.coach.store;

import com.gitfit.coach.domain.TrainingMonth;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.insights.Digest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps what was computed of lifters' pasts. */
public interface InsightsStore {
    /**
     * What insights are put together from.
     *
     * @param digest the last one that was kept, whichever profile it is for and however old it is
     * @param months the newest ones
     */
    record Kept(UserProfile profile, Optional<Digest> digest, List<TrainingMonth> months) {
        public Kept {
            months = List.copyOf(months);
        }
    }

    /**
     * Profile and digest, in one network call, and the months, in another. The digest may be a moment old.
     *
     * @param months how many at most
     */
    Kept readInsights(UserId userId, int months, Instant now);

    /** Keeps a digest in one network call, unless the profile that it was computed for is not the lifter's any more. */
    void keep(UserId userId, Digest digest);
}
