package com.gitfit.coach.store;

import com.gitfit.coach.domain.TweakId;
import com.gitfit.coach.domain.UserId;
import java.time.Instant;
import java.util.Optional;

/** Reads what an answer needs and keeps what it taught, as one transaction. */
public interface AnswerStore {
    /** The tweak with its lifter in one consistent network call; nothing if it was never issued to that user. */
    Optional<Answerable> read(UserId userId, TweakId tweakId, Instant now);

    /**
     * Keeps all of it or nothing, in one network call.
     *
     * @return whether it was kept; if not, somebody else wrote first and everything is to be read again
     */
    boolean commit(Answered answered);
}
