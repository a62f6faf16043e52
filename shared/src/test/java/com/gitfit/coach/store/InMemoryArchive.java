package com.gitfit.coach.store;

import com.gitfit.coach.batch.Archive;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.TrainingMonth;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.insights.Digest;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The store of a test as the archive of many lifters. */
public final class InMemoryArchive implements Archive {
    private final InMemoryStore store;

    public InMemoryArchive(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Pasts read(List<UserId> users) {
        Map<UserId, Past> pasts = new HashMap<>();
        users.forEach(user -> pasts.put(user, past(user)));
        return pasts::get;
    }

    @Override
    public List<LearningEvent> learningEvents(UserId userId, int limit, Instant now) {
        return store.learningEvents(userId, limit, now);
    }

    @Override
    public void write(List<TrainingMonth> months, Map<UserId, Digest> digests) {
        months.forEach(month -> store.account(month.userId()).months.put(month.month(), month));
        digests.forEach((user, digest) -> store.account(user).digest = Optional.of(digest));
    }

    @Override
    public Set<UserId> gone(Collection<UserId> users) {
        return users.stream()
                .filter(user -> store.account(user).profile.get(user).isEmpty())
                .collect(Collectors.toSet());
    }

    @Override
    public void forget(Collection<UserId> users) {
        users.forEach(user -> {
            store.account(user).digest = Optional.empty();
            store.account(user).months.clear();
        });
    }

    private Past past(UserId user) {
        InMemoryAccount account = store.account(user);
        return new Past(
                account.profile.get(user),
                account.digest.map(Digest::asOf),
                account.exercises.live(),
                List.copyOf(account.months.values()));
    }
}
