package com.gitfit.coach.mirror;

import static com.gitfit.coach.mirror.Mirrored.tweak;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, (1L << 53) - 1})
    void aVersionIsANumberThatTheMirrorHoldsExactly(long version) {
        assertThat((long) (double) Change.deletion(tweak("a/1"), version).version())
                .isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1L << 53, Long.MAX_VALUE})
    void noOtherNumberIsAVersion(long version) {
        assertThatIllegalArgumentException().isThrownBy(() -> Change.deletion(tweak("a/1"), version));
    }

    @Test
    void aDocumentHasAKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Change(MirroredTable.TWEAKS, "", 1, Optional.empty()));
    }

    @Test
    void aTableIsKnownByItsDocumentedName() {
        assertThat(MirroredTable.named("workoutSessions")).contains(MirroredTable.SESSIONS);
        assertThat(MirroredTable.named("coachState")).isEmpty();
    }
}
