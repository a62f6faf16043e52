package com.gitfit.coach.mirror;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Supplier;

/** Changes, letters and patience for tests of the mirror. */
public final class Mirrored {
    public static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private Mirrored() {}

    public static Change.Id tweak(String key) {
        return new Change.Id(MirroredTable.TWEAKS, key);
    }

    /** A document that says which version of which key it is. */
    public static Change put(Change.Id id, long version) {
        return Change.put(id, version, document(id, version));
    }

    public static ObjectNode document(Change.Id id, long version) {
        return JsonNodeFactory.instance.objectNode().put("key", id.key()).put("of", version);
    }

    /** A letter about a version of a document. */
    public static DeadLetter letter(Change.Id id, long version) {
        return new DeadLetter(Optional.of(id), OptionalLong.of(version), "{\"code\":\"NO\"}", Optional.empty(), NOW);
    }

    /** As patient as a deployed function, but that no pause takes time. */
    public static Patience patience() {
        return new Clockwork().patience();
    }

    /** Time that only pauses take. */
    public static final class Clockwork {
        private final List<Duration> pauses = new ArrayList<>();
        private Duration left = Duration.ofSeconds(60);
        private Runnable meanwhile = () -> {};

        /** With so much time for an invocation. */
        public Clockwork with(Duration time) {
            left = time;
            return this;
        }

        /** With something that happens in every pause. */
        public Clockwork meanwhile(Runnable action) {
            meanwhile = action;
            return this;
        }

        /** Five attempts, pauses of at most 200 to 1,600 milliseconds, eleven seconds of reserve. */
        public Patience patience() {
            return new Patience(
                    5, Duration.ofMillis(200), Duration.ofSeconds(5), Duration.ofSeconds(11), new Random(1), pause -> {
                        pauses.add(pause);
                        left = left.minus(pause);
                        meanwhile.run();
                    });
        }

        public Supplier<Duration> timeLeft() {
            return () -> left;
        }

        public List<Duration> pauses() {
            return List.copyOf(pauses);
        }
    }
}
