package com.gitfit.coach.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.gitfit.coach.batch.Archive;
import com.gitfit.coach.batch.Worker;
import com.gitfit.coach.batch.sqs.ChunkMessages;
import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.insights.InsightsCalculator;
import com.gitfit.coach.store.dynamodb.DynamoDbArchive;
import com.gitfit.coach.store.dynamodb.Table;
import com.gitfit.coach.telemetry.Telemetry;
import java.util.List;

/** What the function that computes insights ahead calls, put together once. */
public final class InsightsWorker {
    private final Worker worker;
    private final Telemetry telemetry;

    private InsightsWorker(Worker worker, Telemetry telemetry) {
        this.worker = worker;
        this.telemetry = telemetry;
    }

    /** A worker of given parts. */
    public static InsightsWorker of(Archive archive, Telemetry telemetry) {
        InsightsCalculator calculator = new InsightsCalculator(CoachingPolicy.standard());
        return new InsightsWorker(new Worker(archive, calculator, telemetry), telemetry);
    }

    /**
     * The worker as the environment of the function describes it.
     *
     * @throws InvalidConfiguration if a variable cannot be used
     */
    public static InsightsWorker fromEnvironment() {
        return from(new Environment(System.getenv()));
    }

    static InsightsWorker from(Environment environment) {
        return of(
                DynamoDbArchive.connect(Stores.tables(
                        environment, Table.PREFERENCES, Table.STATE, Table.LEARNING_EVENTS, Table.CACHE, Table.TRENDS)),
                Invocation.telemetry(environment));
    }

    /**
     * Computes what the messages of one invocation ask for.
     *
     * @return the ids of those that have to be delivered again
     */
    public List<String> work(SQSEvent event, Context context) {
        return Invocation.observed(
                context, telemetry, () -> worker.run(ChunkMessages.read(event), Invocation.timeLeft(context)));
    }
}
