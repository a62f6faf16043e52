package com.gitfit.coach.local.releases;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.gitfit.coach.local.http.HttpAnswer;
import com.gitfit.coach.local.http.HttpRequest;
import com.gitfit.coach.local.http.LoopbackServer;
import com.gitfit.coach.local.http.QueryString;
import com.gitfit.coach.local.lambda.Invocable;
import com.gitfit.coach.local.lambda.InvocationResult.Failed;
import com.gitfit.coach.local.lambda.InvocationResult.Returned;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As much of Lambda as a function needs that asks another one: {@code Invoke}, which waits for the answer. {@code live}
 * is the version that answers; {@code $LATEST}, or no qualifier, the newest one, which may be about to answer.
 */
final class LambdaApi implements LoopbackServer.Handler {
    private static final Pattern INVOKE = Pattern.compile("/2015-03-31/functions/([^/]+)/invocations");
    private static final Pattern NAME =
            Pattern.compile("(?:arn:aws:lambda:[^:]*:[^:]*:function:)?(?<name>[^:]+)(?::(?<qualifier>[^:]+))?");
    private static final String NEWEST = "$LATEST";
    private static final String LIVE = "live";

    private final Map<String, Invocable> live;
    private final Map<String, Invocable> newest;

    /** @param live by the functions' names */
    LambdaApi(Map<String, Invocable> live) {
        this.live = Map.copyOf(live);
        this.newest = new HashMap<>(live);
    }

    /** From now on this is the newest version of a function. */
    synchronized void stage(String name, Invocable version) {
        newest.put(name, version);
    }

    /** The newest version of every function is the one that answers. */
    synchronized void unstage() {
        newest.putAll(live);
    }

    @Override
    public HttpAnswer answer(HttpRequest request) throws InterruptedException {
        Matcher invoke = INVOKE.matcher(QueryString.decodePath(request.path()));
        if (!invoke.matches() || !request.method().equals("POST")) {
            return problem(404, "UnknownOperationException", "the local stack answers Invoke alone");
        }
        Optional<Invocable> function = find(invoke.group(1), request);
        if (function.isEmpty()) {
            return problem(404, "ResourceNotFoundException", "Function not found: " + invoke.group(1));
        }
        return switch (function.get().invoke(request.body().text().orElse("{}"))) {
            case Returned returned -> HttpAnswer.json(200, returned.payload());
            case Failed failed -> HttpAnswer.json(200, failed.payload()).with("x-amz-function-error", "Unhandled");
        };
    }

    private synchronized Optional<Invocable> find(String function, HttpRequest request) {
        Matcher named = NAME.matcher(function);
        if (!named.matches()) {
            return Optional.empty();
        }
        String asked = QueryString.parameters(request.query())
                .getOrDefault("Qualifier", List.of(NEWEST))
                .getFirst();
        String qualifier = Optional.ofNullable(named.group("qualifier")).orElse(asked);
        Map<String, Invocable> versions = switch (qualifier) {
            case NEWEST -> newest;
            case LIVE -> live;
            default -> Map.of();
        };
        return Optional.ofNullable(versions.get(named.group("name")));
    }

    private static HttpAnswer problem(int status, String type, String message) {
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("Type", "User")
                .put("Message", message)
                .toString();
        return HttpAnswer.json(status, body).with("x-amzn-errortype", type);
    }
}
