package com.gitfit.coach.local.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gitfit.coach.local.TestProject;
import com.gitfit.coach.local.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelSourceTest {
    @TempDir
    Path folder;

    @TempDir
    Path data;

    @Test
    void aModelIsNamedByWhatItsManifestHolds() {
        ModelFolder model = read();

        assertThat(model.version()).isEqualTo("of-the-test");
        assertThat(model.checksum()).matches("[0-9a-f]{64}").startsWith(model.prefix());
        assertThat(model.variables())
                .isEqualTo(Map.of("MODEL_PREFIX", model.prefix(), "MODEL_CHECKSUM", model.checksum()));
    }

    @Test
    void theManifestIsUploadedLast() {
        assertThat(read().files()).containsExactly("weights.bin", "coach.json");
    }

    @Test
    void aFolderWithoutAManifestIsNoModel() {
        assertThatThrownBy(() -> ModelFolder.read(folder))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("there is no model in " + folder);
    }

    @Test
    void aModelThatLacksAFileIsRefused() throws IOException {
        Files.delete(TestProject.model(folder).resolve("weights.bin"));

        assertThatThrownBy(() -> ModelFolder.read(folder))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("lacks its weights.bin");
    }

    @Test
    void aRandomModelThatIsThereIsUsedAgain() {
        TestProject.model(data.resolve("models/random-distilgpt2"));

        assertThat(ModelSource.of("random", folder).read(data).version()).isEqualTo("of-the-test");
    }

    private ModelFolder read() {
        return new ModelSource(Optional.of(TestProject.model(folder))).read(data);
    }
}
