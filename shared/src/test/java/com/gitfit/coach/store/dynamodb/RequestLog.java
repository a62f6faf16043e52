package com.gitfit.coach.store.dynamodb;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Remembers what is sent over the network, every attempt of the SDK included. */
final class RequestLog implements ExecutionInterceptor {
    private final List<SdkRequest> requests = new ArrayList<>();

    @Override
    public synchronized void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        requests.add(context.request());
    }

    /** The requests since the last time this was asked. */
    synchronized List<SdkRequest> take() {
        List<SdkRequest> taken = List.copyOf(requests);
        requests.clear();
        return taken;
    }
}
