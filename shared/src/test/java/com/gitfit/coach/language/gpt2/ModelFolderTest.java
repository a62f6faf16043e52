package com.gitfit.coach.language.gpt2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.models.layout.NumberType;
import com.gitfit.coach.models.random.RandomModel;
import com.gitfit.coach.models.random.RandomModel.Shape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before anything of it is sent anywhere or computed with. */
class ModelFolderTest {
    private static final Shape SHAPE = new Shape(1, 2, 16, 600, 640, NumberType.F32, 0, false);

    @TempDir
    private Path place;

    private Path folder;
    private String checksum;

    @BeforeEach
    void writeAModel() throws IOException {
        folder = Files.createDirectory(place.resolve("model"));
        checksum = RandomModel.write(folder, SHAPE, 1);
    }

    @Test
    void aWholeModelIsWhatItsManifestSays() throws IOException {
        ModelFolder model = check();

        assertThat(model.identity())
                .contains(new LanguageModel.Identity(
                        Manifest.parse(Files.readAllBytes(file(Manifest.NAME))).version(), 0));
        assertThat(model.checksums().keySet())
                .containsExactly(Manifest.CONFIG, Manifest.TOKENIZER, Manifest.WEIGHTS, Manifest.NAME);
        assertThat(model.checksums()).containsEntry(Manifest.NAME, checksum);
        assertThat(model.checksums()).containsEntry(Manifest.WEIGHTS, ChangedModel.checksum(file(Manifest.WEIGHTS)));
    }

    @ParameterizedTest
    @EnumSource
    void aFolderAsHuggingFaceHasItNeedsNoManifest(NumberType type) throws IOException {
        RandomModel.write(folder, SHAPE.withType(type).withMasks(), 1);
        Files.delete(file(Manifest.NAME));

        ModelFolder model = check();

        assertThat(model.identity()).isEmpty();
        assertThat(model.checksums()).containsOnlyKeys(Manifest.CONFIG, Manifest.TOKENIZER, Manifest.WEIGHTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"config.json", "tokenizer.json", "model.safetensors"})
    void aMissingFileIsNamed(String name) throws IOException {
        Files.delete(file(name));

        assertRefused("lacks " + name);
    }

