package com.gitfit.coach.local.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.gitfit.coach.local.template.TemplateException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which records Lambda's filter patterns let pass. */
class RecordFilterTest {
    private static final String RECORD = """
            {"eventName": "MODIFY", "dynamodb": {"Keys": {"version": {"S": "mini-1"}},
             "NewImage": {"tags": {"SS": ["a", "b"]}, "size": {"N": "3"}, "shared": {"BOOL": true}}}}""";

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean lets(String record, String... patterns) {
        return RecordFilter.of(Stream.of(patterns).map(RecordFilterTest::json).toList())
                .lets(json(record));
    }

    @Test
    void withoutPatternsEverythingPasses() {
        assertThat(RecordFilter.of(List.of()).lets(json("{}"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"eventName": ["MODIFY"]}                                                          | true
            {"eventName": ["INSERT", "MODIFY"]}                                                | true
            {"eventName": ["INSERT"]}                                                          | false
            {"eventName": [{"prefix": "MOD"}]}                                                 | true
            {"eventName": [{"prefix": "mod"}]}                                                 | false
            {"dynamodb": {"Keys": {"version": {"S": [{"anything-but": ["#active"]}]}}}}        | true
            {"dynamodb": {"Keys": {"version": {"S": [{"anything-but": ["x", "mini-1"]}]}}}}    | false
            {"dynamodb": {"Keys": {"version": {"S": [{"anything-but": "mini-1"}]}}}}           | false
            {"dynamodb": {"OldImage": {"version": {"S": [{"anything-but": "x"}]}}}}            | false
            {"dynamodb": {"NewImage": {"gone": [{"exists": false}]}}}                          | true
            {"dynamodb": {"NewImage": {"size": {"N": [{"exists": true}]}}}}                    | true
            {"dynamodb": {"NewImage": {"size": {"N": [{"exists": false}]}}}}                   | false
            {"dynamodb": {"NewImage": {"tags": {"SS": ["b"]}}}}                                | true
            {"dynamodb": {"NewImage": {"tags": {"SS": ["c"]}}}}                                | false
            {"dynamodb": {"NewImage": {"shared": {"BOOL": [true]}}}}                           | true
            {"eventName": ["MODIFY"], "dynamodb": {"NewImage": {"size": {"N": ["4"]}}}}        | false
            """)
    void aRecordPassesIfAllOfAPatternMatches(String pattern, boolean passes) {
        assertThat(lets(RECORD, pattern)).isEqualTo(passes);
    }

    @Test
    void oneOfSeveralPatternsIsEnough() {
        assertThat(lets(RECORD, "{\"eventName\":[\"INSERT\"]}", "{\"eventName\":[\"MODIFY\"]}"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": [{\"numeric\": [\">\", 3]}]}",
                "{\"a\": [{\"suffix\": \"x\"}]}",
                "{\"a\": [{\"anything-but\": {\"prefix\": \"x\"}}]}",
                "{\"a\": [{\"prefix\": 3}]}",
                "{\"$or\": [{\"a\": [1]}, {\"b\": [2]}]}",
                "{\"a\": \"b\"}"
            })
    void whatTheLocalStackDoesNotKnowIsRefusedAtTheStart(String pattern) {
        assertThatThrownBy(() -> RecordFilter.of(List.of(json(pattern))))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("which the local stack does not know");
    }
}
