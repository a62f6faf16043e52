package com.gitfit.coach.language.gpt2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.engine.Engine;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The layer is all that DJL needs. */
@EnabledOnOs(OS.LINUX)
class NativeLibrariesTest {
    private static final Path LAYER = Path.of(System.getProperty("coach.natives"));
    private static final String WORDS = """
            {"version": "1.0", "pre_tokenizer": {"type": "Whitespace"},
             "model": {"type": "WordLevel", "vocab": {"bench": 0, "press": 1, "?": 2}, "unk_token": "?"}}""";

    @TempDir
    private Path folder;

    @BeforeAll
    static void load() {
        NativeLibraries.load(LAYER, 1);
    }

    @Test
    void libtorchMultiplies() {
        try (NDManager manager = Engine.getEngine("PyTorch").newBaseManager();
                NDArray left = manager.create(new float[][] {{1, 2}, {3, 4}});
                NDArray right = manager.create(new float[][] {{5, 6}, {7, 8}});
                NDArray product = left.matMul(right)) {
            assertThat(product.toFloatArray()).containsExactly(19, 22, 43, 50);
        }
    }

    @Test
    void libtorchIsTheOneOfTheLayer() {
        assertThat(Engine.getEngine("PyTorch").getVersion()).isEqualTo("2.7.1");
        assertThat(Engine.getEngine("PyTorch").toString())
                .contains(Path.of(System.getProperty("java.io.tmpdir"), "coach-native-")
                        .toString());
    }

    @Test
    void tokenizersTokenize() throws IOException {
        var json = new ByteArrayInputStream(WORDS.getBytes(StandardCharsets.UTF_8));
        try (HuggingFaceTokenizer tokenizer = HuggingFaceTokenizer.newInstance(json, null)) {
            assertThat(tokenizer.encode("bench press machine").getIds()).containsExactly(0, 1, 2);
        }
    }

    @Test
    void djlExtractsAndDownloadsNothing() {
        assertThat(Path.of(System.getProperty("DJL_CACHE_DIR"))).doesNotExist();
    }

    @Test
    void aSecondLoadChangesNothing() {
        NativeLibraries.load(LAYER, 1);

        assertThat(Engine.getEngine("PyTorch").getVersion()).isEqualTo("2.7.1");
    }

    @Test
    void withoutALayerThereIsNoModel() {
        assertThatThrownBy(() -> NativeLibraries.load(folder, 1))
                .isInstanceOf(ModelUnusable.class)
                .hasMessageContaining("libtokenizers.so is missing");
    }

    @Test
    void aLibraryOfAnotherMachineIsRefused() throws IOException {
        byte[] riscV = new byte[20];
        riscV[18] = (byte) 243;
        Path library = Files.write(folder.resolve("libtokenizers.so"), riscV);

        assertThatThrownBy(() -> NativeLibraries.requireMachine(library))
                .isInstanceOf(ModelUnusable.class)
                .hasMessageContaining("are not for " + System.getProperty("os.arch"));
    }

    @Test
    void aLibraryThatIsCutShortIsRefused() throws IOException {
        Path library = Files.write(folder.resolve("libtokenizers.so"), new byte[3]);

        assertThatThrownBy(() -> NativeLibraries.requireMachine(library)).isInstanceOf(ModelUnusable.class);
    }
}
