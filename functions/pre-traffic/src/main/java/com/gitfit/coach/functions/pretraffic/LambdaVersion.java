package com.gitfit.coach.functions.pretraffic;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.LambdaClientBuilder;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** A published version of a function in Lambda. */
final class LambdaVersion implements NewVersion {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);

    /** Somewhat longer than an answer may take, so that a slow one is told from none. */
    private static final Duration READ_TIMEOUT = Trial.LONGEST.plusSeconds(5);

    private static final int ATTEMPTS = 2;

    private final LambdaClient client;
    private final String version;

    /** @param version its qualified ARN */
    LambdaVersion(LambdaClient client, String version) {
        this.client = client;
        this.version = version;
    }

    /** A version for which region, endpoint and credentials are found in the environment, as the SDK does. */
    static LambdaVersion connect(String version) {
        return new LambdaVersion(clientBuilder().build(), version);
    }

    static LambdaClientBuilder clientBuilder() {
        return LambdaClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT_TIMEOUT)
                        .socketTimeout(READ_TIMEOUT))
                .overrideConfiguration(configuration ->
                        configuration.retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(ATTEMPTS)
                                .build()));
    }

    @Override
    public Reply invoke(String event) {
        InvokeResponse response =
                client.invoke(request -> request.functionName(version).payload(SdkBytes.fromUtf8String(event)));
        return new Reply(response.functionError() != null, response.payload().asUtf8String());
    }
}
