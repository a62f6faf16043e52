package com.gitfit.coach.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.gitfit.coach.domain.ErrorCode;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.Range;
import com.gitfit.coach.domain.SafetyLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract is written by its own rules and speaks the language of the domain. */
class ContractRulesTest {
    private static final JsonNode SCHEMAS = ApiContract.coach().document().at("/components/schemas");

    @Test
    void everyObjectSaysWhetherItIsOpen() {
        assertThat(objects(SCHEMAS)).isNotEmpty().allMatch(object -> object.has("additionalProperties"));
    }

    /** The parser silently forgets a required name that is no property of the same schema. */
    @Test
    void everyRequiredFieldIsDescribedBesideIt() {
        for (JsonNode holder : SCHEMAS.findParents("required")) {
            for (JsonNode name : holder.get("required")) {
                assertThat(holder.path("properties").has(name.asText()))
                        .as("%s in %s", name, holder)
                        .isTrue();
            }
        }
    }

    /** Beside a reference, the parser takes a constraint for a replacement. */
    @Test
    void nothingBesideAReferenceConstrainsIt() {
        for (JsonNode reference : ApiContract.coach().document().findParents("$ref")) {
            reference
                    .fieldNames()
                    .forEachRemaining(name -> assertThat(name)
                            .as("beside %s", reference.get("$ref"))
                            .isIn("$ref", "description", "default", "examples"));
        }
    }

    @Test
    void everyRouteSaysWhetherItNeedsAToken() {
        for (ContractOperation operation : ContractOperation.all()) {
            boolean open = operation.path().equals("/") || operation.path().equals("/health");
            assertThat(operation.needsToken()).as(operation.toString()).isNotEqualTo(open);
        }
    }

    @Test
    void everyRouteListsTheRefusalsItCanMeet() {
        for (ContractOperation operation : ContractOperation.all()) {
            List<Integer> expected = new ArrayList<>(List.of(200, 429, 500));
            if (operation.needsToken()) {
                expected.addAll(List.of(401, 403, 422, 503));
            }
            if (operation.node().has("requestBody")) {
                expected.addAll(List.of(400, 413));
            }
            assertThat(operation.answers().keySet()).as(operation.toString()).containsAll(expected);
        }
    }

    @Test
    void theUserIdOfAPathHasTheFormOfTheOneInABody() {
        JsonNode inPath = ApiContract.coach().document().at("/components/parameters/UserId/schema");

        assertThat(inPath).isEqualTo(SCHEMAS.get("UserId"));
    }

    @Test
    void theWordsAreThoseOfTheDomain() {
        assertThat(words("ErrorCode"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ErrorCode.values()).map(ErrorCode::name).toList());
        assertThat(words("Lever"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Lever.values()).map(Lever::wireName).toList());
        assertThat(words("Limit"))
                .containsExactlyInAnyOrderElementsOf(Stream.of(SafetyLimit.values())
                        .map(SafetyLimit::wireName)
                        .toList());
    }

    @Test
    void everyStatusOfARefusalIsTheOneOfItsCode() {
        for (ContractExample answer : ContractExample.answers()) {
            if (answer.body().has("code")) {
                ErrorCode code = ErrorCode.valueOf(answer.body().get("code").asText());
                assertThat(answer.status()).as(answer.toString()).isEqualTo(code.status());
            }
        }
    }

    static List<Arguments> ranges() {
        return List.of(
                Arguments.of("/Sets", Range.SETS),
                Arguments.of("/Reps", Range.REPS),
                Arguments.of("/Weight", Range.WEIGHT),
                Arguments.of("/Rating", Range.RATING),
                Arguments.of("/Share", Range.SHARE),
                Arguments.of("/HeartRate", Range.HEART_RATE),
                Arguments.of("/Increment", Range.INCREMENT),
                Arguments.of("/BarWeight", Range.BAR_WEIGHT),
                Arguments.of("/ExerciseData/properties/planned_rest", Range.REST_SECONDS),
                Arguments.of("/DoneReps", Range.DONE_REPS),
                Arguments.of("/Pain", Range.PAIN),
                Arguments.of("/DayOfWeek", Range.DAY_OF_WEEK),
                Arguments.of("/AvailableTime", Range.AVAILABLE_MINUTES),
                Arguments.of(
                        "/PartialContext/properties/wearable_data/properties/heart_rate_variability",
                        Range.HRV_MILLISECONDS),
                Arguments.of("/Feedback/properties/completion_time", Range.COMPLETION_SECONDS),
                Arguments.of("/Profile/properties/rest_time_preference", Preference.REST.scale()),
                Arguments.of("/Scale", Preference.INTENSITY.scale()));
    }

    @ParameterizedTest
    @MethodSource("ranges")
    void theRangesAreThoseOfTheDomain(String pointer, Range range) {
        JsonNode schema = SCHEMAS.at(pointer);

        assertThat(new Range(
                        schema.get("minimum").asDouble(), schema.get("maximum").asDouble()))
                .isEqualTo(range);
    }

    private static List<String> words(String schema) {
        return SCHEMAS.get(schema)
                .get("enum")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    private static List<JsonNode> objects(JsonNode node) {
        List<JsonNode> found = new ArrayList<>();
        if (node.path("type").asText().equals("object")) {
            found.add(node);
        }
        node.forEach(child -> found.addAll(objects(child)));
        return found;
    }
}
