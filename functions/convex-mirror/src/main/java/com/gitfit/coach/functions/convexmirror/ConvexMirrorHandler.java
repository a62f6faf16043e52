package com.gitfit.coach.functions.convexmirror;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.gitfit.coach.runtime.StreamMirror;

/** The streams of the documented tables: brings their changes to Convex, and names the records that it could not. */
public final class ConvexMirrorHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
    private final StreamMirror mirror;

    public ConvexMirrorHandler() {
        this(StreamMirror.fromEnvironment());
    }

    ConvexMirrorHandler(StreamMirror mirror) {
        this.mirror = mirror;
    }

    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
        return StreamsEventResponse.builder()
                .withBatchItemFailures(mirror.apply(event, context).stream()
                        .map(BatchItemFailure::new)
                        .toList())
                .build();
    }
}
