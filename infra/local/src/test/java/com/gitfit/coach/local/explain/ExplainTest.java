package com.gitfit.coach.local.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainTest {
    private static final String TWEAK = "ann/019b8c1e-7a40-7c3b-9d52-0e4f6a1b2c3d_barbell-bench-press-medium-grip";

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"", "ann", "ann/", "/019b8c1e-7a40-7c3b-9d52-0e4f6a1b2c3d_squat", "ann/squat"})
    void whatIsNoTweakIsSaidToBeNone(String tweak) {
        assertThat(explain(Map.of(), tweak)).isOne();
        assertThat(written.toString(StandardCharsets.UTF_8))
                .isEqualTo("explain: -Dtweak must be USER/TWEAK_ID, the id as the recommendation has it\n");
    }

    @Test
    void whatIsNoUserIsRefused() {
        assertThat(explain(Map.of("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:1"), "no user" + TWEAK))
                .isOne();
    }

    @Test
    void outsideTheLocalStackTheTablesMustBeNamed() {
        assertThat(explain(Map.of("PREFERENCES_TABLE", "p", "STATE_TABLE", "s"), TWEAK))
                .isOne();
        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("explain: TWEAKS_TABLE is not set\n");
    }

    private int explain(Map<String, String> environment, String tweak) {
        PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
        return new Explain(environment, Path.of("../../template.yaml"), out).run(tweak);
    }
}
