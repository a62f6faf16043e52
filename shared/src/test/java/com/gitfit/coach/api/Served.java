package com.gitfit.coach.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.gitfit.coach.domain.ErrorCode;
import com.gitfit.coach.telemetry.RecordingTelemetry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a request was answered with. */
record Served(int status, Map<String, String> headers, String text) {
    /** A word that tests put into what they send and never want to see again. */
    static final String MARKER = "zyzzyva";

    static Served of(AnHttpRequest request, Function<ApiRequest, Object> action) {
        return of(request, action, new RecordingTelemetry());
    }

    static Served of(AnHttpRequest request, Function<ApiRequest, Object> action, RecordingTelemetry telemetry) {
        APIGatewayV2HTTPResponse response = new Endpoint(telemetry).serve(request.build(), new ALambda(), action);
        return new Served(response.getStatusCode(), response.getHeaders(), response.getBody());
    }

    JsonNode json() {
        return Json.readObject(text);
    }

    /** The fields that were refused, in the order in which they are named. */
    List<String> refusedFields() {
        List<String> fields = new ArrayList<>();
        json().path("details").forEach(detail -> fields.add(detail.get("field").textValue()));
        return fields;
    }

    /** Says in the words of the contract that the request was refused, and nothing of the input or the inside. */
    Served assertRefused(ErrorCode code) {
        assertThat(json().path("code").asText()).as(text).isEqualTo(code.name());
        assertThat(status).isEqualTo(code.status());
        assertThat(json().get("success").booleanValue()).isFalse();
        assertThat(json().get("error").textValue()).matches("[A-Z][^.]*\\.");
        assertThat(json().fieldNames()).toIterable().isSubsetOf("success", "error", "code", "details");
        assertThat(text).doesNotContainIgnoringCase(MARKER, "exception", "com.", "java", "jackson", "\\n", "\\tat ");
        return this;
    }
}
