package com.gitfit.coach.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiContractTest {
    private static final String HEALTHY = """
            {"success": true, "status": "healthy", "model_available": true, "model_version": "coach-mini-1",
             "ranking_weight": 0.25, "fallback_enabled": true, "mirror": "off", "version": "0.1.0"}""";
    private static final String NOT_FOUND = """
            {"success": false, "error": "There is no such route.", "code": "NOT_FOUND"}""";
    private static final String INTERNAL = """
            {"success": false, "error": "Something went wrong on our side.", "code": "INTERNAL"}""";
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json", "X-Request-Id", "1");

    private final ApiContract contract = ApiContract.coach();

    @Test
    void anAnswerByTheContractHasNoProblems() {
        assertThat(contract.problemsOf(Events.load("status-health-get.json"), answer(200, JSON, HEALTHY)))
                .isEmpty();
    }

    @Test
    void alarmsAreToldOnOneMachineAlone() {
        String local = HEALTHY.replace("}", ", \"alarms\": [\"MirrorDeadLettersAlarm\"]}");

        assertThat(contract.problemsOf(Events.load("status-health-get.json"), answer(200, JSON, local)))
                .isEmpty();
    }

    @Test
    void aProblemNamesTheField() {
        String broken = HEALTHY.replace("healthy", "fine");

        assertThat(contract.problemsOf(Events.load("status-health-get.json"), answer(200, JSON, broken)))
                .singleElement()
                .asString()
                .startsWith("/status ");
    }

    @Test
    void aRankingWeightIsThatOfAModelThatIsThere() {
        var request = Events.load("status-health-get.json");
        String without = HEALTHY.replace("\"ranking_weight\": 0.25, ", "");
        String ofNone = HEALTHY.replace("\"model_available\": true", "\"model_available\": false");

        assertThat(contract.problemsOf(request, answer(200, JSON, without))).isNotEmpty();
        assertThat(contract.problemsOf(request, answer(200, JSON, ofNone))).isNotEmpty();
    }

    @Test
    void aStatusThatTheContractDoesNotNameIsAProblem() {
        assertThat(contract.problemsOf(Events.load("status-health-get.json"), answer(404, JSON, NOT_FOUND)))
                .isNotEmpty();
    }

    @Test
    void anUnnamedRouteIsAnsweredWithNotFoundOnly() {
        var request = Events.load("status-unknown-route-get.json");

        assertThat(contract.problemsOf(request, answer(404, JSON, NOT_FOUND))).isEmpty();
        assertThat(contract.problemsOf(request, answer(405, JSON, NOT_FOUND))).isNotEmpty();
        assertThat(contract.problemsOf(request, answer(200, JSON, HEALTHY))).isNotEmpty();
    }

    @Test
    void aWrongMethodIsAnsweredWithTheOnesThatThePathTakes() {
        var request = Events.load("status-wrong-method-get.json");
        String refusal = NOT_FOUND.replace("NOT_FOUND", "METHOD_NOT_ALLOWED");
        Map<String, String> withAllowed =
                Map.of("Content-Type", "application/json", "X-Request-Id", "1", "Allow", "POST");

        assertThat(contract.problemsOf(request, answer(405, withAllowed, refusal)))
                .isEmpty();
        assertThat(contract.problemsOf(request, answer(405, JSON, refusal))).isNotEmpty();
    }

    @Test
    void aFunctionAlwaysNamesItsRequest() {
        Map<String, String> anonymous = Map.of("content-type", "application/json");

        assertThat(contract.problemsOf(Events.load("status-health-get.json"), answer(500, anonymous, INTERNAL)))
                .containsExactly("no header X-Request-Id");
        assertThat(contract.problemsOf(Events.load("status-health-get.json"), answer(500, JSON, INTERNAL)))
                .isEmpty();
    }

    @Test
    void anAnswerThatSaysItIsSomethingElseThanJsonIsAProblem() {
        Map<String, String> text = Map.of("content-type", "text/plain", "x-request-id", "1");

        assertThat(contract.problemsOf(Events.load("status-health-get.json"), answer(200, text, HEALTHY)))
                .isNotEmpty();
    }

    @Test
    void aRequestWithoutATokenIsAProblemWhereOneIsNeeded() {
        var request = Events.load("profile-get.json");
        request.setHeaders(Map.of("accept", "application/json"));

        assertThat(contract.problemsOf(request)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"insights-get.json", "profile-get.json", "account-export-get.json", "account-delete.json"})
    void aUserIdOfAnotherFormIsAProblem(String event) {
        var request = Events.load(event);
        request.setRawPath(request.getRawPath().replace("user123", "user!"));

        assertThat(contract.problemsOf(request)).isNotEmpty();
    }

    @Test
    void aCursorLongerThanAnyOfOursIsAProblem() {
        var request = Events.load("account-export-get.json");
        request.setQueryStringParameters(Map.of("cursor", "c".repeat(2049)));

        assertThat(contract.problemsOf(request)).isNotEmpty();
    }

    private static APIGatewayV2HTTPResponse answer(int status, Map<String, String> headers, String body) {
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(status)
                .withHeaders(headers)
                .withBody(body)
                .build();
    }
}
