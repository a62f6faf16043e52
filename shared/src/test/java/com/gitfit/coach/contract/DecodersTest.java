package com.gitfit.coach.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.gitfit.coach.api.EventDecoder;
import com.gitfit.coach.api.FeedbackDecoder;
import com.gitfit.coach.api.RecommendationDecoder;
import com.gitfit.coach.api.SessionDecoder;
import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.ErrorCode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code takes and refuses the very requests that the contract does, whatever is put into any one field. */
class DecodersTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Each is right for some fields and wrong for others, most of them just beyond a bound. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "[]",
            "{}",
            "{\"a\":1}",
            "[null]",
            "[\"\"]",
            "[\"a\"]",
            "[-1]",
            "[0]",
            "[1]",
            "[1,2]",
            "[101]",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"a\\u0000b\"",
            "\"a\\nb\"",
            "-1",
            "0",
            "0.05",
            "0.5",
            "1",
            "5.5",
            "7",
            "8",
            "10.5",
            "11",
            "19",
            "21",
            "100.5",
            "101",
            "200.5",
            "251",
            "501",
            "1000.5",
            "1001",
            "1441",
            "3601",
            "20001",
            "86401",
            "200001",
            "1e308");

    static List<ContractExample> requests() {
        return ContractExample.requests();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void anExampleIsTaken(ContractExample request) {
        assertThat(isTaken(request)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void whateverIsPutIntoAFieldTheCodeAndTheContractAgree(ContractExample request) throws JsonProcessingException {
        for (JsonField field : JsonField.of(request.body(), Set.of())) {
            for (String value : VALUES) {
                assertAgreement(request.withBody(field.setIn(request.body(), JSON.readTree(value))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("requests")
    void whicheverFieldIsMissingTheCodeAndTheContractAgree(ContractExample request) {
        for (JsonField field : JsonField.of(request.body(), Set.of())) {
            assertAgreement(request.withBody(field.removedFrom(request.body())));
        }
    }

    @ParameterizedTest
    @MethodSource("requests")
    void howeverLongATextIsTheCodeAndTheContractAgree(ContractExample request) throws JsonProcessingException {
        for (JsonField field : JsonField.of(request.body(), Set.of())) {
            for (int length : List.of(64, 65, 100, 101, 128, 129, 2000, 2001)) {
                String text = "\"" + "a".repeat(length) + "\"";
                assertAgreement(request.withBody(field.setIn(request.body(), JSON.readTree(text))));
            }
        }
    }

    private static void assertAgreement(ContractExample request) {
        List<String> problems = request.problems();
        assertThat(isTaken(request))
                .as("%s: %s is a request by the contract, which says %s", request, request.body(), problems)
                .isEqualTo(problems.isEmpty());
    }

    private static boolean isTaken(ContractExample request) {
        try {
            return decode(request.operation().path(), request.body()) != null;
        } catch (CoachException refusal) {
            assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
            return false;
        }
    }

    private static Object decode(String path, JsonNode body) {
        return switch (path) {
            case "/recommendation" -> RecommendationDecoder.decode(body);
            case "/feedback" -> FeedbackDecoder.decode(body);
            case "/event" -> EventDecoder.decode(body);
            case "/session" -> SessionDecoder.decode(body, () -> "made-up", Instant.EPOCH);
            default -> throw new AssertionError("no decoder for " + path);
        };
    }
}
