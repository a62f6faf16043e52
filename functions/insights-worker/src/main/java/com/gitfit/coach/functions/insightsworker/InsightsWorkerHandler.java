package com.gitfit.coach.functions.insightsworker;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.gitfit.coach.runtime.InsightsWorker;

/** The queue of the planner: computes insights ahead, and names the messages that have to be delivered again. */
public final class InsightsWorkerHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private final InsightsWorker worker;

    public InsightsWorkerHandler() {
        this(InsightsWorker.fromEnvironment());
    }

    InsightsWorkerHandler(InsightsWorker worker) {
        this.worker = worker;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return SQSBatchResponse.builder()
                .withBatchItemFailures(worker.work(event, context).stream()
                        .map(BatchItemFailure::new)
                        .toList())
                .build();
    }
}
