package com.gitfit.coach.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.language.gpt2.ForkedJvm;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts of a function whose native libraries, or whose memory, do not do: each in a process of its own. */
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class DamagedLayerTest {
    private static final Path LAYER = Path.of(System.getProperty("coach.natives"));
    private static final String LIST = "libraries.sha256";
    private static final String TOKENIZERS = "libtokenizers.so";

    @TempDir
    private Path layer;

    @TempDir
    private Path temporary;

    @Test
    void aTruncatedLibraryIsNamed() throws Exception {
        Files.copy(LAYER.resolve(TOKENIZERS), layer.resolve(TOKENIZERS));
        List<String> libraries = Files.readAllLines(LAYER.resolve(LIST));
        libraries.removeIf(line -> !line.endsWith(TOKENIZERS) && !line.endsWith("libtorch.so"));
        Files.write(layer.resolve(LIST), libraries);
        byte[] whole = Files.readAllBytes(LAYER.resolve("libtorch.so.zst"));
        Files.write(layer.resolve("libtorch.so.zst"), Arrays.copyOf(whole, whole.length / 2));

        assertThat(start())
                .startsWith("failures counted: [1.0]")
                .contains("model_unusable", "the native libraries of " + layer + " cannot be unpacked")
                .endsWith("absent");
    }

    @Test
    void aLibraryThatIsNoneIsNoReasonNotToStart() throws Exception {
        Files.copy(LAYER.resolve(TOKENIZERS), layer.resolve(TOKENIZERS));
        Files.copy(LAYER.resolve(LIST), layer.resolve(LIST));
        for (String name : names()) {
            try (OutputStream out = new ZstdOutputStream(Files.newOutputStream(layer.resolve(name + ".zst")))) {
                out.write("no library".getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(start())
                .startsWith("failures counted: [1.0]")
                .contains("model_unusable", "the native libraries of " + layer + " do not load")
                .endsWith("absent");
    }

    @Test
    void aTruncatedLibraryThatIsNotCompressedIsNamed() throws Exception {
        Files.copy(LAYER.resolve(LIST), layer.resolve(LIST));
        byte[] beginning = Arrays.copyOf(Files.readAllBytes(LAYER.resolve(TOKENIZERS)), 4_096);
        Files.write(layer.resolve(TOKENIZERS), beginning);

        assertThat(start())
                .startsWith("failures counted: [1.0]")
                .contains("model_unusable", "the native library " + layer.resolve(TOKENIZERS) + " is damaged")
                .endsWith("absent");
    }

    /** The library of the tokenizers is larger than this heap. */
    @Test
    void memoryThatRunsOutIsNoReasonNotToStart() throws Exception {
        String output = ForkedJvm.run(
                List.of("-Xmx12m", "-XX:+UseSerialGC"), StartWithAModel.class, LAYER.toString(), "0".repeat(64));

        assertThat(output)
                .startsWith("failures counted: [1.0]")
                .contains("model_unusable", "OutOfMemoryError")
                .endsWith("absent");
    }

    private String start() throws IOException, InterruptedException {
        return ForkedJvm.run(
                List.of("-Djava.io.tmpdir=" + temporary), StartWithAModel.class, layer.toString(), "0".repeat(64));
    }

    private static List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        for (String line : Files.readAllLines(LAYER.resolve(LIST))) {
            String name = line.substring(line.lastIndexOf(' ') + 1);
            if (!name.equals(TOKENIZERS)) {
                names.add(name);
            }
        }
        return names;
    }
}
