package com.gitfit.coach.layer;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.layer.Library.Form;
import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A layer is made once, is the same wherever it is made, and fits. */
class LayersTest {
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final long EPHEMERAL_STORAGE = 470_000_000;

    @TempDir
    private Path folder;

    @Test
    void aCompressedLibraryUnpacksToItself() throws IOException {
        Main.write(folder, "x86_64", libraries("abc"));

        Path stored = folder.resolve("x86_64/coach-native/libone.so.zst");
        try (InputStream in = new ZstdInputStream(Files.newInputStream(stored))) {
            assertThat(in.readAllBytes()).isEqualTo("abc".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void theListNamesTheLibrariesUnpacked() throws IOException {
        Main.write(folder, "x86_64", libraries("abc"));

        assertThat(folder.resolve("x86_64/coach-native/libraries.sha256"))
                .content()
                .isEqualTo(ABC + "  libone.so\n" + ABC + "  libtwo.so\n");
    }

    @Test
    void theZipHoldsTheFolder() throws IOException {
        Main.write(folder, "x86_64", libraries("abc"));

        try (ZipFile zip = new ZipFile(folder.resolve("x86_64.zip").toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .containsExactly(
                            "coach-native/libone.so.zst", "coach-native/libraries.sha256", "coach-native/libtwo.so");
        }
    }

    @Test
    void theSameLibrariesGiveTheSameBytes() throws IOException {
        Main.write(folder, "one", libraries("abc"));
        Main.write(folder, "two", libraries("abc"));

        assertThat(folder.resolve("two.zip")).hasSameBinaryContentAs(folder.resolve("one.zip"));
    }

    @Test
    void anUnchangedLayerIsLeftAsItIs() throws IOException {
        Main.write(folder, "x86_64", libraries("abc"));
        FileTime longAgo = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(folder.resolve("x86_64.zip"), longAgo);

        Main.write(folder, "x86_64", libraries("abc"));

        assertThat(Files.getLastModifiedTime(folder.resolve("x86_64.zip"))).isEqualTo(longAgo);
    }

    @Test
    void aChangedLibraryMakesANewLayer() throws IOException {
        Main.write(folder, "x86_64", libraries("abc"));
        Main.write(folder, "x86_64", libraries("abd"));

        assertThat(folder.resolve("x86_64/coach-native/libtwo.so")).hasContent("abd");
    }

    @Test
    void aLayerThatLacksAFileIsMadeAgain() throws IOException {
        Main.write(folder, "x86_64", libraries("abc"));
        Path library = folder.resolve("x86_64/coach-native/libone.so.zst");
        Files.delete(library);

        Main.write(folder, "x86_64", libraries("abc"));

        assertThat(library).exists();
    }

    @ParameterizedTest
    @EnumSource
    void everyArchitectureHasTheWholeRuntime(Architecture architecture) throws IOException {
        assertThat(Libraries.of(architecture))
                .extracting(Library::fileName)
                .contains(
                        "libc10.so.zst",
                        "libdjl_torch.so.zst",
                        "libtokenizers.so",
                        "libtorch.so.zst",
                        "libtorch_cpu.so.zst");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsUnpackedFitsTheEphemeralStorage(Architecture architecture) throws IOException {
        long bytes = 0;
        for (Library library : Libraries.of(architecture)) {
            bytes += library.form() == Form.COMPRESSED ? library.size() : 0;
        }

        assertThat(bytes).isLessThanOrEqualTo(EPHEMERAL_STORAGE);
    }

    /** Two libraries of one content, in a jar of their own. */
    private List<Library> libraries(String content) throws IOException {
        Path jar = Files.createTempFile(folder, "libraries", ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (String name : List.of("libone.so", "libtwo.so")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(content.getBytes(StandardCharsets.UTF_8));
            }
        }
        String inJar = "jar:" + jar.toUri() + "!/";
        return List.of(
                new Library("libone.so", URI.create(inJar + "libone.so").toURL(), Form.COMPRESSED),
                new Library("libtwo.so", URI.create(inJar + "libtwo.so").toURL(), Form.PLAIN));
    }
}
