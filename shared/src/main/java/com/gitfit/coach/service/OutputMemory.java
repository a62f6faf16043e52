package com.gitfit.coach.service;

import com.gitfit.coach.store.ModelOutput;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What the language model said lately in this process, by the hash of what it was asked: for whoever asks the same. It
 * knows no users, so a deletion has nothing to find here; all of it is gone in half an hour. It starts no thread, which
 * could not survive a snapshot.
 */
final class OutputMemory {
    /** How long an output is kept, here and in the store. */
    static final Duration LIFE = Duration.ofMinutes(30);

    private static final int MOST = 500;

    private final Cache<String, ModelOutput.Votes> votes;
    private final Cache<String, ModelOutput.Text> texts;

    OutputMemory(Clock clock) {
        votes = cache(clock);
        texts = cache(clock);
    }

    Optional<ModelOutput.Votes> votes(String prompt) {
        return Optional.ofNullable(votes.getIfPresent(prompt));
    }

    Optional<ModelOutput.Text> text(String prompt) {
        return Optional.ofNullable(texts.getIfPresent(prompt));
    }

    void remember(ModelOutput.Votes said) {
        votes.put(said.prompt(), said);
    }

    void remember(ModelOutput.Text said) {
        texts.put(said.prompt(), said);
    }

    private static <T> Cache<String, T> cache(Clock clock) {
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(LIFE)
                .ticker(() -> nanoseconds(clock.instant()))
                .executor(Runnable::run)
                .build();
    }

    private static long nanoseconds(Instant now) {
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }
}
