package com.gitfit.coach.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract refuses every answer that is wrong in one field, whichever field that is. */
class ContractStrictnessTest {
    /** Fields that some answers have and some have not. */
    private static final Set<String> OPTIONAL = Set.of(
            "adjustable_range",
            "alternative_options",
            "blacklist_proposal",
            "alarms",
            "completion_time",
            "next_cursor",
            "notes",
            "response",
            "time_constraints",
            "typical_session_length",
            "preferred_times",
            "rush_tolerance",
            "sets");

    /** The one field that may be null. */
    private static final String NULLABLE = "time_constraints";

    /** Objects whose field names are data. */
    private static final Set<String> MAPS = Set.of(
            "/insights/preference_summary/intervals",
            "/insights/sample_sizes",
            "/insights/trends",
            "/insights/data_quality/outliers",
            "/insights/data_quality/filled_context",
            "/insights/data_quality/unknown_context");

    /** Objects of the export that hold whatever is stored. */
    private static final Set<String> STORED = Set.of("exercise_data", "context", "state", "details", "ratings");

    static List<ContractExample> answers() {
        return ContractExample.answers();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerWithAnUnknownFieldIsRefused(ContractExample answer) {
        for (JsonField field : fields(answer)) {
            assertRefused(answer.withBody(field.withSibling(answer.body(), "unheard_of")));
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerWithANullIsRefused(ContractExample answer) {
        for (JsonField field : fields(answer)) {
            if (!field.name().equals(NULLABLE)) {
                assertRefused(answer.withBody(field.setIn(answer.body(), NullNode.instance)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerWithAFieldOfAnotherTypeIsRefused(ContractExample answer) {
        for (JsonField field : fields(answer)) {
            JsonNode other = field.valueIn(answer.body()).isTextual() ? IntNode.valueOf(1) : TextNode.valueOf("text");
            assertRefused(answer.withBody(field.setIn(answer.body(), other)));
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerWithoutARequiredFieldIsRefused(ContractExample answer) {
        for (JsonField field : fields(answer)) {
            if (isRequired(answer, field)) {
                assertRefused(answer.withBody(field.removedFrom(answer.body())));
            }
        }
    }

    private static boolean isRequired(ContractExample answer, JsonField field) {
        boolean exportedProfile = isExport(answer) && field.equals(new JsonField("", "profile"));
        boolean entryOfMap = MAPS.contains(field.object());
        boolean problems = field.equals(new JsonField("", "details"));
        return !OPTIONAL.contains(field.name()) && !problems && !exportedProfile && !entryOfMap;
    }

    private static List<JsonField> fields(ContractExample answer) {
        return JsonField.of(answer.body(), isExport(answer) ? STORED : Set.of());
    }

    private static boolean isExport(ContractExample answer) {
        return answer.operation().path().endsWith("/export");
    }

    private static void assertRefused(ContractExample broken) {
        assertThat(broken.problems()).as("%s: %s", broken, broken.body()).isNotEmpty();
    }
}
