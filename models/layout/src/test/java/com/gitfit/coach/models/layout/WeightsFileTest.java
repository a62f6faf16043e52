package com.gitfit.coach.models.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gitfit.coach.models.layout.WeightsFile.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WeightsFileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void numbersThatAreNotFiniteAreRefused(NumberType type) throws IOException {
        for (float number : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
            assertRefused(type, number);
        }
    }

    /** The largest of a type is taken, the first that would be rounded up to infinity is not. */
    @ParameterizedTest
    @CsvSource({"F16, 65504, 65520", "BF16, 3.3895314e38, 3.4028235e38"})
    void numbersThatAreTooLargeForTheTypeAreRefused(NumberType type, float largest, float tooLarge) throws IOException {
        try (WeightsFile file = open(type)) {
            file.put(-largest);
            assertThat(file.finish()).hasSize(64);
        }
        assertRefused(type, tooLarge);
        assertRefused(type, -tooLarge);
    }

    private void assertRefused(NumberType type, float number) throws IOException {
        try (WeightsFile file = open(type)) {
            assertThatThrownBy(() -> file.put(number))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("not a finite number of " + type);
        }
    }

    private WeightsFile open(NumberType type) throws IOException {
        return WeightsFile.create(folder.resolve("model.safetensors"), type, List.of(new Tensor("only", List.of(1))));
    }
}
