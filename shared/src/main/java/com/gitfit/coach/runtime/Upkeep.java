package com.gitfit.coach.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.gitfit.coach.retention.KeptMonths;
import com.gitfit.coach.retention.Models;
import com.gitfit.coach.retention.Retention;
import com.gitfit.coach.store.dynamodb.DynamoDbModels;
import com.gitfit.coach.store.dynamodb.DynamoDbMonths;
import com.gitfit.coach.store.dynamodb.Table;
import com.gitfit.coach.store.dynamodb.Tables;
import com.gitfit.coach.telemetry.Telemetry;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

/** What the function calls that looks after what is kept, put together once. */
public final class Upkeep {
    private final Retention retention;
    private final Telemetry telemetry;

    private Upkeep(Retention retention, Telemetry telemetry) {
        this.retention = retention;
        this.telemetry = telemetry;
    }

    /**
     * An upkeep of given parts.
     *
     * @param answersLive how long answers are kept
     */
    public static Upkeep of(
            KeptMonths months, Models models, Duration answersLive, Telemetry telemetry, InstantSource clock) {
        return new Upkeep(new Retention(months, models, answersLive, telemetry, clock), telemetry);
    }

    /**
     * The upkeep as the environment of the function describes it.
     *
     * @throws InvalidConfiguration if a variable cannot be used
     */
    public static Upkeep fromEnvironment() {
        return from(new Environment(System.getenv()));
    }

    static Upkeep from(Environment environment) {
        Configuration configuration = Configuration.of(environment);
        Tables tables = Stores.tables(
                environment, Table.PREFERENCES, Table.LEARNING_EVENTS, Table.TRENDS, Table.MODEL_VERSIONS);
        return of(
                DynamoDbMonths.connect(tables),
                DynamoDbModels.connect(tables),
                configuration.learningEventsLive(),
                Invocation.telemetry(environment),
                Clock.systemUTC());
    }

    /** Does the work of a day, for as long as the invocation lasts. */
    public Retention.Report run(Context context) {
        return Invocation.observed(context, telemetry, () -> retention.run(Invocation.timeLeft(context)));
    }
}
