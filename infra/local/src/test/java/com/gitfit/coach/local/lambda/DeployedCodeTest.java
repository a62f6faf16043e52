package com.gitfit.coach.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeployedCodeTest {
    @TempDir
    Path folder;

    private Path zip(String... names) throws IOException {
        Path file = folder.resolve("code.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                if (!name.endsWith("/")) {
                    zip.write(name.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return file;
    }

    @Test
    void theFolderHasWhatTheZipHasAndNothingOfBefore() throws Exception {
        Path code = Files.createDirectories(folder.resolve("code/old")).getParent();
        Files.writeString(code.resolve("old/gone.txt"), "gone");

        DeployedCode.unpack(List.of(zip("lib/", "lib/a.jar", "a/B.class")), code);

        assertThat(code.resolve("old")).doesNotExist();
        assertThat(code.resolve("lib/a.jar")).hasContent("lib/a.jar");
        assertThat(code.resolve("a/B.class")).hasContent("a/B.class");
    }

    @Test
    void anEntryOutsideTheFolderIsRefused() throws Exception {
        Path zip = zip("../evil.txt");

        assertThatThrownBy(() -> DeployedCode.unpack(List.of(zip), folder.resolve("code")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(folder.resolve("evil.txt")).doesNotExist();
    }
}
