package com.gitfit.coach.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.gitfit.coach.domain.ARequest;
import com.gitfit.coach.domain.Goal;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.WorkoutEvent;
import com.gitfit.coach.language.Driver;
import com.gitfit.coach.language.Facts;
import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.language.ModelAnswer;
import com.gitfit.coach.language.gpt2.ChangedModel;
import com.gitfit.coach.language.gpt2.FaultyS3;
import com.gitfit.coach.language.gpt2.Precision;
import com.gitfit.coach.models.layout.NumberType;
import com.gitfit.coach.models.random.RandomModel;
import com.gitfit.coach.models.random.RandomModel.Shape;
import com.gitfit.coach.runtime.Configuration.Model;
import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.RecordingTelemetry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts of a function: with its model if there is one, and without it whatever is wrong. */
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class ModelsTest {
    private static final Path NATIVES = Path.of(System.getProperty("coach.natives"));
    private static final Shape SHAPE = new Shape(2, 4, 64, 1_200, 640, NumberType.F32, 0, false);
    private static final String WEIGHTS = "model.safetensors";
    private static final String TOKENIZER = "tokenizer.json";
    private static final int PLENTY = 1_024;
    private static final Map<String, String> ENVIRONMENT =
            Map.of("aws.region", "eu-central-1", "aws.accessKeyId", "test", "aws.secretAccessKey", "test");
    private static final String ENDPOINT = "aws.endpointUrlS3";

    @TempDir
    private static Path original;

    @TempDir
    private Path directory;

    private final RecordingTelemetry telemetry = new RecordingTelemetry();
    private FaultyS3 s3;
    private String checksum;

    @BeforeAll
    static void write() throws IOException {
        RandomModel.write(original, SHAPE, 4);
    }

    @BeforeEach
    void start() throws IOException {
        ChangedModel.copy(original, directory);
        checksum = ChangedModel.pin(directory);
        s3 = new FaultyS3(directory);
        ENVIRONMENT.forEach(System::setProperty);
        System.setProperty(ENDPOINT, s3.uri().toString());
    }

    @AfterEach
    void stop() {
        ENVIRONMENT.keySet().forEach(System::clearProperty);
        System.clearProperty(ENDPOINT);
        s3.close();
    }

    @Test
    void aModelThatIsThereAnswers() {
        LanguageModel model = load(NATIVES, PLENTY);

        assertThat(model.identity().orElseThrow().version()).startsWith("random-");
        assertThat(model.rank(facts(), EnumSet.of(Lever.INCREASE_WEIGHT, Lever.MODIFY_REST), Duration.ofMinutes(1)))
                .isInstanceOf(ModelAnswer.Given.class);
        assertThat(phrase(model)).isInstanceOf(ModelAnswer.Given.class);
        assertThat(telemetry.failures()).isEmpty();
        assertThat(telemetry.values(Metric.MODEL_LOAD_FAILURES)).isEmpty();
        assertThat(telemetry.events()).singleElement().satisfies(event -> {
            assertThat(event.name()).isEqualTo("model_loaded");
            assertThat(event.fields())
                    .containsEntry(
                            "model_version", model.identity().orElseThrow().version())
                    .containsEntry("precision", "FP16")
                    .containsEntry("threads", 1)
                    .containsKey("milliseconds");
        });
    }

    @Test
    void whereNoModelIsConfiguredNothingIsMissed() {
        Model none = new Model("none", Duration.ofSeconds(30), PLENTY, Optional.empty(), Precision.FP16, NATIVES, 1);

        assertThat(Models.load(none, telemetry).identity()).isEmpty();
        assertThat(telemetry.failures()).isEmpty();
        assertThat(telemetry.events()).isEmpty();
    }

    @Test
    void aModelThatNobodyMayAskIsNotFetched() {
        Configuration off = Configuration.of(Map.of(
                "AI_ENGINE_ENABLED", "false",
                "MODEL_BUCKET", "models",
                "MODEL_PREFIX", "test",
                "MODEL_CHECKSUM", checksum));

        assertThat(Models.load(off, telemetry).identity()).isEmpty();
        assertThat(s3.asked()).isEmpty();
        assertThat(telemetry.failures()).isEmpty();
    }

    @Test
    void withoutS3TheFunctionStarts() {
        s3.close();

        assertThatItStartsWithout("coach.json cannot be read");
    }

    @Test
    void withoutTheModelInS3TheFunctionStarts() throws IOException {
        for (String file : new String[] {WEIGHTS, TOKENIZER, "config.json", "coach.json"}) {
            Files.delete(directory.resolve(file));
        }

        assertThatItStartsWithout("coach.json is not there");
    }

    @Test
    void aModelThatIsNotThePinnedOneIsNotLoaded() {
        checksum = "0".repeat(64);

        assertThatItStartsWithout("coach.json has checksum");
    }

    @Test
    void aWrongByteOnTheWayIsNotLoaded() {
        s3.strike((exchange, asked) -> {
            boolean struck = asked.file().equals(WEIGHTS) && asked.covers(9_999);
            if (struck) {
                exchange.answerWithAWrongByte(asked, 9_999);
            }
            return struck;
        });

        assertThatItStartsWithout("model.safetensors has checksum");
    }

    @Test
    void aTruncatedFileIsNotLoaded() throws IOException {
        Path weights = directory.resolve(WEIGHTS);
        byte[] whole = Files.readAllBytes(weights);
        Files.write(weights, Arrays.copyOf(whole, whole.length - 1));

        assertThatItStartsWithout("model.safetensors has " + (whole.length - 1) + " bytes");
    }

    @Test
    void weightsThatAreNoNumbersAreNotLoaded() throws IOException {
        byte[] weights = Files.readAllBytes(directory.resolve(WEIGHTS));
        ByteBuffer.wrap(weights).order(ByteOrder.LITTLE_ENDIAN).putFloat(weights.length - 4, Float.NaN);
        Files.write(directory.resolve(WEIGHTS), weights);
        checksum = ChangedModel.pin(directory);

        assertThatItStartsWithout("holds NaN or an infinity");
    }

    @Test
    void theTokenizerOfALargerModelIsNotLoaded(@TempDir Path larger) throws IOException {
        RandomModel.write(larger, new Shape(1, 2, 16, 1_300, 640, NumberType.F32, 0, false), 1);
        Files.write(directory.resolve(TOKENIZER), Files.readAllBytes(larger.resolve(TOKENIZER)));
        checksum = ChangedModel.pin(directory);

        assertThatItStartsWithout("tokenizer.json has tokens beyond the model's 1200");
    }

    @Test
    void aTokenizerOfWhichOneTokenIsBeyondTheVocabularyIsNotLoaded() throws IOException {
        Path tokenizer = directory.resolve(TOKENIZER);
        ObjectNode root = (ObjectNode) new ObjectMapper().readTree(tokenizer.toFile());
        ObjectNode ids = (ObjectNode) root.at("/model/vocab");
        ids.properties().stream()
                .filter(id -> id.getValue().asInt() == 1_198)
                .map(Map.Entry::getKey)
                .findFirst()
                .ifPresent(token -> ids.put(token, 1_200));
        Files.write(tokenizer, new ObjectMapper().writeValueAsBytes(root));
        checksum = ChangedModel.pin(directory);

        assertThatItStartsWithout("tokenizer.json has tokens beyond the model's 1200");
    }

    @Test
    void aModelThatTakesTooMuchMemoryIsNotLoaded() {
        assertThatItStartsWithout("bytes of memory and may take 1000000", NATIVES, 1);
        assertThat(s3.asked()).noneMatch(asked -> asked.file().equals(WEIGHTS));
    }

    @Test
    void withoutTheLayerTheFunctionStarts(@TempDir Path empty) {
        assertThatItStartsWithout("libtokenizers.so is missing", empty, PLENTY);
    }

    private void assertThatItStartsWithout(String cause) {
        assertThatItStartsWithout(cause, NATIVES, PLENTY);
    }

    private void assertThatItStartsWithout(String cause, Path natives, int mostMegabytes) {
        LanguageModel model = load(natives, mostMegabytes);

        assertThat(model.identity()).isEmpty();
        assertThat(phrase(model)).isInstanceOf(ModelAnswer.Nothing.class);
        assertThat(telemetry.values(Metric.MODEL_LOAD_FAILURES)).containsExactly(1.0);
        assertThat(telemetry.events()).isEmpty();
        assertThat(telemetry.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.name()).isEqualTo("model_unusable");
            assertThat(failure.cause()).hasMessageContaining(cause);
        });
    }

    private LanguageModel load(Path natives, int mostMegabytes) {
        return Models.load(StartWithAModel.configuration(natives, checksum, mostMegabytes), telemetry);
    }

    private static ModelAnswer<String> phrase(LanguageModel model) {
        return model.phrase(
                facts(), Driver.EASY_EFFORT, new Prescription.IncreaseWeight(135, 145), Duration.ofMinutes(1));
    }

    private static Facts facts() {
        return new Facts(
                ARequest.aRequest().build().plan(),
                WorkoutEvent.COMPLETE_SET,
                Goal.STRENGTH,
                0.8,
                Optional.empty(),
                OptionalInt.of(8),
                0,
                Optional.empty());
    }
}
