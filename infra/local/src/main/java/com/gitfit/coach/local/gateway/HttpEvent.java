package com.gitfit.coach.local.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.gitfit.coach.local.http.HttpRequest;
import com.gitfit.coach.local.http.Payload;
import com.gitfit.coach.local.http.QueryString;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request as a function sees it: an event of an HTTP API in payload format 2.0.
 *
 * @param request as it came
 * @param match the route it takes
 * @param requestId of the gateway
 * @param time of its arrival
 * @param claims of its token, if the route has an authorizer
 */
record HttpEvent(
        HttpRequest request, RouteMatch match, String requestId, Instant time, Optional<Map<String, Object>> claims) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String LOOPBACK = "127.0.0.1";
    private static final String STAGE = "$default";
    private static final DateTimeFormatter COMMON_LOG = DateTimeFormatter.ofPattern(
                    "dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** All that API Gateway takes for text; everything else, forms and an absent type too, comes in base64. */
    private static final Pattern TEXT =
            Pattern.compile("(text/.*|application/(json|xml|javascript))(\\s*;.*)?", Pattern.CASE_INSENSITIVE);

    String json() {
        ObjectNode event = JSON.objectNode()
                .put("version", "2.0")
                .put("routeKey", match.route().key())
                .put("rawPath", path())
                .put("rawQueryString", request.query());
        addCookies(event);
        event.set("headers", headers());
        addQuery(event);
        event.set("requestContext", context());
        addPathParameters(event);
        addBody(event);
        return event.toString();
    }

    /** Decoded, although its name says raw: that is what an HTTP API sends. */
    private String path() {
        return QueryString.decodePath(request.path());
    }

    private void addCookies(ObjectNode event) {
        request.headers().joined("cookie").ifPresent(cookies -> {
            var list = event.putArray("cookies");
            for (String cookie : cookies.split(";\\s*|,", -1)) {
                list.add(cookie);
            }
        });
    }

    private ObjectNode headers() {
        ObjectNode headers = JSON.objectNode();
        request.headers().values().forEach((name, values) -> headers.put(name, String.join(",", values)));
        headers.remove("cookie");
        headers.put("x-forwarded-for", LOOPBACK);
        headers.put("x-forwarded-proto", "http");
        return headers;
    }

    private void addQuery(ObjectNode event) {
        Map<String, List<String>> parameters = QueryString.parameters(request.query());
        if (!parameters.isEmpty()) {
            ObjectNode node = event.putObject("queryStringParameters");
            parameters.forEach((name, values) -> node.put(name, String.join(",", values)));
        }
    }

    private ObjectNode context() {
        ObjectNode context = JSON.objectNode().put("accountId", "000000000000").put("apiId", "local");
        claims.ifPresent(values -> addClaims(context.putObject("authorizer").putObject("jwt"), values));
        context.put("domainName", request.headers().joined("host").orElse(LOOPBACK))
                .put("domainPrefix", "local")
                .set("http", http());
        return context.put("requestId", requestId)
                .put("routeKey", match.route().key())
                .put("stage", STAGE)
                .put("time", COMMON_LOG.format(time))
                .put("timeEpoch", time.toEpochMilli());
    }

    private static void addClaims(ObjectNode jwt, Map<String, Object> claims) {
        ObjectNode node = jwt.putObject("claims");
        claims.forEach((name, value) -> node.put(name, claimText(value)));
        jwt.putNull("scopes");
    }

    /** Every claim reaches a function as text; a list as {@code [a b]}. */
    private static String claimText(Object value) {
        return value instanceof List<?> list
                ? "[" + String.join(" ", list.stream().map(String::valueOf).toList()) + "]"
                : String.valueOf(value);
    }

    private ObjectNode http() {
        return JSON.objectNode()
                .put("method", request.method())
                .put("path", path())
                .put("protocol", "HTTP/1.1")
                .put("sourceIp", LOOPBACK)
                .put("userAgent", request.headers().joined("user-agent").orElse(""));
    }

    private void addPathParameters(ObjectNode event) {
        if (!match.pathParameters().isEmpty()) {
            ObjectNode node = event.putObject("pathParameters");
            match.pathParameters().forEach(node::put);
        }
    }

    private void addBody(ObjectNode event) {
        Payload body = request.body();
        Optional<String> text = isText() ? body.text() : Optional.empty();
        if (body.size() > 0) {
            event.put("body", text.orElseGet(body::base64));
        }
        event.put("isBase64Encoded", body.size() > 0 && text.isEmpty());
    }

    private boolean isText() {
        return request.headers()
                .joined("content-type")
                .filter(type -> TEXT.matcher(type).matches())
                .isPresent();
    }
}
