package com.gitfit.coach.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.ErrorCode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FieldsOfRequestsTest {
    @ParameterizedTest
    @EnumSource
    void aRequestWithEveryFieldIsTaken(Post post) {
        assertThat(post.served(post.everything()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void bothEndsOfWhatIsAllowedAreTaken(RequestField field) {
        assertThat(field.taken())
                .allSatisfy(
                        value -> assertThat(servedToAdministrator(field, value).text())
                                .as(value)
                                .isEqualTo("{\"success\":true}"));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void whatIsNotAllowedIsRefusedByTheNameOfItsField(RequestField field) {
        boolean holdsOthers = field.kind() == RequestField.Kind.OBJECT || field.kind() == RequestField.Kind.OBJECTS;

        assertThat(field.refused()).isNotEmpty().allSatisfy(value -> {
            Served served = field.post().served(field.body(value)).assertRefused(ErrorCode.VALIDATION_FAILED);
            assertThat(served.refusedFields()).as(value).contains(field.path());
            assertThat(served.refusedFields()).allMatch(name -> holdsOthers || name.equals(field.path()));
        });
    }

    @ParameterizedTest
    @MethodSource("fields")
    void whatIsRequiredMustBeThereAndNothingElse(RequestField field) {
        Served served = field.post().served(field.withoutIt());

        if (field.required()) {
            assertThat(served.assertRefused(ErrorCode.VALIDATION_FAILED).text())
                    .contains("{\"field\":\"" + field.path() + "\",\"problem\":\"is required\"}");
        } else {
            assertThat(served.status()).as(served.text()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFieldThatIsWrongIsNamedAtOnce(Post post) {
        List<RequestField> wrong = RequestFields.of(post).stream()
                .filter(field -> field.kind() != RequestField.Kind.OBJECT && field.kind() != RequestField.Kind.OBJECTS)
                .limit(20)
                .toList();
        String body = post.everything();
        for (RequestField field : wrong) {
            body = Body.with(body, field.path(), "null");
        }

        List<String> named =
                post.served(body).assertRefused(ErrorCode.VALIDATION_FAILED).refusedFields();

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        wrong.stream().map(RequestField::path).toList());
    }

    @Test
    void aListThatIsWrongThroughoutHidesNoOtherField() {
        String body = Post.SESSION.everything();
        body = Body.with(body, "exercises[0].reps", "[" + "\"ten\",".repeat(99) + "\"ten\"]");
        body = Body.with(body, "exercises[0].completion_quality", "101");

        List<String> named = Post.SESSION
                .served(body)
                .assertRefused(ErrorCode.VALIDATION_FAILED)
                .refusedFields();

        assertThat(named).containsExactly("exercises[0].reps", "exercises[0].completion_quality");
    }

    @Test
    void moreThanTwentyProblemsAreNotListed() {
        String body = Body.with(Post.SESSION.everything(), "exercises", "[" + "7,".repeat(99) + "7]");

        assertThat(Post.SESSION
                        .served(body)
                        .assertRefused(ErrorCode.VALIDATION_FAILED)
                        .refusedFields())
                .hasSize(20)
                .startsWith("exercises[0]", "exercises[1]");
    }

    @ParameterizedTest
    @EnumSource
    void fieldsThatAreNotKnownAreIgnoredAtEveryLevel(Post post) {
        String odd = "{\"a\":[1e308,null,{\"b\":\"\\ud800\\u0000\"}]}";
        String body = Body.with(post.everything(), Served.MARKER, odd);
        for (RequestField field : RequestFields.of(post)) {
            if (field.kind() == RequestField.Kind.OBJECT) {
                body = Body.with(body, field.path() + "." + Served.MARKER, odd);
            }
        }

        assertThat(post.served(body).status()).isEqualTo(200);
    }

    /** Who may act for any user, so that any user id may be in the body. */
    private static Served servedToAdministrator(RequestField field, String value) {
        return field.post().served(field.post().request(field.body(value)).claiming("scope", "coach:admin"));
    }

    static Stream<RequestField> fields() {
        return RequestFields.all();
    }
}
