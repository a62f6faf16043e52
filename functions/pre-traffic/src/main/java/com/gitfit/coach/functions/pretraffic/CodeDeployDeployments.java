package com.gitfit.coach.functions.pretraffic;

import java.time.Duration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.codedeploy.CodeDeployClientBuilder;
import software.amazon.awssdk.services.codedeploy.model.LifecycleEventStatus;

/** Deployments of CodeDeploy. */
final class CodeDeployDeployments implements Deployments {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(5);

    private final CodeDeployClient client;

    CodeDeployDeployments(CodeDeployClient client) {
        this.client = client;
    }

    /** Finds region, endpoint and credentials in the environment, as the SDK does. */
    static CodeDeployDeployments connect() {
        return new CodeDeployDeployments(clientBuilder().build());
    }

    static CodeDeployClientBuilder clientBuilder() {
        return CodeDeployClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT_TIMEOUT)
                        .socketTimeout(READ_TIMEOUT));
    }

    @Override
    public void report(Hook hook, boolean mayHaveTraffic) {
        client.putLifecycleEventHookExecutionStatus(request -> request.deploymentId(hook.deploymentId())
                .lifecycleEventHookExecutionId(hook.executionId())
                .status(mayHaveTraffic ? LifecycleEventStatus.SUCCEEDED : LifecycleEventStatus.FAILED));
    }
}
