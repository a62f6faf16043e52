package com.gitfit.coach.functions.pretraffic;

import com.gitfit.coach.telemetry.Telemetry;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** One recommendation of a version that has no traffic yet, judged, with its trace removed again. */
final class Trial {
    /** A restore of a snapshot is part of it. */
    static final Duration LONGEST = Duration.ofSeconds(10);

    private final NewVersion version;
    private final Traces traces;
    private final LongSupplier nanoseconds;

    /** @param nanoseconds a clock that only differences are taken of */
    Trial(NewVersion version, Traces traces, LongSupplier nanoseconds) {
        this.version = version;
        this.traces = traces;
        this.nanoseconds = nanoseconds;
    }

    /** Why the version must have no traffic, if there is a reason. */
    Optional<String> run(Telemetry telemetry) {
        long start = nanoseconds.getAsLong();
        NewVersion.Reply reply = version.invoke(SyntheticRequest.EVENT);
        Duration took = Duration.ofNanos(nanoseconds.getAsLong() - start);
        if (reply.failed()) {
            return Optional.of("the function failed: " + reply.payload());
        }
        Answer answer = Answer.read(reply.payload());
        answer.tweakId().ifPresent(tweakId -> remove(tweakId, telemetry));
        return took.compareTo(LONGEST) > 0
                ? Optional.of("the answer took " + took.toMillis() + " ms")
                : answer.problem();
    }

    /** A trace that stays harms nobody, so it does not stop a release. */
    private void remove(String tweakId, Telemetry telemetry) {
        try {
            traces.remove(tweakId);
        } catch (RuntimeException failure) {
            telemetry.failure("pre_traffic_trace_left", failure);
        }
    }
}