    @Test
    void whatIsNoFolderIsRefused() {
        folder = place.resolve("nowhere");

        assertRefused("nowhere is no folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"config.json", "tokenizer.json", "model.safetensors"})
    void aFileWithAWrongByteIsRefused(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(file(name));
        bytes[bytes.length - 1] ^= 1;
        Files.write(file(name), bytes);

        assertRefused(name + " has checksum");
    }

    @ParameterizedTest
    @ValueSource(strings = {"config.json", "tokenizer.json", "model.safetensors"})
    void aTruncatedFileIsRefused(String name) throws IOException {
        truncate(name);

        assertRefused(name + " has " + Files.size(file(name)) + " bytes where coach.json says");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            config.json       | config.json is not JSON
            tokenizer.json    | tokenizer.json cannot be read
            model.safetensors | bytes of tensors where its header says
            coach.json        | coach.json is not JSON
            """)
    void aTruncatedFileIsRefusedWhateverTheManifestSays(String name, String problem) throws IOException {
        truncate(name);
        if (!name.equals(Manifest.NAME)) {
            ChangedModel.pin(folder);
        }

        assertRefused(problem);
    }

    @Test
    void tensorsOfAnotherShapeThanTheConfigSaysAreRefused() throws IOException {
        replace(Manifest.CONFIG, "\"n_layer\":1", "\"n_layer\":2");

        assertRefused("model.safetensors lacks h.1.ln_1.weight");
    }

    @Test
    void tensorsOfAnotherWidthThanTheConfigSaysAreRefused() throws IOException {
        replace(Manifest.CONFIG, "\"n_embd\":16", "\"n_embd\":32");

        assertRefused("wte.weight has shape [600, 16] where config.json says [600, 32]");
    }

    @Test
    void aConfigOfAnotherArchitectureIsRefused() throws IOException {
        replace(Manifest.CONFIG, "\"model_type\":\"gpt2\"", "\"model_type\":\"gptj\"");

        assertRefused("config.json: model_type must be gpt2");
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void aWeightThatIsNoNumberIsRefused(float number) throws IOException {
        byte[] bytes = Files.readAllBytes(file(Manifest.WEIGHTS));
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putFloat(bytes.length - Float.BYTES, number);
        Files.write(file(Manifest.WEIGHTS), bytes);
        ChangedModel.pin(folder);

        assertRefused("ln_f.bias holds NaN or an infinity");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1 << 30, Long.MAX_VALUE})
    void aHugeHeaderIsRefusedUnread(long length) throws IOException {
        byte[] bytes = Files.readAllBytes(file(Manifest.WEIGHTS));
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(0, length);
        Files.write(file(Manifest.WEIGHTS), bytes);
        ChangedModel.pin(folder);

        assertRefused("cannot have a header of " + length + " bytes");
    }

    @Test
    void aTokenizerOfMoreTokensThanTheModelHasIsRefused() throws IOException {
        Path larger = Files.createDirectory(place.resolve("larger"));
        RandomModel.write(larger, new Shape(1, 2, 16, 900, 640, NumberType.F32, 0, false), 1);
        Files.write(file(Manifest.TOKENIZER), Files.readAllBytes(larger.resolve(Manifest.TOKENIZER)));
        ChangedModel.pin(folder);

        assertRefused("tokenizer.json has tokens beyond the model's 600");
    }

    @Test
    void aTokenizerThatDoesNotGiveTextBackIsRefused() throws IOException {
        replace(Manifest.TOKENIZER, "\"normalizer\":null", "\"normalizer\":{\"type\":\"Lowercase\"}");

        assertRefused("tokenizer.json does not give text back as it was");
    }

    @Test
    void aModelThatIsTooShortForWhatItWillReadIsRefused() throws IOException {
        RandomModel.write(folder, new Shape(1, 2, 16, 600, 64, NumberType.F32, 0, false), 1);

        assertRefused("but the model has 64 positions");
    }

    @Test
    void aShortlistWithoutTheWordsOfALeverIsRefused() throws IOException {
        replace(Manifest.NAME, "\"ranking_weight\":0.0", "\"ranking_weight\":0.0,\"shortlist\":[599]");

        assertRefused("the shortlist lacks a token of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../config.json", "/etc/passwd", "..", "weights/model.safetensors", "..\\\\coach.json"})
    void aManifestMayNameNoFileThatLiesElsewhere(String name) throws IOException {
        replace(
                Manifest.NAME,
                "\"files\":{",
                "\"files\":{\"" + name + "\":{\"bytes\":1,\"sha256\":\"" + checksum + "\"},");

        assertRefused("which is no plain name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"config.json", "tokenizer.json", "model.safetensors", "coach.json"})
    void aLinkOutOfTheFolderIsRefused(String name) throws IOException {
        Path outside = Files.move(file(name), place.resolve("elsewhere"));
        Files.createSymbolicLink(file(name), Path.of("..").resolve(outside.getFileName()));

        assertRefused(name + " is a link that leads out of");
    }

    @Test
    void aLinkWithinTheFolderIsFollowed() throws IOException {
        Path blobs = Files.createDirectory(folder.resolve("blobs"));
        Files.move(file(Manifest.WEIGHTS), blobs.resolve("weights"));
        Files.createSymbolicLink(file(Manifest.WEIGHTS), Path.of("blobs/weights"));

        assertThat(check().identity()).isPresent();
    }

    @Test
    void aLinkThatLeadsNowhereIsRefused() throws IOException {
        Files.delete(file(Manifest.NAME));
        Files.createSymbolicLink(file(Manifest.NAME), Path.of("nowhere"));

        assertRefused("coach.json cannot be read");
    }

    @Test
    void aFolderInPlaceOfAFileIsRefused() throws IOException {
        Files.delete(file(Manifest.CONFIG));
        Files.createDirectory(file(Manifest.CONFIG));

        assertRefused("config.json is no file");
    }

    @Test
    void aConfigThatIsLongerThanAnyIsRefusedUnread() throws IOException {
        byte[] spaces = new byte[70_000];
        Arrays.fill(spaces, (byte) ' ');
        Files.write(file(Manifest.CONFIG), spaces);

        assertRefused("config.json has 70000 bytes, more than 65536");
    }

    private void assertRefused(String problem) {
        assertThatExceptionOfType(ModelUnusable.class).isThrownBy(this::check).withMessageContaining(problem);
    }

    private ModelFolder check() {
        return ModelFolder.check(folder, Natives.folder(), Long.MAX_VALUE);
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private void truncate(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(file(name));
        Files.write(file(name), Arrays.copyOf(bytes, bytes.length - 3));
    }

    /** Changes a file and pins what has come of it. */
    private void replace(String name, String text, String other) throws IOException {
        String before = Files.readString(file(name));
        assertThat(before).contains(text);
        Files.writeString(file(name), before.replace(text, other));
        if (!name.equals(Manifest.NAME)) {
            ChangedModel.pin(folder);
        }
    }
}
