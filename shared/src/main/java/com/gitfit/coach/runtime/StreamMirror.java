package com.gitfit.coach.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.gitfit.coach.mirror.DeadLetters;
import com.gitfit.coach.mirror.Mirror;
import com.gitfit.coach.mirror.Mirroring;
import com.gitfit.coach.mirror.Patience;
import com.gitfit.coach.store.dynamodb.StreamRecords;
import com.gitfit.coach.store.dynamodb.Tables;
import com.gitfit.coach.telemetry.Telemetry;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What the function behind the tables' streams calls, put together once. */
public final class StreamMirror {
    private final Optional<On> on;
    private final Telemetry telemetry;

    private record On(StreamRecords records, Mirroring mirroring) {}

    private StreamMirror(Optional<On> on, Telemetry telemetry) {
        this.on = on;
        this.telemetry = telemetry;
    }

    /** A mirror of given parts. */
    public static StreamMirror of(
            Mirror mirror,
            DeadLetters deadLetters,
            Tables tables,
            Patience patience,
            Telemetry telemetry,
            InstantSource clock) {
        return of(new MirrorParts(mirror, deadLetters, tables, patience, telemetry, clock));
    }

    /** A mirror that is off: whatever arrives is done. */
    public static StreamMirror off(Telemetry telemetry) {
        return new StreamMirror(Optional.empty(), telemetry);
    }

    /**
     * The mirror as the environment of the function describes it.
     *
     * @throws InvalidConfiguration if a variable cannot be used
     */
    public static StreamMirror fromEnvironment() {
        return from(new Environment(System.getenv()));
    }

    static StreamMirror from(Environment environment) {
        return MirrorParts.from(environment, StreamMirror::of, StreamMirror::off, MirrorParts.MIRRORED);
    }

    private static StreamMirror of(MirrorParts parts) {
        Mirroring mirroring =
                new Mirroring(parts.mirror(), parts.deadLetters(), parts.patience(), parts.telemetry(), parts.clock());
        return new StreamMirror(Optional.of(new On(new StreamRecords(parts.tables()), mirroring)), parts.telemetry());
    }

    /**
     * Mirrors the records of one invocation.
     *
     * @return the sequence numbers of those that have to be delivered again
     */
    public List<String> apply(DynamodbEvent event, Context context) {
        return Invocation.observed(
                context,
                telemetry,
                () -> on.map(parts ->
                                parts.mirroring().apply(parts.records().read(event), Invocation.timeLeft(context)))
                        .orElse(List.of()));
    }
}
