package com.gitfit.coach.mirror;

import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.Telemetry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Brings the records of a table's stream to the mirror. */
public final class Mirroring {
    private final Mirror mirror;
    private final Burials burials;
    private final Patience patience;
    private final Telemetry telemetry;
    private final InstantSource clock;

    public Mirroring(
            Mirror mirror, DeadLetters deadLetters, Patience patience, Telemetry telemetry, InstantSource clock) {
        this.mirror = mirror;
        this.burials = new Burials(deadLetters, telemetry, clock);
        this.patience = patience;
        this.telemetry = telemetry;
        this.clock = clock;
    }

    /**
     * Applies the records of one invocation. A record is done if the mirror holds its version or a newer one, or if it,
     * or a newer one of the same document, is a dead letter.
     *
     * @param timeLeft of the invocation
     * @return the sequence numbers of the records that are not done and have to be delivered again
     */
    public List<String> apply(List<Delivery> deliveries, Supplier<Duration> timeLeft) {
        Conversation conversation = new Conversation(mirror, patience, telemetry, timeLeft);
        Map<Change.Id, Dispatch.Fate> fates = new Dispatch(conversation, burials, telemetry).send(changes(deliveries));
        List<String> failed = new ArrayList<>();
        Optional<Instant> oldest = Optional.empty();
        for (Delivery delivery : deliveries) {
            Dispatch.Fate fate = switch (delivery.content()) {
                case Change change -> fates.get(change.id());
                case Unmappable item ->
                    conversation.hasTime() && burials.bury(item) ? Dispatch.Fate.REFUSED : Dispatch.Fate.FAILED;
            };
            if (fate == Dispatch.Fate.FAILED) {
                failed.add(delivery.sequenceNumber());
            }
            if (fate != Dispatch.Fate.REFUSED) {
                oldest = Optional.of(earlier(delivery.arrivedAt(), oldest));
            }
        }
        oldest.ifPresent(this::measureLag);
        return failed;
    }

    private static List<Change> changes(List<Delivery> deliveries) {
        return deliveries.stream()
                .map(Delivery::content)
                .filter(Change.class::isInstance)
                .map(Change.class::cast)
                .toList();
    }

    private static Instant earlier(Instant arrival, Optional<Instant> oldest) {
        return oldest.filter(arrival::isAfter).orElse(arrival);
    }

    /** Also of what has failed: a mirror that is down falls behind, and nothing else would say so. */
    private void measureLag(Instant oldest) {
        long lag = Duration.between(oldest, clock.instant()).toMillis();
        telemetry.measure(Metric.MIRROR_LAG, (double) Math.max(0, lag));
    }
}
