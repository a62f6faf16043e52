package com.gitfit.coach.language.gpt2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The layer is unpacked once, whole, to a place that follows from what it holds. */
class NativeLayerTest {
    @TempDir
    private Path layer;

    @TempDir
    private Path temporary;

    @BeforeEach
    void aLayer() throws IOException {
        Files.writeString(layer.resolve("libraries.sha256"), "00  libone.so\n01  libplain.so\n02  libtwo.so\n");
        Files.writeString(layer.resolve("libplain.so"), "plain");
        compress("libone.so", "one");
        compress("libtwo.so", "two");
    }

    @Test
    void whatIsCompressedIsUnpackedAndNothingElse() {
        Path unpacked = unpack();

        assertThat(unpacked)
                .isDirectoryContaining("glob:**/libone.so")
                .isDirectoryContaining("glob:**/libtwo.so")
                .isDirectoryNotContaining("glob:**/libplain.so");
        assertThat(unpacked.resolve("libone.so")).hasContent("one");
        assertThat(unpacked.resolve("libtwo.so")).hasContent("two");
    }

    @Test
    void whatWasUnpackedBeforeIsUsedAgain() throws IOException {
        FileTime longAgo = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(unpack().resolve("libone.so"), longAgo);

        assertThat(Files.getLastModifiedTime(unpack().resolve("libone.so"))).isEqualTo(longAgo);
    }

    @Test
    void otherLibrariesGoToAnotherFolder() throws IOException {
        Path before = unpack();
        Files.writeString(layer.resolve("libraries.sha256"), "03  libone.so\n01  libplain.so\n02  libtwo.so\n");

        assertThat(unpack()).isNotEqualTo(before);
    }

    @Test
    void whatLacksALibraryIsUnpackedAgain() throws IOException {
        Files.delete(unpack().resolve("libtwo.so"));

        assertThat(unpack().resolve("libtwo.so")).hasContent("two");
    }

    @Test
    void whatAKilledProcessLeftIsNoHindrance() throws IOException {
        Path unpacked = unpack();
        Path partial = Files.createDirectory(unpacked.resolveSibling(unpacked.getFileName() + ".part"));
        Files.writeString(partial.resolve("libone.so"), "o");
        Files.delete(unpacked.resolve("libone.so"));

        assertThat(unpack().resolve("libone.so")).hasContent("one");
        assertThat(partial).doesNotExist();
    }

    @Test
    void aMissingListMeansThatThereIsNoLayer() throws IOException {
        Files.delete(layer.resolve("libraries.sha256"));

        assertThatThrownBy(this::unpack)
                .isInstanceOf(ModelUnusable.class)
                .hasMessageContaining("no native libraries in " + layer);
    }

    @Test
    void aMissingLibraryIsNamed() throws IOException {
        Files.delete(layer.resolve("libtwo.so.zst"));

        assertThatThrownBy(this::unpack)
                .isInstanceOf(ModelUnusable.class)
                .hasRootCauseMessage(layer.resolve("libtwo.so.zst").toString());
    }

    @Test
    void aLibraryCutShortIsRefused() throws IOException {
        Path library = layer.resolve("libtwo.so.zst");
        byte[] whole = Files.readAllBytes(library);
        Files.write(library, Arrays.copyOf(whole, whole.length - 1));

        assertThatThrownBy(this::unpack).isInstanceOf(ModelUnusable.class);
    }

    @Test
    void aDamagedLibraryIsRefused() throws IOException {
        Path library = layer.resolve("libtwo.so.zst");
        byte[] bytes = Files.readAllBytes(library);
        bytes[bytes.length - 1] ^= 1;
        Files.write(library, bytes);

        assertThatThrownBy(this::unpack).isInstanceOf(ModelUnusable.class);
    }

    @Test
    void aMissingPlainLibraryIsNamed() throws IOException {
        Files.delete(layer.resolve("libplain.so"));

        assertThatThrownBy(() -> new NativeLayer(layer).plain("libplain.so"))
                .isInstanceOf(ModelUnusable.class)
                .hasMessageContaining("libplain.so");
    }

    @Test
    void aPlainLibraryIsTheOneThatIsListedOrRefused() throws IOException {
        Path library = layer.resolve("libplain.so");
        Files.writeString(layer.resolve("libraries.sha256"), ChangedModel.checksum(library) + "  libplain.so\n");

        assertThat(new NativeLayer(layer).plain("libplain.so")).isEqualTo(library);
        Files.writeString(library, "plai");
        assertThatThrownBy(() -> new NativeLayer(layer).plain("libplain.so"))
                .isInstanceOf(ModelUnusable.class)
                .hasMessageEndingWith("libplain.so is damaged");
    }

    private Path unpack() {
        return new NativeLayer(layer).unpacked(temporary);
    }

    private void compress(String name, String content) throws IOException {
        try (OutputStream out =
                new ZstdOutputStream(Files.newOutputStream(layer.resolve(name + ".zst"))).setChecksum(true)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }
}
