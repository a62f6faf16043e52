package com.gitfit.coach.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.ErrorCode;
import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.Telemetry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.MDC;
import software.amazon.lambda.powertools.logging.PowertoolsLogging;

/**
 * What every HTTP handler does around its one call: the request id, the refusals, the figures. Whatever goes wrong, an
 * answer comes out, and it says nothing of the inside.
 */
public final class Endpoint {
    private final Telemetry telemetry;

    public Endpoint(Telemetry telemetry) {
        this.telemetry = telemetry;
    }

    /**
     * Answers one request.
     *
     * @param action from the request to the body of a 200
     */
    public APIGatewayV2HTTPResponse serve(
            APIGatewayV2HTTPEvent event, Context context, Function<ApiRequest, Object> action) {
        long started = System.nanoTime();
        String requestId = requestId(event, context);
        // An error of the machine gives no answer at all, which the caller sees as a failure too.
        int status = 500;
        try {
            APIGatewayV2HTTPResponse response =
                    PowertoolsLogging.withLogging(context, () -> logged(event, context, requestId, action));
            status = response.getStatusCode();
            return response;
        } finally {
            telemetry.measure(Metric.FAILED, status < 500 ? 0 : 1);
            telemetry.measure(Metric.LATENCY, (System.nanoTime() - started) / 1e6);
            telemetry.flush();
        }
    }

    /** Every log line carries the id that the caller is given. */
    private APIGatewayV2HTTPResponse logged(
            APIGatewayV2HTTPEvent event, Context context, String requestId, Function<ApiRequest, Object> action) {
        MDC.put("request_id", requestId);
        try {
            return answer(new ApiRequest(event, context), event, requestId, action);
        } finally {
            MDC.remove("request_id");
        }
    }

    private APIGatewayV2HTTPResponse answer(
            ApiRequest request, APIGatewayV2HTTPEvent event, String requestId, Function<ApiRequest, Object> action) {
        try {
            return response(200, action.apply(request), headers(requestId));
        } catch (CoachException e) {
            return refused(e, event, requestId);
        } catch (RuntimeException e) {
            telemetry.failure("request_failed", e);
            CoachException internal = new CoachException(ErrorCode.INTERNAL, "Something went wrong on our side.");
            return refused(internal, event, requestId);
        }
    }

    private APIGatewayV2HTTPResponse refused(CoachException refusal, APIGatewayV2HTTPEvent event, String requestId) {
        int status = refusal.code().status();
        telemetry.measure(status < 500 ? Metric.REFUSALS : Metric.FAILURES, 1);
        if (refusal.code() == ErrorCode.STORE_UNAVAILABLE) {
            telemetry.measure(Metric.STORE_FAILURES, 1);
        }
        telemetry.event("request_refused", Map.of("code", refusal.code().name()));
        if (status >= 500 && refusal.getCause() != null) {
            telemetry.failure("outside_failure", refusal.getCause());
        }
        Map<String, String> headers = headers(requestId);
        if (refusal.code() == ErrorCode.METHOD_NOT_ALLOWED) {
            headers.put("Allow", String.join(", ", Routes.allowed(event.getRawPath())));
        }
        if (refusal.code() == ErrorCode.STORE_UNAVAILABLE || refusal.code() == ErrorCode.RATE_LIMITED) {
            headers.put("Retry-After", "1");
        }
        return response(status, Refusal.of(refusal), headers);
    }

    private static Map<String, String> headers(String requestId) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "application/json; charset=utf-8");
        headers.put("X-Request-Id", requestId);
        return headers;
    }

    private static APIGatewayV2HTTPResponse response(int status, Object body, Map<String, String> headers) {
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(status)
                .withHeaders(headers)
                .withBody(Json.write(body))
                .build();
    }

    private static String requestId(APIGatewayV2HTTPEvent event, Context context) {
        return Optional.ofNullable(event.getRequestContext())
                .map(APIGatewayV2HTTPEvent.RequestContext::getRequestId)
                .orElse(context.getAwsRequestId());
    }
}
