package com.gitfit.coach.mirror;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A queue of dead letters in memory, whose time stands still but for {@link #pass}. */
public final class FakeDeadLetters implements DeadLetters {
    private static final int LETTERS_AT_ONCE = 10;

    /** Every letter, and until when it is hidden. */
    private final Map<Received, Instant> queue = new LinkedHashMap<>();

    private Instant now = Mirrored.NOW;
    private boolean reachable = true;
    private int received;

    /** Cannot be reached, from now on. */
    public FakeDeadLetters unreachable() {
        reachable = false;
        return this;
    }

    /** Holds a letter that came at a time. */
    public FakeDeadLetters with(Letter letter, Instant sentAt) {
        queue.put(new Received("receipt-" + received++, sentAt, letter), Instant.MIN);
        return this;
    }

    @Override
    public void add(DeadLetter letter) {
        check();
        with(letter, letter.at());
    }

    @Override
    public List<Received> receive(Duration hidden) {
        check();
        List<Received> some = queue.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .limit(LETTERS_AT_ONCE)
                .toList();
        some.forEach(letter -> queue.put(letter, now.plus(hidden)));
        return some;
    }

    @Override
    public void remove(Received letter) {
        check();
        queue.remove(letter);
    }

    /** Lets time pass. */
    public FakeDeadLetters pass(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** All letters that were not removed. */
    public List<Letter> letters() {
        return queue.keySet().stream().map(Received::letter).toList();
    }

    /** Those that are ours. */
    public List<DeadLetter> ours() {
        return letters().stream()
                .filter(DeadLetter.class::isInstance)
                .map(DeadLetter.class::cast)
                .toList();
    }

    private void check() {
        if (!reachable) {
            throw new Unavailable(new IOException("connection refused"));
        }
    }
}
