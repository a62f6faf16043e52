package com.gitfit.coach.mirror;

import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.Telemetry;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Puts what cannot be mirrored into the queue of dead letters. */
final class Burials implements Dispatch.Poison {
    private final DeadLetters deadLetters;
    private final Telemetry telemetry;
    private final InstantSource clock;

    Burials(DeadLetters deadLetters, Telemetry telemetry, InstantSource clock) {
        this.deadLetters = deadLetters;
        this.telemetry = telemetry;
        this.clock = clock;
    }

    @Override
    public void putAside(Change change, MirrorFailure.Refused refusal) {
        bury(new DeadLetter(
                Optional.of(change.id()),
                OptionalLong.of(change.version()),
                refusal.errorData().orElse(refusal.getMessage()),
                refusal.requestId(),
                clock.instant()));
    }

    /**
     * Puts an item away.
     *
     * @return whether that was possible
     */
    boolean bury(Unmappable item) {
        try {
            bury(new DeadLetter(item.id(), OptionalLong.empty(), item.reason(), Optional.empty(), clock.instant()));
            return true;
        } catch (DeadLetters.Unavailable e) {
            telemetry.failure("dead_letters_unavailable", e);
            return false;
        }
    }

    private void bury(DeadLetter letter) {
        deadLetters.add(letter);
        telemetry.measure(Metric.MIRROR_DEAD_LETTERS, 1);
        telemetry.event(
                "mirror_dead_letter",
                Map.of("table", letter.id().map(id -> id.table().wireName()).orElse("unknown")));
    }
}
