package com.gitfit.coach.contract;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolverFactory;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The contract in {@code infra/openapi.yaml}, as an oracle: it says what is wrong with a request or an answer. Tests
 * hold every real answer against it. Immutable and safe to share.
 */
public final class ApiContract {
    /** Stands for every route that the contract does not name. */
    private static final String OTHER_ROUTE = "/no-such-route";

    private static final String REQUEST_ID = "x-request-id";

    private final JsonNode document;
    private final OpenApiInteractionValidator validator;

    private ApiContract(JsonNode document) {
        this.document = document;
        // By itself the validator refuses fields that a schema is silent about; the contract means what it says.
        this.validator = OpenApiInteractionValidator.createForInlineApiSpecification(
                        withOtherRoute(document).toString())
                .withLevelResolver(LevelResolverFactory.withAdditionalPropertiesIgnored())
                .build();
    }

    /** The contract of this API, read once. */
    public static ApiContract coach() {
        return Coach.CONTRACT;
    }

    /** The whole document. */
    public JsonNode document() {
        return document;
    }

    /** What is wrong with a request as the gateway hands it to a function; empty if nothing is. */
    public List<String> problemsOf(APIGatewayV2HTTPEvent request) {
        var http = request.getRequestContext().getHttp();
        var simple = new SimpleRequest.Builder(http.getMethod(), request.getRawPath());
        orEmpty(request.getHeaders()).forEach((name, value) -> simple.withHeader(name, value));
        orEmpty(request.getQueryStringParameters()).forEach((name, value) -> simple.withQueryParam(name, value));
        if (request.getBody() != null) {
            simple.withBody(text(request));
        }
        return sentences(validator.validateRequest(simple.build()));
    }

    /**
     * What is wrong with the answer of a function; empty if nothing is. A request on the route {@code $default} must be
     * answered with 404 or 405.
     */
    public List<String> problemsOf(APIGatewayV2HTTPEvent request, APIGatewayV2HTTPResponse answer) {
        boolean named = !Objects.equals(request.getRouteKey(), "$default");
        String method = named ? request.getRequestContext().getHttp().getMethod() : "GET";
        String path = named ? request.getRawPath() : OTHER_ROUTE;
        Map<String, String> headers = orEmpty(answer.getHeaders());
        List<String> problems =
                new ArrayList<>(problemsOfAnswer(method, path, answer.getStatusCode(), headers, answer.getBody()));
        // Where the gateway may answer instead, the contract cannot require it; of a function it is always required.
        if (headers.keySet().stream().noneMatch(REQUEST_ID::equalsIgnoreCase)) {
            problems.add("no header X-Request-Id");
        }
        return List.copyOf(problems);
    }

    /**
     * What is wrong with an answer as a client sees it; empty if nothing is.
     *
     * @param path a real one, without query
     * @param headers those of the answer, among them its content type
     */
    public List<String> problemsOfAnswer(
            String method, String path, int status, Map<String, String> headers, String body) {
        var simple = SimpleResponse.Builder.status(status).withBody(body);
        headers.forEach((name, value) -> simple.withHeader(name, value));
        return sentences(validator.validateResponse(path, Request.Method.valueOf(method), simple.build()));
    }

    private static String text(APIGatewayV2HTTPEvent request) {
        return request.getIsBase64Encoded()
                ? new String(Base64.getDecoder().decode(request.getBody()), StandardCharsets.UTF_8)
                : request.getBody();
    }

    private static List<String> sentences(ValidationReport report) {
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(ApiContract::sentence)
                .toList();
    }

    private static String sentence(ValidationReport.Message message) {
        String where = message.getContext()
                .flatMap(ValidationReport.MessageContext::getPointers)
                .map(ValidationReport.MessageContext.Pointers::getInstance)
                .orElse("");
        return where.isEmpty() ? message.getMessage() : where + " " + message.getMessage();
    }

    /** The document with one more path, whose answers are those that the contract gives to every unnamed route. */
    private static JsonNode withOtherRoute(JsonNode document) {
        ObjectNode extended = document.deepCopy();
        ObjectNode operation =
                extended.withObject("/paths").putObject(OTHER_ROUTE).putObject("get");
        operation.put("operationId", "otherRoute");
        ObjectNode responses = operation.putObject("responses");
        responses.putObject("404").put("$ref", "#/components/responses/NotFound");
        responses.putObject("405").put("$ref", "#/components/responses/MethodNotAllowed");
        return extended;
    }

    private static Map<String, String> orEmpty(Map<String, String> map) {
        return map == null ? Map.of() : map;
    }

    private static final class Coach {
        private static final ApiContract CONTRACT = new ApiContract(read());

        private static JsonNode read() {
            try (InputStream yaml = ApiContract.class.getResourceAsStream("/openapi.yaml")) {
                return new YAMLMapper().readTree(yaml);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
