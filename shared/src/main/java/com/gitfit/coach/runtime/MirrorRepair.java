package com.gitfit.coach.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.gitfit.coach.mirror.Bookmarks;
import com.gitfit.coach.mirror.DeadLetters;
import com.gitfit.coach.mirror.Mirror;
import com.gitfit.coach.mirror.MirroredTable;
import com.gitfit.coach.mirror.Originals;
import com.gitfit.coach.mirror.Patience;
import com.gitfit.coach.mirror.Reconciliation;
import com.gitfit.coach.mirror.Reconciliation.Start;
import com.gitfit.coach.mirror.Redrive;
import com.gitfit.coach.store.dynamodb.DynamoDbBookmarks;
import com.gitfit.coach.store.dynamodb.DynamoDbOriginals;
import com.gitfit.coach.store.dynamodb.Table;
import com.gitfit.coach.telemetry.Telemetry;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the function that repairs the mirror calls, put together once. While the mirror is off it does nothing. */
public final class MirrorRepair {
    private static final Table[] TABLES = Stream.concat(Stream.of(MirrorParts.MIRRORED), Stream.of(Table.CACHE))
            .toArray(Table[]::new);

    private final Optional<On> on;
    private final Telemetry telemetry;

    private record On(Reconciliation reconciliation, Redrive redrive) {}

    private MirrorRepair(Optional<On> on, Telemetry telemetry) {
        this.on = on;
        this.telemetry = telemetry;
    }

    /** A repair of given parts. */
    public static MirrorRepair of(
            Mirror mirror,
            Originals originals,
            DeadLetters deadLetters,
            Bookmarks bookmarks,
            Patience patience,
            Telemetry telemetry,
            InstantSource clock) {
        Reconciliation reconciliation =
                new Reconciliation(mirror, originals, deadLetters, bookmarks, patience, telemetry, clock);
        Redrive redrive = new Redrive(mirror, originals, deadLetters, reconciliation, patience, telemetry);
        return new MirrorRepair(Optional.of(new On(reconciliation, redrive)), telemetry);
    }

    /** None, since the mirror is off. */
    public static MirrorRepair off(Telemetry telemetry) {
        return new MirrorRepair(Optional.empty(), telemetry);
    }

    /**
     * The repair as the environment of the function describes it.
     *
     * @throws InvalidConfiguration if a variable cannot be used
     */
    public static MirrorRepair fromEnvironment() {
        return from(new Environment(System.getenv()));
    }

    static MirrorRepair from(Environment environment) {
        return MirrorParts.from(environment, MirrorRepair::of, MirrorRepair::off, TABLES);
    }

    private static MirrorRepair of(MirrorParts parts) {
        return of(
                parts.mirror(),
                DynamoDbOriginals.connect(parts.tables()),
                parts.deadLetters(),
                DynamoDbBookmarks.connect(parts.tables()),
                parts.patience(),
                parts.telemetry(),
                parts.clock());
    }

    /** Compares every table with its mirror, for as long as the invocation lasts; nothing if the mirror is off. */
    public Optional<Reconciliation.Report> compare(Start start, Context context) {
        return observed(context, repair -> repair.reconciliation().run(start, Invocation.timeLeft(context)));
    }

    /** Compares one table with its mirror. */
    public Optional<Reconciliation.Report> compare(MirroredTable table, Start start, Context context) {
        return observed(context, repair -> repair.reconciliation().run(table, start, Invocation.timeLeft(context)));
    }

    /** Works through the dead letters. */
    public Optional<Redrive.Report> redrive(Context context) {
        return observed(context, repair -> repair.redrive().run(Invocation.timeLeft(context)));
    }

    private <T> Optional<T> observed(Context context, Function<On, T> work) {
        return Invocation.observed(context, telemetry, () -> on.map(work));
    }
}
