package com.gitfit.coach.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.ErrorCode;
import com.gitfit.coach.domain.UserId;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request. Its methods refuse in the order that the contract fixes: who asks (401), how large the body is
 * (413), whether it is JSON (400), whether it is valid (422), and only then whether the asker may (403).
 */
public final class ApiRequest {
    private static final int MOST_BYTES = 256 * 1024;

    private final APIGatewayV2HTTPEvent event;
    private final Context context;

    ApiRequest(APIGatewayV2HTTPEvent event, Context context) {
        this.event = event;
        this.context = context;
    }

    /** What the function has left of its time, at this moment. */
    public Duration timeLeft() {
        return Duration.ofMillis(context.getRemainingTimeInMillis());
    }

    /** The HTTP method in capitals. */
    public String method() {
        return event.getRequestContext().getHttp().getMethod();
    }

    /** The path without the query. */
    public String path() {
        return event.getRawPath();
    }

    /**
     * The body.
     *
     * @throws CoachException UNAUTHORIZED, PAYLOAD_TOO_LARGE or MALFORMED_JSON
     */
    public JsonNode json() {
        identity();
        return Json.readObject(text());
    }

    /**
     * The user in the path, once it is established that the asker may act for them.
     *
     * @throws CoachException UNAUTHORIZED, VALIDATION_FAILED or FORBIDDEN
     */
    public UserId pathUser() {
        Identity identity = identity();
        UserId userId = UserIds.parse(
                Optional.ofNullable(event.getPathParameters()).orElse(Map.of()).getOrDefault(UserIds.FIELD, ""));
        identity.mayActFor(userId);
        return userId;
    }

    /** @throws CoachException UNAUTHORIZED or FORBIDDEN if the asker may not act for that user */
    public void requireActingFor(UserId userId) {
        identity().mayActFor(userId);
    }

    /** A parameter of the query. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(event.getQueryStringParameters()).map(parameters -> parameters.get(name));
    }

    /** A header, by its name in lower case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(event.getHeaders()).map(headers -> headers.get(name));
    }

    private Identity identity() {
        return Identity.of(Optional.ofNullable(event.getRequestContext())
                .map(APIGatewayV2HTTPEvent.RequestContext::getAuthorizer)
                .map(APIGatewayV2HTTPEvent.RequestContext.Authorizer::getJwt)
                .map(APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT::getClaims)
                .orElse(Map.of()));
    }

    private String text() {
        String body = Optional.ofNullable(event.getBody()).orElse("");
        if (body.length() > 2 * MOST_BYTES) {
            throw tooLarge();
        }
        return event.getIsBase64Encoded() ? decoded(body) : withinBounds(body);
    }

    private static String decoded(String body) {
        try {
            byte[] bytes = Base64.getDecoder().decode(body);
            if (bytes.length > MOST_BYTES) {
                throw tooLarge();
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw new CoachException(ErrorCode.MALFORMED_JSON, "The body is not text in UTF-8.", e);
        }
    }

    private static String withinBounds(String body) {
        if (body.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw tooLarge();
        }
        return body;
    }

    private static CoachException tooLarge() {
        return new CoachException(ErrorCode.PAYLOAD_TOO_LARGE, "The body is larger than 256 KB.");
    }
}
