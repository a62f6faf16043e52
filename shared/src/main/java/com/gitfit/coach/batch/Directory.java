package com.gitfit.coach.batch;

import com.gitfit.coach.domain.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who there is, in {@value #LANES} lanes that are gone through side by side: every lifter is in one of them, always the
 * same. Nobody who is there all the while is left out; somebody who trains meanwhile may be met twice.
 */
public interface Directory {
    int LANES = 8;

    /**
     * A part of a lane.
     *
     * @param next where the next one begins; nowhere if this is the last
     */
    record Page(List<UserId> users, Optional<String> next) {
        public Page {
            users = List.copyOf(users);
        }
    }

    /**
     * A part of everybody.
     *
     * @param lane from 0
     * @param cursor where the page before ended; nothing for the first
     */
    Page everybody(int lane, Optional<String> cursor);

    /**
     * A part of those whose profile changed in a time, those who did so first first. Who changes again meanwhile is met
     * later, if that is before the end.
     *
     * @param until any moment of the last day that is looked at, UTC
     * @param lane from 0
     * @param cursor where the page before ended; nothing for the first
     */
    Page activeSince(Instant since, Instant until, int lane, Optional<String> cursor);
}
