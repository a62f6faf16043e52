package com.gitfit.coach.models.publishing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.model.ListPartsResponse;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** Completes S3Proxy's lists of parts with their checksums, which S3 says too, and counts what is sent. */
final class ListedChecksums implements ExecutionInterceptor {
    private final Map<Integer, String> checksums = new ConcurrentHashMap<>();
    private final AtomicInteger sent = new AtomicInteger();

    /** How many parts were sent, and came. */
    int sent() {
        return sent.get();
    }

    @Override
    public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
        return switch (context.response()) {
            case UploadPartResponse part -> {
                sent.incrementAndGet();
                checksums.put(((UploadPartRequest) context.request()).partNumber(), part.checksumSHA256());
                yield part;
            }
            case ListPartsResponse list ->
                list.toBuilder()
                        .parts(list.parts().stream()
                                .map(part -> part.toBuilder()
                                        .checksumSHA256(checksums.get(part.partNumber()))
                                        .build())
                                .toList())
                        .build();
            default -> context.response();
        };
    }
}
