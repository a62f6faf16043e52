package com.gitfit.coach.models.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NextDeploymentTest {
    private static final Path PROJECT = Path.of(System.getProperty("coach.servers"), "../..");
    private static final ModelVersion MODEL = new ModelVersion(
            "coach-mini-0123456789ab",
            "fedcba9876543210",
            "fedcba9876543210".repeat(4),
            List.of(),
            0,
            Optional.empty(),
            Map.of(),
            Instant.EPOCH,
            Optional.empty(),
            true);

    @Test
    void theParametersPinTheModel() {
        assertThat(new NextDeployment(MODEL, "prod").commands())
                .startsWith(
                        "sam deploy --config-env prod --parameter-overrides ModelPrefix=fedcba9876543210 ModelChecksum="
                                + MODEL.checksum() + "\n");
    }

    @Test
    void theParametersAreThoseOfTheTemplate() throws IOException {
        assertThat(Files.readString(PROJECT.resolve("template.yaml")))
                .contains("\n  ModelPrefix:\n")
                .contains("\n  ModelChecksum:\n");
    }

    @Test
    void theCommandsAreThoseOfTheReadme() throws IOException {
        String commands = new NextDeployment(MODEL, "dev").commands();

        assertThat(Files.readString(PROJECT.resolve("README.md")))
                .contains(commands.substring(commands.indexOf("STACK=")));
    }
}
