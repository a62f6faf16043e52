package com.gitfit.coach.functions;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.time.Duration;

/** What Lambda tells a function about one invocation. */
public final class FakeContext implements Context {
    private final Duration timeLeft;

    /** One that lasts as long as a request may. */
    public FakeContext() {
        this(Duration.ofSeconds(30));
    }

    /** One that always has the same time left. */
    public FakeContext(Duration timeLeft) {
        this.timeLeft = timeLeft;
    }

    @Override
    public String getAwsRequestId() {
        return "c6af9ac6-7b61-11e6-9a41-93e8deadbeef";
    }

    @Override
    public String getLogGroupName() {
        return "/aws/lambda/coach";
    }

    @Override
    public String getLogStreamName() {
        return "2026/01/05/[1]coach";
    }

    @Override
    public String getFunctionName() {
        return "coach";
    }

    @Override
    public String getFunctionVersion() {
        return "1";
    }

    @Override
    public String getInvokedFunctionArn() {
        return "arn:aws:lambda:us-east-1:123456789012:function:coach:live";
    }

    @Override
    public CognitoIdentity getIdentity() {
        throw new UnsupportedOperationException("identity comes from the token");
    }

    @Override
    public ClientContext getClientContext() {
        throw new UnsupportedOperationException("clients come through the gateway");
    }

    @Override
    public int getRemainingTimeInMillis() {
        return Math.toIntExact(timeLeft.toMillis());
    }

    @Override
    public int getMemoryLimitInMB() {
        return 1024;
    }

    @Override
    public LambdaLogger getLogger() {
        throw new UnsupportedOperationException("logs go through SLF4J");
    }
}
