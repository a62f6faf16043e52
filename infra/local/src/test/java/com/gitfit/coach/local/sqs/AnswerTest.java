package com.gitfit.coach.local.sqs;

import static com.gitfit.coach.local.sqs.FakeQueue.messages;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.model.Message;

/** Lambda's rules of {@code ReportBatchItemFailures} for queues. */
class AnswerTest {
    private static List<String> dealtWith(String payload) {
        return Answer.dealtWith(payload, messages(1, 3)).stream()
                .map(Message::messageId)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "{\"batchItemFailures\":null}", "{\"batchItemFailures\":[]}"})
    void anAnswerThatNamesNothingMeansAll(String payload) {
        assertThat(dealtWith(payload)).containsExactly("1", "2", "3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"4\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}",
                "{\"batchItemFailures\":[{\"messageId\":\"1\"}]}"
            })
    void anAnswerThatCannotBeUnderstoodMeansNone(String payload) {
        assertThat(dealtWith(payload)).isEmpty();
    }

    @Test
    void anyMessageCanFailBecauseTheirOrderDoesNotCount() {
        assertThat(dealtWith("{\"batchItemFailures\":[{\"itemIdentifier\":\"3\"},{\"itemIdentifier\":\"1\"}]}"))
                .containsExactly("2");
    }
}
