package com.gitfit.coach.store.dynamodb;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/** A network that can lose a response after its request has arrived. */
final class ForgetfulNetwork implements SdkHttpClient {
    private final SdkHttpClient network;
    private final AtomicBoolean forgetsNext = new AtomicBoolean();
    private final AtomicBoolean hasForgotten = new AtomicBoolean();

    ForgetfulNetwork(SdkHttpClient network) {
        this.network = network;
    }

    void forgetNextReceipt() {
        forgetsNext.set(true);
    }

    boolean hasForgotten() {
        return hasForgotten.get();
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        ExecutableHttpRequest prepared = network.prepareRequest(request);
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                HttpExecuteResponse response = prepared.call();
                if (forgetsNext.getAndSet(false)) {
                    hasForgotten.set(true);
                    throw new IOException("read timed out");
                }
                return response;
            }

            @Override
            public void abort() {
                prepared.abort();
            }
        };
    }

    @Override
    public void close() {
        network.close();
    }
}
