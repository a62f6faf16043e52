package com.gitfit.coach.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.gitfit.coach.batch.ChunkQueue;
import com.gitfit.coach.batch.Directory;
import com.gitfit.coach.batch.Plan;
import com.gitfit.coach.batch.PlanBookmarks;
import com.gitfit.coach.batch.Planner;
import com.gitfit.coach.batch.sqs.SqsChunkQueue;
import com.gitfit.coach.store.dynamodb.DynamoDbDirectory;
import com.gitfit.coach.store.dynamodb.DynamoDbPlanBookmarks;
import com.gitfit.coach.store.dynamodb.Table;
import com.gitfit.coach.store.dynamodb.Tables;
import com.gitfit.coach.telemetry.Telemetry;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** What the function that plans insights calls, put together once. */
public final class InsightsPlanner {
    private final Planner planner;
    private final Telemetry telemetry;

    private InsightsPlanner(Planner planner, Telemetry telemetry) {
        this.planner = planner;
        this.telemetry = telemetry;
    }

    /** A planner of given parts. */
    public static InsightsPlanner of(
            Directory directory, ChunkQueue queue, PlanBookmarks bookmarks, Telemetry telemetry, InstantSource clock) {
        return new InsightsPlanner(new Planner(directory, queue, bookmarks, telemetry, clock), telemetry);
    }

    /**
     * The planner as the environment of the function describes it.
     *
     * @throws InvalidConfiguration if a variable cannot be used
     */
    public static InsightsPlanner fromEnvironment() {
        return from(new Environment(System.getenv()));
    }

    static InsightsPlanner from(Environment environment) {
        Tables tables = Stores.tables(environment, Table.PREFERENCES, Table.CACHE);
        return of(
                DynamoDbDirectory.connect(tables),
                SqsChunkQueue.connect(environment.required("INSIGHTS_QUEUE_URL")),
                DynamoDbPlanBookmarks.connect(tables),
                Invocation.telemetry(environment),
                Clock.tickMillis(ZoneOffset.UTC));
    }

    /** Hands lifters out whose insights are to describe that moment, for as long as the invocation lasts. */
    public Planner.Report run(Plan.Users users, Instant at, Context context) {
        // Bookmarks keep milliseconds.
        Instant moment = at.truncatedTo(ChronoUnit.MILLIS);
        return Invocation.observed(context, telemetry, () -> planner.run(users, moment, Invocation.timeLeft(context)));
    }

    /** Goes on with what was not finished. */
    public Planner.Report resume(Context context) {
        return Invocation.observed(context, telemetry, () -> planner.resume(Invocation.timeLeft(context)));
    }
}
