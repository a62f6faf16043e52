package com.gitfit.coach.batch;

import com.gitfit.coach.batch.Plan.Users;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Bookmarks in the memory of a test. */
public final class FakePlanBookmarks implements PlanBookmarks {
    private final Map<Users, Progress> last = new EnumMap<>(Users.class);
    private final List<Progress> all = new ArrayList<>();

    @Override
    public synchronized Optional<Progress> read(Users users) {
        return Optional.ofNullable(last.get(users));
    }

    @Override
    public synchronized void put(Progress progress) {
        last.put(progress.plan().users(), progress);
        all.add(progress);
    }

    /** Every one that was put, in order. */
    public synchronized List<Progress> all() {
        return List.copyOf(all);
    }
}
