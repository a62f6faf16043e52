package com.gitfit.coach.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.gitfit.coach.functions.FakeContext;
import com.gitfit.coach.mirror.Reconciliation.Start;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the functions of the mirror need of their environment. */
class MirrorPartsTest {
    private static final Map<String, String> OF_THE_STREAM = Map.of(
            "STAGE", "local",
            "CONVEX_URL", "http://127.0.0.1:1",
            "CONVEX_DEPLOY_KEY_PARAMETER", "/git-fit-coach/convex-deploy-key",
            "MIRROR_DEAD_LETTERS_URL", "http://127.0.0.1:1/queue",
            "PREFERENCES_TABLE", "a",
            "TWEAKS_TABLE", "b",
            "LEARNING_EVENTS_TABLE", "c",
            "SESSIONS_TABLE", "d",
            "MODEL_VERSIONS_TABLE", "e");

    @BeforeEach
    void set() {
        System.setProperty("aws.region", "eu-central-1");
    }

    @AfterEach
    void clear() {
        System.clearProperty("aws.region");
    }

    @Test
    void theStreamNeedsTheNamesOfTheMirroredTables() {
        assertThatCode(() -> StreamMirror.from(new Environment(OF_THE_STREAM))).doesNotThrowAnyException();
    }

    @Test
    void theRepairNeedsTheCacheAsWell() {
        assertThatExceptionOfType(InvalidConfiguration.class)
                .isThrownBy(() -> MirrorRepair.from(new Environment(OF_THE_STREAM)))
                .withMessage("CACHE_TABLE is not set");
        assertThatCode(() -> MirrorRepair.from(new Environment(with("CACHE_TABLE", "f"))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONVEX_DEPLOY_KEY_PARAMETER", "MIRROR_DEAD_LETTERS_URL", "SESSIONS_TABLE"})
    void aMirrorThatIsHalfConfiguredStopsTheStart(String variable) {
        assertThatExceptionOfType(InvalidConfiguration.class)
                .isThrownBy(() -> StreamMirror.from(new Environment(with(variable, ""))))
                .withMessage(variable + " is not set");
    }

    @Test
    void withoutAnAddressTheMirrorIsOffWhateverElseIsMissing() {
        MirrorRepair off = MirrorRepair.from(new Environment(Map.of("STAGE", "local")));

        assertThat(off.compare(Start.RESUMED, new FakeContext())).isEmpty();
        assertThat(off.redrive(new FakeContext())).isEmpty();
    }

    private static Map<String, String> with(String variable, String value) {
        Map<String, String> variables = new HashMap<>(OF_THE_STREAM);
        variables.put(variable, value);
        return variables;
    }
}
