package com.gitfit.coach.batch;

import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.ErrorCode;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.TrainingMonth;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.insights.Digest;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An archive with troubles on its way. */
final class FaultyArchive implements Archive {
    private final Archive archive;
    private final Set<UserId> illegible = new HashSet<>();
    private boolean isWriteLost;
    private Runnable afterWrite = () -> {};

    FaultyArchive(Archive archive) {
        this.archive = archive;
    }

    /** What is kept of this lifter cannot be read. */
    void garble(UserId user) {
        illegible.add(user);
    }

    /** The next writes happen, and nobody is told. */
    void loseAnswersOfWrites(boolean isLost) {
        isWriteLost = isLost;
    }

    /** Lets something happen as soon as a write is done. */
    void afterWrite(Runnable action) {
        afterWrite = action;
    }

    @Override
    public Pasts read(List<UserId> users) {
        Pasts pasts = archive.read(users);
        return user -> {
            if (illegible.contains(user)) {
                throw new IllegalStateException("an item lacks something");
            }
            return pasts.of(user);
        };
    }

    @Override
    public List<LearningEvent> learningEvents(UserId userId, int limit, Instant now) {
        return archive.learningEvents(userId, limit, now);
    }

    @Override
    public void write(List<TrainingMonth> months, Map<UserId, Digest> digests) {
        archive.write(months, digests);
        afterWrite.run();
        if (isWriteLost) {
            throw new CoachException(ErrorCode.STORE_UNAVAILABLE, "The coach cannot reach its memory at the moment.");
        }
    }

    @Override
    public Set<UserId> gone(Collection<UserId> users) {
        return archive.gone(users);
    }

    @Override
    public void forget(Collection<UserId> users) {
        archive.forget(users);
    }
}
