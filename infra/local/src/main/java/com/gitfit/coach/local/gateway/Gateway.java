package com.gitfit.coach.local.gateway;

import com.gitfit.coach.local.gateway.TokenCheck.Verdict.Denied;
import com.gitfit.coach.local.gateway.TokenCheck.Verdict.Granted;
import com.gitfit.coach.local.http.HttpAnswer;
import com.gitfit.coach.local.http.HttpRequest;
import com.gitfit.coach.local.http.LoopbackServer;
import com.gitfit.coach.local.lambda.Invocable;
import com.gitfit.coach.local.lambda.InvocationResult;
import com.gitfit.coach.local.lambda.InvocationResult.Failed;
import com.gitfit.coach.local.lambda.InvocationResult.Returned;
import com.gitfit.coach.local.template.HttpApi;
import com.gitfit.coach.local.template.Route;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Takes a request to its function and the function's answer back, and refuses what API Gateway refuses. */
public final class Gateway implements LoopbackServer.Handler, AutoCloseable {
    /** The longest body that is passed on, in bytes. */
    public static final int LONGEST_BODY = 10 * 1024 * 1024;

    /** How long API Gateway waits for a function. */
    public static final Duration INTEGRATION_TIMEOUT = Duration.ofSeconds(30);

    private final RouteTable routes;
    private final Map<String, Invocable> functions;
    private final Map<Route, TokenCheck> checks = new HashMap<>();
    private final Map<Route, TokenBucket> buckets = new HashMap<>();
    private final Clock clock;
    private final Duration timeout;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * A gateway before some functions.
     *
     * @param functions by logical id; one for every route
     * @param keys of the issuer, public
     * @param timeout {@link #INTEGRATION_TIMEOUT}, but for tests
     */
    public Gateway(
            HttpApi api,
            List<Route> routes,
            Map<String, ? extends Invocable> functions,
            JWKSet keys,
            Clock clock,
            Duration timeout) {
        this.routes = new RouteTable(routes);
        this.functions = Map.copyOf(functions);
        this.clock = clock;
        this.timeout = timeout;
        for (Route route : routes) {
            route.authorizer().ifPresent(authorizer -> checks.put(route, new TokenCheck(authorizer, keys, clock)));
            api.throttle(route).ifPresent(limit -> buckets.put(route, new TokenBucket(limit, System::nanoTime)));
        }
    }

    @Override
    public HttpAnswer answer(HttpRequest request) throws InterruptedException {
        String requestId = RequestIds.next();
        return dispatch(request, requestId).with("apigw-requestid", requestId);
    }

    private HttpAnswer dispatch(HttpRequest request, String requestId) throws InterruptedException {
        if (request.body().size() > LONGEST_BODY) {
            return message(413, "Request Entity Too Large");
        }
        Optional<RouteMatch> match = routes.match(request.method(), request.path());
        if (match.isEmpty()) {
            return message(404, "Not Found");
        }
        Route route = match.get().route();
        if (buckets.containsKey(route) && !buckets.get(route).tryTake()) {
            return message(429, "Too Many Requests");
        }
        if (!checks.containsKey(route)) {
            return invoke(route, new HttpEvent(request, match.get(), requestId, clock.instant(), Optional.empty()));
        }
        return switch (checks.get(route).check(request.headers())) {
            case Denied denied -> message(401, "Unauthorized").with("www-authenticate", denied.challenge());
            case Granted granted ->
                invoke(
                        route,
                        new HttpEvent(request, match.get(), requestId, clock.instant(), Optional.of(granted.claims())));
        };
    }

    private HttpAnswer invoke(Route route, HttpEvent event) throws InterruptedException {
        Invocable function = functions.get(route.function());
        Future<InvocationResult> result = threads.submit(() -> function.invoke(event.json()));
        try {
            return answer(result.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return message(503, "Service Unavailable");
        } catch (ExecutionException e) {
            System.getLogger(Gateway.class.getName()).log(System.Logger.Level.ERROR, "invocation failed", e.getCause());
            return message(500, "Internal Server Error");
        }
    }

    private static HttpAnswer answer(InvocationResult result) {
        return switch (result) {
            case Returned returned ->
                FunctionAnswer.read(returned.payload()).orElseGet(() -> message(500, "Internal Server Error"));
            case Failed failed -> message(500, "Internal Server Error");
        };
    }

    private static HttpAnswer message(int status, String message) {
        return HttpAnswer.json(status, "{\"message\":\"" + message + "\"}");
    }

    /** Gives up on what functions still do. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
