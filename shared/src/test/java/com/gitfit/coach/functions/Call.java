package com.gitfit.coach.functions;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.gitfit.coach.contract.Events;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A request as the gateway hands it over: one of the committed events, changed where a test needs it. Immutable. */
public final class Call {
    /** The user of the committed events. */
    public static final String USER = "user123";

    private static final String PLACEHOLDER = "what-stands-here";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String eventName;
    private final List<Consumer<APIGatewayV2HTTPEvent>> changes;

    private Call(String eventName, List<Consumer<APIGatewayV2HTTPEvent>> changes) {
        this.eventName = eventName;
        this.changes = List.copyOf(changes);
    }

    /** @param eventName a file in {@code infra/events} */
    public static Call of(String eventName) {
        return new Call(eventName, List.of());
    }

    /** The event, new each time. */
    public APIGatewayV2HTTPEvent event() {
        APIGatewayV2HTTPEvent event = Events.load(eventName);
        changes.forEach(change -> change.accept(event));
        return event;
    }

    /** The body. */
    public JsonNode json() {
        return read(event().getBody());
    }

    /** With another value in the body, at a pointer as in {@code /feedback/accepted}. */
    public Call with(String pointer, Object value) {
        return withBody(body -> parent(body, pointer).set(field(pointer), MAPPER.valueToTree(value)));
    }

    /** With JSON at a pointer of the body, kept as it is written, also where no number of Java can hold it. */
    public Call withJson(String pointer, String json) {
        return with(pointer, PLACEHOLDER)
                .with(event -> event.setBody(event.getBody().replace('"' + PLACEHOLDER + '"', json)));
    }

    public Call without(String pointer) {
        return withBody(body -> parent(body, pointer).remove(field(pointer)));
    }

    /** With another body, whatever it may be. */
    public Call saying(String body) {
        return with(event -> event.setBody(body));
    }

    /** With the body in Base64, as the gateway sends what it does not take for text. */
    public Call encoded() {
        return with(event -> {
            byte[] bytes = event.getBody().getBytes(StandardCharsets.UTF_8);
            event.setBody(Base64.getEncoder().encodeToString(bytes));
            event.setIsBase64Encoded(true);
        });
    }

    /** By and about another user. */
    public Call from(String user) {
        return about(user).as(user);
    }

    /** About another user, in body or path, with the token that it has. */
    public Call about(String user) {
        return with(event -> {
            if (event.getPathParameters() == null) {
                event.setBody(event.getBody().replace('"' + USER + '"', '"' + user + '"'));
            } else {
                event.setPathParameters(Map.of("user_id", user));
                onPath(event, event.getRawPath().replace("/user/" + USER, "/user/" + user));
            }
        });
    }

    /** With the token of another user. */
    public Call as(String subject) {
        return withClaim("sub", subject);
    }

    /** With the token of an administrator who is another user. */
    public Call asAdmin() {
        return as("operator").withClaim("scope", "openid coach:admin");
    }

    public Call withClaim(String claim, String value) {
        return with(event -> {
            var jwt = event.getRequestContext().getAuthorizer().getJwt();
            Map<String, String> claims = new HashMap<>(jwt.getClaims());
            claims.put(claim, value);
            jwt.setClaims(claims);
        });
    }

    /** Without anything that an authorizer would have found out. */
    public Call withoutToken() {
        return with(event -> event.getRequestContext().setAuthorizer(null));
    }

    /** @param name in lower case, as the gateway writes it */
    public Call withHeader(String name, String value) {
        return with(event -> {
            Map<String, String> headers = new HashMap<>(event.getHeaders());
            headers.put(name, value);
            event.setHeaders(headers);
        });
    }

    public Call withQuery(String name, String value) {
        return with(event -> event.setQueryStringParameters(Map.of(name, value)));
    }

    /** With another method and path, for routes that are not there. */
    public Call to(String method, String path) {
        return with(event -> {
            event.getRequestContext().getHttp().setMethod(method);
            onPath(event, path);
        });
    }

    private static void onPath(APIGatewayV2HTTPEvent event, String path) {
        event.setRawPath(path);
        event.getRequestContext().getHttp().setPath(path);
    }

    private Call with(Consumer<APIGatewayV2HTTPEvent> change) {
        List<Consumer<APIGatewayV2HTTPEvent>> more = new ArrayList<>(changes);
        more.add(change);
        return new Call(eventName, more);
    }

    private Call withBody(Consumer<ObjectNode> change) {
        return with(event -> {
            ObjectNode body = (ObjectNode) read(event.getBody());
            change.accept(body);
            event.setBody(body.toString());
        });
    }

    private static ObjectNode parent(ObjectNode body, String pointer) {
        String parent = pointer.substring(0, pointer.lastIndexOf('/'));
        return parent.isEmpty() ? body : body.withObject(JsonPointer.compile(parent));
    }

    private static String field(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    @Override
    public String toString() {
        return eventName + (changes.isEmpty() ? "" : " changed");
    }
}
