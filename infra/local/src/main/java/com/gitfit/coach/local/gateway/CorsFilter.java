package com.gitfit.coach.local.gateway;

import com.gitfit.coach.local.http.Headers;
import com.gitfit.coach.local.http.HttpAnswer;
import com.gitfit.coach.local.http.HttpRequest;
import com.gitfit.coach.local.http.LoopbackServer;
import com.gitfit.coach.local.template.Cors;
import java.util.List;
import java.util.Optional;

/**
 * Answers preflight requests itself, before any authorizer, and marks all other answers for browsers. As in an HTTP
 * API, CORS headers that a function sets do not count.
 *
 * @param cors what the template allows; empty if it says nothing
 * @param next gives the answers
 */
public record CorsFilter(Optional<Cors> cors, LoopbackServer.Handler next) implements LoopbackServer.Handler {
    private static final List<String> OURS = List.of(
            "access-control-allow-origin",
            "access-control-allow-methods",
            "access-control-allow-headers",
            "access-control-allow-credentials",
            "access-control-expose-headers",
            "access-control-max-age");

    @Override
    public HttpAnswer answer(HttpRequest request) throws InterruptedException {
        if (cors.isEmpty()) {
            return next.answer(request);
        }
        return isPreflight(request)
                ? preflight(cors.get(), request)
                : marked(cors.get(), request, next.answer(request));
    }

    private static boolean isPreflight(HttpRequest request) {
        return request.method().equals("OPTIONS")
                && request.headers().joined("origin").isPresent()
                && request.headers().joined("access-control-request-method").isPresent();
    }

    private static HttpAnswer preflight(Cors cors, HttpRequest request) {
        Optional<String> origin = allowedOrigin(cors, request);
        if (origin.isEmpty()) {
            return HttpAnswer.empty(204);
        }
        Headers headers = origin(cors, origin.get());
        headers = withList(headers, "access-control-allow-methods", cors.allowMethods());
        headers = withList(headers, "access-control-allow-headers", cors.allowHeaders());
        if (cors.maxAge().isPresent()) {
            headers = headers.with(
                    "access-control-max-age", Integer.toString(cors.maxAge().getAsInt()));
        }
        return HttpAnswer.empty(204).with(headers);
    }

    private static HttpAnswer marked(Cors cors, HttpRequest request, HttpAnswer answer) {
        HttpAnswer clean = new HttpAnswer(answer.status(), answer.headers().without(OURS), answer.body());
        return allowedOrigin(cors, request)
                .map(origin -> withList(origin(cors, origin), "access-control-expose-headers", cors.exposeHeaders()))
                .map(clean::with)
                .orElse(clean);
    }

    private static Headers origin(Cors cors, String origin) {
        Headers headers = Headers.of("access-control-allow-origin", origin).with("vary", "Origin");
        return cors.allowCredentials() ? headers.with("access-control-allow-credentials", "true") : headers;
    }

    private static Headers withList(Headers headers, String name, List<String> list) {
        return list.isEmpty() ? headers : headers.with(name, String.join(",", list));
    }

    private static Optional<String> allowedOrigin(Cors cors, HttpRequest request) {
        Optional<String> origin = request.headers().joined("origin");
        if (origin.isPresent() && cors.allowOrigins().contains("*")) {
            return Optional.of("*");
        }
        return origin.filter(cors.allowOrigins()::contains);
    }
}
