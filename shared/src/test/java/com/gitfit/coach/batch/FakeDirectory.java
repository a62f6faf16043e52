package com.gitfit.coach.batch;

import com.gitfit.coach.domain.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A directory in the memory of a test: whoever is in it is active. It answers in pages and fails when it is told to.
 */
public final class FakeDirectory implements Directory {
    private final List<List<UserId>> lanes = new ArrayList<>();
    private final int pageUsers;
    private final List<Instant> asked = new ArrayList<>();
    private int pagesUntilFailure = Integer.MAX_VALUE;
    private int pages;

    public FakeDirectory(int pageUsers) {
        this.pageUsers = pageUsers;
        for (int lane = 0; lane < LANES; lane++) {
            lanes.add(new ArrayList<>());
        }
    }

    /** Puts lifters into it, lane by lane in turn. */
    public FakeDirectory with(String... users) {
        Arrays.stream(users).map(UserId::new).forEach(this::add);
        return this;
    }

    /** Puts lifters under numbers into it. */
    public FakeDirectory with(int users) {
        for (int number = 0; number < users; number++) {
            add(new UserId("lifter-" + number));
        }
        return this;
    }

    /** Lets every page after a few fail. */
    public synchronized void failAfter(int goodPages) {
        pagesUntilFailure = goodPages;
    }

    /** Since when somebody had to have trained, for each page of those who are active. */
    public synchronized List<Instant> asked() {
        return List.copyOf(asked);
    }

    /** How many pages were read. */
    public synchronized int pages() {
        return pages;
    }

    @Override
    public synchronized Page everybody(int lane, Optional<String> cursor) {
        return page(lane, cursor);
    }

    @Override
    public synchronized Page activeSince(Instant since, Instant until, int lane, Optional<String> cursor) {
        asked.add(since);
        return page(lane, cursor);
    }

    private Page page(int lane, Optional<String> cursor) {
        if (pagesUntilFailure-- <= 0) {
            throw new IllegalStateException("the directory is closed");
        }
        pages++;
        List<UserId> all = lanes.get(lane);
        int from = cursor.map(Integer::parseInt).orElse(0);
        int to = Math.min(from + pageUsers, all.size());
        return new Page(all.subList(from, to), to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
    }

    private void add(UserId user) {
        lanes.stream()
                .min((left, right) -> Integer.compare(left.size(), right.size()))
                .orElseThrow()
                .add(user);
    }
}
