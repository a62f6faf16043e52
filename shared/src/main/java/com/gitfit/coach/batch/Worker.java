package com.gitfit.coach.batch;

import com.gitfit.coach.batch.Archive.Past;
import com.gitfit.coach.batch.Archive.Pasts;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.TrainingMonth;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.insights.Computed;
import com.gitfit.coach.insights.Digest;
import com.gitfit.coach.insights.InsightsCalculator;
import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.Telemetry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Computes the insights of the lifters whom the planner handed out. A chunk that is delivered twice is computed twice
 * and comes to the same; one of which not everything could be done has to be delivered again.
 */
public final class Worker {
    /** What must be left of an invocation for the writes of a chunk. */
    private static final Duration RESERVE = Duration.ofSeconds(10);

    private final Archive archive;
    private final InsightsCalculator calculator;
    private final Telemetry telemetry;

    public Worker(Archive archive, InsightsCalculator calculator, Telemetry telemetry) {
        this.archive = archive;
        this.calculator = calculator;
        this.telemetry = telemetry;
    }

    /**
     * Works through the messages of one invocation, for as long as it lasts.
     *
     * @return the ids of those that have to be delivered again
     */
    public List<String> run(List<Delivery> deliveries, Supplier<Duration> timeLeft) {
        return deliveries.stream()
                .filter(delivery -> !isDone(delivery, timeLeft))
                .map(Delivery::id)
                .toList();
    }

    private boolean isDone(Delivery delivery, Supplier<Duration> timeLeft) {
        if (delivery.chunk().isEmpty()) {
            telemetry.event("insights_message_illegible", Map.of());
            return false;
        }
        Chunk chunk = delivery.chunk().get();
        Work work = new Work(chunk);
        try {
            work.run(timeLeft);
        } catch (RuntimeException e) {
            telemetry.failure("insights_chunk_failed", e);
        }
        int failed = chunk.users().size() - work.done.size();
        telemetry.measure(Metric.INSIGHTS_COMPUTED, work.computed);
        telemetry.measure(Metric.INSIGHTS_FAILED, failed);
        return failed == 0;
    }

    /** One chunk. */
    private final class Work {
        private final Chunk chunk;
        private final Map<UserId, Digest> digests = new HashMap<>();
        private final List<TrainingMonth> months = new ArrayList<>();

        /** Of whom something may be kept. */
        private final Set<UserId> kept = new HashSet<>();

        /** With whom there is nothing left to do once everything is written. */
        private final Set<UserId> worked = new HashSet<>();

        private Set<UserId> done = Set.of();
        private int computed;

        Work(Chunk chunk) {
            this.chunk = chunk;
        }

        void run(Supplier<Duration> timeLeft) {
            if (isShort(timeLeft)) {
                return;
            }
            Pasts pasts = archive.read(chunk.users());
            for (UserId user : chunk.users()) {
                if (!isShort(timeLeft)) {
                    compute(user, pasts);
                }
            }
            Set<UserId> gone;
            try {
                archive.write(months, digests);
            } finally {
                // Also of what was written in part, and may not be tried again.
                gone = forgetWhoIsGone();
            }
            done = worked;
            computed =
                    (int) worked.stream().filter(user -> !gone.contains(user)).count();
        }

        private Set<UserId> forgetWhoIsGone() {
            // Whoever deletes an account while this writes either finds what was written, or has left a tombstone.
            Set<UserId> gone = archive.gone(chunk.users());
            Set<UserId> leftovers = new HashSet<>(gone);
            leftovers.retainAll(kept);
            if (!leftovers.isEmpty()) {
                archive.forget(leftovers);
            }
            return gone;
        }

        private void compute(UserId user, Pasts pasts) {
            try {
                Past past = pasts.of(user);
                if (past.digestAsOf().isPresent() || !past.months().isEmpty()) {
                    kept.add(user);
                }
                past.profile().ifPresent(profile -> compute(profile, past));
                worked.add(user);
            } catch (RuntimeException e) {
                telemetry.failure("insights_failed", e);
            }
        }

        private void compute(UserProfile profile, Past past) {
            UserId user = profile.userId();
            List<LearningEvent> events = archive.learningEvents(user, InsightsCalculator.MOST_ANSWERS, chunk.at());
            Computed result = calculator.compute(profile, past.exercises(), events, past.months(), chunk.at());
            months.addAll(result.changed());
            if (!isOlderThan(past.digestAsOf())) {
                digests.put(user, result.digest().withoutDays());
            }
            kept.add(user);
        }

        private boolean isOlderThan(Optional<Instant> digest) {
            return digest.filter(asOf -> asOf.isAfter(chunk.at())).isPresent();
        }

        private boolean isShort(Supplier<Duration> timeLeft) {
            return timeLeft.get().compareTo(RESERVE) < 0;
        }
    }
}
