package com.gitfit.coach.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Builds requests as the gateway hands them over: by default with the token of {@code user-1}. */
public final class AnHttpRequest {
    public static final String GATEWAY_REQUEST_ID = "WvKmgh4moAMEJQA=";

    private final String method;
    private final String path;
    private final Map<String, String> claims = new HashMap<>(Map.of("sub", "user-1", "scope", "openid profile"));
    private final Map<String, String> pathParameters = new HashMap<>();
    private final Map<String, String> query = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private Optional<String> body = Optional.empty();
    private boolean base64;
    private boolean authorized = true;
    private Optional<String> requestId = Optional.of(GATEWAY_REQUEST_ID);

    private AnHttpRequest(String method, String path) {
        this.method = method;
        this.path = path;
    }

    public static AnHttpRequest post(String path, String body) {
        AnHttpRequest request = new AnHttpRequest("POST", path);
        request.body = Optional.of(body);
        return request;
    }

    public static AnHttpRequest get(String path) {
        return method("GET", path);
    }

    public static AnHttpRequest method(String method, String path) {
        return new AnHttpRequest(method, path);
    }

    /** The same request with a body that the gateway took for binary. */
    public static AnHttpRequest postBinary(String path, byte[] bytes) {
        AnHttpRequest request = post(path, Base64.getEncoder().encodeToString(bytes));
        request.base64 = true;
        return request;
    }

    /** A body that is said to be in Base64, whatever it is. */
    public AnHttpRequest saidToBeBinary() {
        base64 = true;
        return this;
    }

    public AnHttpRequest withoutBody() {
        body = Optional.empty();
        return this;
    }

    public AnHttpRequest by(String subject) {
        return claiming("sub", subject);
    }

    /** A claim of the token; null as the gateway never sends it. */
    public AnHttpRequest claiming(String claim, String value) {
        claims.put(claim, value);
        return this;
    }

    public AnHttpRequest byNobody() {
        claims.clear();
        return this;
    }

    public AnHttpRequest withoutToken() {
        authorized = false;
        return this;
    }

    public AnHttpRequest ofUser(String userId) {
        pathParameters.put("user_id", userId);
        return this;
    }

    public AnHttpRequest asking(String name, String value) {
        query.put(name, value);
        return this;
    }

    public AnHttpRequest withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public AnHttpRequest withoutRequestId() {
        requestId = Optional.empty();
        return this;
    }

    public APIGatewayV2HTTPEvent build() {
        RequestContext context = RequestContext.builder()
                .withRequestId(requestId.orElse(null))
                .withHttp(RequestContext.Http.builder()
                        .withMethod(method)
                        .withPath(path)
                        .build())
                .withAuthorizer(authorized ? authorizer() : null)
                .build();
        return APIGatewayV2HTTPEvent.builder()
                .withRawPath(path)
                .withHeaders(headers.isEmpty() ? null : headers)
                .withPathParameters(pathParameters.isEmpty() ? null : pathParameters)
                .withQueryStringParameters(query.isEmpty() ? null : query)
                .withRequestContext(context)
                .withBody(body.orElse(null))
                .withIsBase64Encoded(base64)
                .build();
    }

    private RequestContext.Authorizer authorizer() {
        return RequestContext.Authorizer.builder()
                .withJwt(RequestContext.Authorizer.JWT
                        .builder()
                        .withClaims(claims)
                        .build())
                .build();
    }
}
