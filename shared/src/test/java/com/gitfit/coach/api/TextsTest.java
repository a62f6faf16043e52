package com.gitfit.coach.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.gitfit.coach.api.Texts.Kind;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {
    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("a word", "Squat", true, true),
                arguments("another script", "深蹲 سكوات", true, true),
                arguments("an emoji of several characters", "\uD83C\uDFCB\uD83C\uDFFD\u200D\u2640\uFE0F", true, true),
                arguments("markup, which is only text", "<b onclick='x()'>&amp;", true, true),
                arguments("nothing", "", false, true),
                arguments("blanks", " \u2003", false, true),
                arguments("a tab", "a\tb", false, true),
                arguments("a line feed", "a\nb", false, true),
                arguments("a carriage return", "a\rb", false, true),
                arguments("a null character", "a\u0000b", false, false),
                arguments("an escape", "a\u001b[31mb", false, false),
                arguments("a delete", "a\u007fb", false, false),
                arguments("a control of Latin-1", "a\u0085b", false, false),
                arguments("half a pair at the end", "a\ud83d", false, false),
                arguments("half a pair at the start", "\udca3a", false, false),
                arguments("a pair the wrong way round", "\udca3\ud83d", false, false),
                arguments("a line separator", "a\u2028b", false, false),
                arguments("a paragraph separator", "a\u2029b", false, false),
                arguments("an override of direction", "a\u202eb", false, false),
                arguments("an isolate of direction", "a\u2066b", false, false));
    }

    @ParameterizedTest(name = "{0}: in a line {2}, in paragraphs {3}")
    @MethodSource("texts")
    void aTextIsTakenIfItCanBeShown(String what, String text, boolean inALine, boolean inParagraphs) {
        assertThat(Texts.problem(text, 100, Kind.LINE).isEmpty()).as(what).isEqualTo(inALine);
        assertThat(Texts.problem(text, 100, Kind.PARAGRAPHS).isEmpty()).as(what).isEqualTo(inParagraphs);
    }

    @Test
    void aTextOutsideTheBasicPlaneCountsTwice() {
        assertThat(Texts.problem("💪".repeat(32), 64, Kind.LINE)).isEmpty();
        assertThat(Texts.problem("💪".repeat(32) + "a", 64, Kind.LINE)).contains("must have at most 64 characters");
    }

    @Test
    void aProblemDoesNotRepeatTheText() {
        assertThat(Texts.problem(Served.MARKER + "\u0000", 100, Kind.LINE))
                .contains("must not contain control characters or broken characters");
    }
}
