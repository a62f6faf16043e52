package com.gitfit.coach.runtime;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import java.util.List;
import java.util.Map;

/** The request of a rehearsal, as the gateway and Lambda would hand it over. */
public final class RehearsalRequest implements Context {
    /** Who asks in every rehearsal. */
    public static final String USER = "rehearsal";

    /** An event with a JSON body. */
    public static APIGatewayV2HTTPEvent post(String path, String body) {
        RequestContext context = RequestContext.builder()
                .withRequestId(USER)
                .withHttp(RequestContext.Http.builder()
                        .withMethod("POST")
                        .withPath(path)
                        .build())
                .withAuthorizer(RequestContext.Authorizer.builder()
                        .withJwt(RequestContext.Authorizer.JWT
                                .builder()
                                .withClaims(Map.of("sub", USER))
                                .withScopes(List.of())
                                .build())
                        .build())
                .build();
        return APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRouteKey("POST " + path)
                .withRawPath(path)
                .withHeaders(Map.of("content-type", "application/json"))
                .withRequestContext(context)
                .withBody(body)
                .build();
    }

    @Override
    public String getAwsRequestId() {
        return USER;
    }

    @Override
    public String getLogGroupName() {
        return USER;
    }

    @Override
    public String getLogStreamName() {
        return USER;
    }

    @Override
    public String getFunctionName() {
        return USER;
    }

    @Override
    public String getFunctionVersion() {
        return USER;
    }

    @Override
    public String getInvokedFunctionArn() {
        return USER;
    }

    @Override
    public CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    public ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
        return 29_000;
    }

    @Override
    public int getMemoryLimitInMB() {
        return 128;
    }

    @Override
    public LambdaLogger getLogger() {
        return LambdaRuntime.getLogger();
    }
}
