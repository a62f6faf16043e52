package com.gitfit.coach.mirror;

import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.Telemetry;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings changes to the mirror. A batch that is refused is halved until the changes are alone that are at fault, so
 * that one of them holds no other up.
 */
final class Dispatch {
    /** What became of a change, or of a newer one of the same document that was sent in its place. */
    enum Fate {
        APPLIED,
        /** The mirror held it, or a newer one, already. */
        STALE,
        /** The mirror will not take it; it was put aside. */
        REFUSED,
        /** It has to be sent again. */
        FAILED
    }

    /** Puts changes aside. */
    @FunctionalInterface
    interface Poison {
        /** @throws DeadLetters.Unavailable if it cannot be put aside now */
        void putAside(Change change, MirrorFailure.Refused refusal);
    }

    private final Conversation conversation;
    private final Poison poison;
    private final Telemetry telemetry;

    Dispatch(Conversation conversation, Poison poison, Telemetry telemetry) {
        this.conversation = conversation;
        this.poison = poison;
        this.telemetry = telemetry;
    }

    /** Sends the newest change of each document, and says what became of it. */
    Map<Change.Id, Fate> send(Collection<Change> changes) {
        Map<Change.Id, Fate> fates = new HashMap<>();
        changes.forEach(change -> fates.put(change.id(), Fate.FAILED));
        Batches.of(changes).forEach(batch -> send(batch, fates));
        count(Metric.MIRROR_APPLIED, Fate.APPLIED, fates);
        count(Metric.MIRROR_STALE, Fate.STALE, fates);
        return fates;
    }

    private void send(List<Change> batch, Map<Change.Id, Fate> fates) {
        try {
            List<Mirror.Result> results = conversation.ask(mirror -> mirror.apply(batch));
            for (int i = 0; i < results.size(); i++) {
                fates.put(batch.get(i).id(), fate(results.get(i)));
            }
        } catch (MirrorFailure.Refused refusal) {
            if (batch.size() > 1) {
                int middle = batch.size() / 2;
                send(batch.subList(0, middle), fates);
                send(batch.subList(middle, batch.size()), fates);
            } else {
                fates.put(batch.getFirst().id(), alone(batch.getFirst(), refusal));
            }
        } catch (MirrorFailure over) {
            // These changes, and all that would follow, have failed.
        }
    }

    /** What becomes of a change that was refused by itself. */
    private Fate alone(Change change, MirrorFailure.Refused refusal) {
        if (refusal.errorData().isPresent()) {
            return putAside(change, refusal);
        }
        // A function that is missing, or that broke for once, gives no reason either.
        if (!conversation.mirrorTakesChanges()) {
            return Fate.FAILED;
        }
        try {
            return fate(
                    conversation.ask(mirror -> mirror.apply(List.of(change))).getFirst());
        } catch (MirrorFailure.Refused again) {
            return putAside(change, again);
        } catch (MirrorFailure over) {
            return Fate.FAILED;
        }
    }

    private Fate putAside(Change change, MirrorFailure.Refused refusal) {
        if (!conversation.hasTime()) {
            return Fate.FAILED;
        }
        try {
            poison.putAside(change, refusal);
            return Fate.REFUSED;
        } catch (DeadLetters.Unavailable e) {
            telemetry.failure("dead_letters_unavailable", e);
            return Fate.FAILED;
        }
    }

    private static Fate fate(Mirror.Result result) {
        return switch (result) {
            case APPLIED, DELETED -> Fate.APPLIED;
            case STALE -> Fate.STALE;
        };
    }

    private void count(Metric metric, Fate fate, Map<Change.Id, Fate> fates) {
        int count = Collections.frequency(fates.values(), fate);
        if (count > 0) {
            telemetry.measure(metric, count);
        }
    }
}
