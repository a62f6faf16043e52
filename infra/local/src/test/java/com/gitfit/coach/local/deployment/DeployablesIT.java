package com.gitfit.coach.local.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.local.template.FunctionResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The zips that Maven built are what the template says they are. */
class DeployablesIT {
    private static final long MAX_BYTES = 20_000_000;
    private static final long MAX_BYTES_WITH_MORE_CLIENTS = 27_000_000;
    private static final long MAX_BYTES_WITH_THE_MODEL = 60_000_000;
    private static final long MAX_BYTES_UNZIPPED = 250_000_000;

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
        assertThat(Files.size(function.zip())).isLessThan(mostBytes(function));
    }

    private static long mostBytes(FunctionResource function) {
        if (!function.layers().isEmpty()) {
            return MAX_BYTES_WITH_THE_MODEL;
        }
        boolean hasMoreClients = Stream.of("MIRROR_DEAD_LETTERS_URL", "INSIGHTS_QUEUE_URL", "NEW_VERSION")
                .anyMatch(function.environment()::containsKey);
        return hasMoreClients ? MAX_BYTES_WITH_MORE_CLIENTS : MAX_BYTES;
    }

    @ParameterizedTest
    @ValueSource(strings = {"x86_64", "arm64"})
    void aZipAndItsLayerUnzippedAreWhatLambdaTakes(String architecture) throws IOException {
        for (FunctionResource function :
                Deployment.TEMPLATE.with("Architecture", architecture).functions()) {
            long bytes = unzipped(function.zip());
            for (Path layer : function.layers()) {
                bytes += unzipped(layer);
            }
            assertThat(bytes).as(function.label()).isLessThanOrEqualTo(MAX_BYTES_UNZIPPED);
        }
    }

    private static long unzipped(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return file.stream().mapToLong(ZipEntry::getSize).sum();
        }
    }
}
