package com.gitfit.coach.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract refuses values outside their ranges, in requests and in answers. */
class ContractValuesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Fields whose value may be anything. */
    private static final Set<String> ANYTHING = Set.of("custom_adjustment");

    static List<ContractExample> requests() {
        return ContractExample.requests();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aRequestMayHaveUnknownFieldsAtEveryLevel(ContractExample request) {
        for (JsonField field : JsonField.of(request.body(), Set.of())) {
            assertThat(request.withBody(field.withSibling(request.body(), "unheard_of"))
                            .problems())
                    .as(field.toString())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aRequestWithAFieldOfAnotherTypeIsRefused(ContractExample request) throws JsonProcessingException {
        for (JsonField field : JsonField.of(request.body(), Set.of())) {
            String other = field.valueIn(request.body()).isTextual() ? "7" : "\"7\"";
            if (!ANYTHING.contains(field.name())) {
                assertRefused(request.withBody(field.setIn(request.body(), JSON.readTree(other))));
                assertRefused(request.withBody(field.setIn(request.body(), JSON.readTree("null"))));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # operation        | example    | object                    | field                  | value
            recommend          | source     |                           | user_id                | ""
            recommend          | source     |                           | user_id                | "a b"
            recommend          | source     |                           | event_type             | ""
            recommend          | source     | /exercise_data            | exercise_name          | " "
            recommend          | source     | /exercise_data            | planned_sets           | 0
            recommend          | source     | /exercise_data            | planned_sets           | 21
            recommend          | source     | /exercise_data            | planned_sets           | 2.5
            recommend          | source     | /exercise_data            | planned_reps           | 101
            recommend          | source     | /exercise_data            | planned_weight         | -1
            recommend          | source     | /exercise_data            | planned_weight         | 1e308
            recommend          | everything | /exercise_data            | unit                   | "stone"
            recommend          | everything | /exercise_data            | weight_increment       | 0
            recommend          | everything | /exercise_data            | rep_range              | [4]
            recommend          | everything | /exercise_data            | last_rpe               | 8.5
            recommend          | everything | /exercise_data            | pain                   | 11
            recommend          | source     | /context                  | time_of_day            | "night"
            recommend          | source     | /context                  | day_of_week            | 0
            recommend          | source     | /context                  | user_energy            | 11
            recommend          | source     | /context                  | gym_crowding           | "full"
            recommend          | everything | /context                  | goal                   | "size"
            recommend          | everything | /context/wearable_data    | heart_rate             | 0
            giveFeedback       | accepted   | /feedback                 | difficulty_rating      | 0
            giveFeedback       | accepted   | /feedback                 | difficulty_rating      | 7.5
            giveFeedback       | accepted   | /feedback                 | completion_time        | 86401
            giveFeedback       | accepted   | /feedback                 | skipped                | true
            giveFeedback       | accepted   |                           | tweak_id               | ""
            handleEvent        | plan       |                           | event                  | ""
            handleEvent        | plan       | /user_data/current_program| planned_reps           | 0
            storeSession       | whole      |                           | session_id             | "a b"
            storeSession       | whole      | /session_data             | overall_difficulty     | 11
            storeSession       | whole      | /exercises/0              | reps                   | [-1]
            storeSession       | whole      | /exercises/0              | completion_quality     | 101
            storeSession       | whole      | /wearable_data            | heart_rate_max         | 300
            """)
    void aRequestOutOfRangeIsRefused(String operation, String example, String object, String field, String value)
            throws JsonProcessingException {
        ContractExample request = find(ContractExample.requests(), operation, example);

        assertRefused(request.withBody(at(object, field).setIn(request.body(), JSON.readTree(value))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # operation        | example    | object                    | field                  | value
            recommend          | model      |                           | success                | false
            recommend          | model      |                           | notice                 | "only for a fallback"
            recommend          | model      |                           | timestamp              | "2026-01-05T07:30:00+01:00"
            recommend          | model      |                           | timestamp              | "2026-13-05T07:30:00Z"
            recommend          | model      | /recommendation           | id                     | "1"
            recommend          | model      | /recommendation           | type                   | "rest_more"
            recommend          | model      | /recommendation           | type                   | "add_warmup"
            recommend          | model      | /recommendation           | type                   | "change_exercise"
            recommend          | model      | /recommendation           | suggested_value        | "140"
            recommend          | model      | /recommendation           | suggested_value        | [{"weight":40,"reps":8}]
            recommend          | model      | /recommendation           | suggested_value        | -5
            recommend          | model      | /recommendation           | confidence             | 1.01
            recommend          | model      | /recommendation           | confidence             | 0.29
            recommend          | fallback   | /recommendation           | confidence             | 0.7
            recommend          | fallback   | /recommendation           | original_value         | [{"weight":40,"reps":8}]
            recommend          | fallback   | /recommendation           | suggested_value        | []
            recommend          | substitute | /recommendation           | suggested_value        | 5
            recommend          | model      | /recommendation           | reasoning              | ""
            recommend          | model      | /recommendation           | risk_assessment        | "none"
            recommend          | model      | /recommendation           | applied_limits         | ["MAX_FUN"]
            recommend          | model      | /recommendation           | alternative_options    | [1]
            recommend          | model      | /recommendation/alternative_options/0 | value      | "11"
            giveFeedback       | learned    |                           | message                | "Thanks"
            handleEvent        | fewer_reps | /tweak                    | action                 | "reduce_volume"
            handleEvent        | fewer_reps | /tweak/modifications      | reps                   | 1
            handleEvent        | fewer_sets | /tweak/modifications      | sets                   | -2
            handleEvent        | unknown_event | /tweak                 | modifications          | {"sets":-1}
            storeSession       | created    |                           | stored                 | "updated"
            getProfile         | new_user   | /profile                  | preferred_intensity    | 10.01
            getProfile         | new_user   | /profile                  | acceptance_rate        | -0.1
            getProfile         | new_user   | /profile                  | learning_rate          | 0.11
            getProfile         | new_user   | /profile                  | rest_time_preference   | 90.5
            getProfile         | new_user   | /profile                  | version                | -1
            getProfile         | known_user | /profile/time_constraints | preferred_times        | ["night"]
            getInsights        | known_user | /insights/preference_summary | workout_style       | "lazy"
            getInsights        | known_user | /insights                 | trends                 | {"x":[{"date":"May","value":1}]}
            getInsights        | known_user | /insights                 | sample_sizes           | {"x":0.5}
            getInsights        | known_user | /insights                 | next_focus_areas       | ["a","b","c","d"]
            getInsights        | known_user | /insights/calibration     | brier_score            | 2
            deleteUser         | deleted    | /deleted                  | tweaks                 | -1
            getHealth          | healthy    |                           | status                 | "fine"
            getHealth          | healthy    |                           | version                | "1"
            getHealth          | local      |                           | alarms                 | [7]
            getRoot            | greeting   |                           | endpoints              | ["POST recommendation"]
            """)
    void anAnswerOutOfRangeIsRefused(String operation, String example, String object, String field, String value)
            throws JsonProcessingException {
        ContractExample answer = find(ContractExample.answers(), operation, example);

        assertRefused(answer.withBody(at(object, field).setIn(answer.body(), JSON.readTree(value))));
    }

    @ParameterizedTest
    @MethodSource("com.gitfit.coach.contract.ContractOperation#all")
    void aRefusalWithTheCodeOfAnotherIsRefused(ContractOperation operation) throws JsonProcessingException {
        JsonNode body = JSON.readTree("""
                {"success": false, "error": "This route does not take that method.", "code": "METHOD_NOT_ALLOWED"}""");
        for (int status : operation.answers().keySet()) {
            assertRefused(new ContractExample(operation, status, "refusal", body));
        }
    }

    private static JsonField at(String object, String field) {
        return new JsonField(object == null ? "" : object, field);
    }

    private static ContractExample find(List<ContractExample> examples, String operationId, String name) {
        return examples.stream()
                .filter(example -> example.name().equals(name))
                .filter(example ->
                        example.operation().node().get("operationId").asText().equals(operationId))
                .findFirst()
                .orElseThrow();
    }

    private static void assertRefused(ContractExample broken) {
        assertThat(broken.problems()).as("%s: %s", broken, broken.body()).isNotEmpty();
    }
}
