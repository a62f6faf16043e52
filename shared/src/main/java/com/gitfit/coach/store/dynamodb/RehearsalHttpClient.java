package com.gitfit.coach.store.dynamodb;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;

/**
 * Answers in place of DynamoDB while a rehearsal lasts: every read finds nothing, every write succeeds and is
 * forgotten. The SDK does all its work, and no connection is opened that a snapshot would have to carry.
 */
final class RehearsalHttpClient implements SdkHttpClient {
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    private final SdkHttpClient real;
    private final BooleanSupplier rehearsing;

    RehearsalHttpClient(SdkHttpClient real, BooleanSupplier rehearsing) {
        this.real = real;
        this.rehearsing = rehearsing;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return rehearsing.getAsBoolean() ? new Unanswered(request) : real.prepareRequest(request);
    }

    @Override
    public void close() {
        real.close();
    }

    @Override
    public String clientName() {
        return real.clientName();
    }

    /** A request that stays here. */
    private record Unanswered(HttpExecuteRequest request) implements ExecutableHttpRequest {
        @Override
        public HttpExecuteResponse call() throws IOException {
            if (request.contentStreamProvider().isPresent()) {
                request.contentStreamProvider().orElseThrow().newStream().readAllBytes();
            }
            return HttpExecuteResponse.builder()
                    .response(SdkHttpFullResponse.builder().statusCode(200).build())
                    .responseBody(AbortableInputStream.create(new ByteArrayInputStream(NOTHING)))
                    .build();
        }

        @Override
        public void abort() {
            // Nothing is under way.
        }
    }
}
