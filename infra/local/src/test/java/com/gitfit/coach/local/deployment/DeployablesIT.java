package com.gitfit.coach.local.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.local.template.FunctionResource;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The zips that Maven built are what the template says they are. */
class DeployablesIT {
    private static final long MAX_BYTES = 20_000_000;

    static List<FunctionResource> functions() {
        return Deployment.TEMPLATE.functions();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aZipHasItsHandlerAtTheRootAndItsLibrariesBeside(FunctionResource function) throws IOException {
        try (ZipFile zip = new ZipFile(function.zip().toFile())) {
            List<String> entries = zip.stream().map(ZipEntry::getName).toList();

            assertThat(entries).contains(function.handler().replace('.', '/') + ".class");
            assertThat(entries).anyMatch(name -> name.matches("lib/coach-shared-.*\\.jar"));
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aZipIsSmall(FunctionResource function) throws IOException {
        assertThat(Files.size(function.zip())).isLessThan(MAX_BYTES);
    }
}
