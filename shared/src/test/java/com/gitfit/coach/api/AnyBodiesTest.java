package com.gitfit.coach.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

/** Whatever is sent, the answer is one of the contract and never a failure of ours. */
class AnyBodiesTest {
    private static final Set<Integer> OF_THE_CONTRACT = Set.of(200, 400, 403, 413, 422);

    private static final List<String> ODD_VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "-0.0",
            "-1",
            "1",
            "7.5",
            "1e308",
            "-1e308",
            "1e400",
            "1e-400",
            "2147483648",
            "-9223372036854775809",
            "NaN",
            "\"\"",
            "\"user-1\"",
            "\"evening\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\ud83d\\udcaa\"");

    @Property
    void anyJsonIsTakenOrRefused(@ForAll Post post, @ForAll("json") String body) {
        assertAnswered(post, body);
    }

    @Property
    void anyTextIsTakenOrRefused(@ForAll Post post, @ForAll String body) {
        assertAnswered(post, body);
    }

    @Property
    void anyBytesAreTakenOrRefused(@ForAll Post post, @ForAll byte[] bytes) {
        assertAnswered(post.served(post.binary(bytes)));
    }

    @Property(tries = 5_000)
    void aValidBodyWithAnythingInAnyOfItsFieldsIsTakenOrRefused(
            @ForAll Post post,
            @ForAll @NotEmpty @Size(max = 3) List<@IntRange(min = 0, max = 1_000) Integer> fields,
            @ForAll("json") String value) {
        List<RequestField> known = RequestFields.of(post);
        String body = post.everything();
        for (int field : fields) {
            RequestField chosen = known.get(field % known.size());
            body = chosen.kind() == RequestField.Kind.OBJECT || chosen.kind() == RequestField.Kind.OBJECTS
                    ? body
                    : Body.with(body, chosen.path(), "\"" + Served.MARKER + "\"");
        }

        assertAnswered(post, body.replace("\"" + Served.MARKER + "\"", value));
    }

    @Property(tries = 5_000)
    void aValidBodyWithAnyPartOfItReplacedIsTakenOrRefused(
            @ForAll Post post,
            @ForAll @IntRange(min = 0, max = 2_000) int from,
            @ForAll @IntRange(min = 0, max = 50) int length,
            @ForAll("fragments") String fragment) {
        String body = post.everything();
        int start = from % body.length();
        int end = Math.min(body.length(), start + length);

        assertAnswered(post, body.substring(0, start) + fragment + body.substring(end));
    }

    private static void assertAnswered(Post post, String body) {
        assertAnswered(post.served(body));
    }

    private static void assertAnswered(Served served) {
        assertThat(OF_THE_CONTRACT).as(served.text()).contains(served.status());
    }

    @Provide
    Arbitrary<String> json() {
        Arbitrary<String> scalars = Arbitraries.oneOf(
                Arbitraries.of(ODD_VALUES),
                Arbitraries.integers().map(String::valueOf),
                Arbitraries.doubles().map(String::valueOf),
                Arbitraries.strings().ofMaxLength(130).map(text -> new TextNode(text).toString()));
        return Arbitraries.recursive(() -> scalars, AnyBodiesTest::deeper, 0, 4).withoutEdgeCases();
    }

    @Provide
    Arbitrary<String> fragments() {
        return Arbitraries.oneOf(
                        Arbitraries.of(ODD_VALUES),
                        Arbitraries.of("{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "/*", "\u0000", "\ud800"),
                        Arbitraries.strings().ofMaxLength(20))
                .withoutEdgeCases();
    }

    private static Arbitrary<String> deeper(Arbitrary<String> inner) {
        Arbitrary<String> names = Arbitraries.of(
                "user_id",
                "exercise_data",
                "context",
                "feedback",
                "tweak_id",
                "event",
                "user_data",
                "current_program",
                "session_data",
                "exercises",
                "custom_adjustment",
                "wearable_data",
                "planned_reps",
                "accepted");
        Arbitrary<String> members = Combinators.combine(names, inner).as((name, value) -> "\"" + name + "\":" + value);
        return Arbitraries.oneOf(
                inner,
                inner.list().ofMaxSize(4).map(values -> "[" + String.join(",", values) + "]"),
                members.list().ofMaxSize(6).map(fields -> "{" + String.join(",", fields) + "}"));
    }
}
