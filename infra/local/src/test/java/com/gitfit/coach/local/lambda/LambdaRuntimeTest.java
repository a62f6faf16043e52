package com.gitfit.coach.local.lambda;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gitfit.coach.local.process.StartFailure;
import org.junit.jupiter.api.Test;

class LambdaRuntimeTest {
    @Test
    void itRunsOnLinuxAndSaysSoElsewhere() {
        assertThatCode(() -> LambdaRuntime.check("Linux")).doesNotThrowAnyException();
        assertThatThrownBy(() -> LambdaRuntime.check("Mac OS X"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("not for Mac OS X");
    }
}
