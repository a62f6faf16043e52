package com.gitfit.coach.language.gpt2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.gitfit.coach.models.layout.NumberType;
import com.gitfit.coach.models.random.RandomModel;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Models over HTTP, with all that can go wrong on their way. */
@Timeout(60)
class ModelLoaderTest {
    private static final long PLENTY = 1L << 30;
    private static final Duration LONG = Duration.ofSeconds(30);

    /** Nineteen megabytes: three parts. */
    private static final RandomModel.Shape SHAPE =
            new RandomModel.Shape(1, 4, 256, 16_000, 64, NumberType.F32, 0, false);

    @TempDir
    private static Path directory;

    private static String checksum;

    private FaultyS3 s3;

    @BeforeAll
    static void writeTheModel() throws IOException {
        checksum = RandomModel.write(directory, SHAPE, 1);
        assertThat(Files.size(directory.resolve("model.safetensors")))
                .isBetween(2L * Downloads.PART, 3L * Downloads.PART);
    }

    @BeforeEach
    void start() throws IOException {
        s3 = new FaultyS3(directory);
    }

    @AfterEach
    void stop() {
        s3.close();
    }

    @Test
    void aModelArrivesWhole() throws IOException {
        try (ModelFiles model = load()) {
            assertThat(model.manifest().version()).startsWith("random-");
            assertThat(model.config()).isEqualTo(new Gpt2Config(1, 4, 256, 16_000, 64, 1e-5));
            assertThat(model.tokenizer()).isEqualTo(Files.readString(directory.resolve("tokenizer.json")));
            assertThatItIsTheModel(model.weights());
        }
    }

    @Test
    void numbersLieWhereVectorInstructionsWantThem() {
        try (ModelFiles model = load()) {
            ByteBuffer first = model.weights().tensor("wte.weight").bytes();

            assertThat(MemorySegment.ofBuffer(first).address() % 64).isZero();
        }
    }

    @Test
    void theWeightsComeInPartsThatCoverThemOnce() {
        load().close();

        List<FaultyS3.Asked> parts = s3.asked().stream()
                .filter(asked -> asked.file().equals(Manifest.WEIGHTS) && asked.length() > Long.BYTES)
                .sorted(Comparator.comparingLong(FaultyS3.Asked::from))
                .toList();
        assertThat(parts).hasSize(3);
        long end = 0;
        for (FaultyS3.Asked part : parts) {
            assertThat(part.from()).isEqualTo(end);
            end = part.to() + 1;
        }
        assertThat(end).isEqualTo(parts.getFirst().total());
    }

    @Test
    void noConnectionIsLeftWhenTheModelIsThere() {
        AtomicInteger kept = new AtomicInteger();
        s3.strike((exchange, asked) -> {
            if (!"close".equals(exchange.http().getRequestHeaders().getFirst("Connection"))) {
                kept.incrementAndGet();
            }
            return false;
        });

        load().close();

        assertThat(kept).hasValue(0);
        assertThat(Sockets.connectedTo(s3.port())).isZero();
    }

    @Test
    void anAnswerCutOffAtAnyMegabyteIsContinuedFromThere() throws IOException {
        long total = Files.size(directory.resolve("model.safetensors"));
        for (long place = 0; place < total; place += 1 << 20) {
            long cut = place;
            AtomicBoolean done = new AtomicBoolean();
            s3.strike((exchange, asked) -> {
                boolean struck = asked.file().equals(Manifest.WEIGHTS)
                        && asked.length() > Long.BYTES
                        && asked.covers(cut)
                        && done.compareAndSet(false, true);
                if (struck) {
                    exchange.answer(asked, cut - asked.from());
                }
                return struck;
            });

            try (ModelFiles model = load()) {
                assertThatItIsTheModel(model.weights());
            }
            assertThat(done).isTrue();
            assertThat(s3.asked()).anyMatch(asked -> asked.from() == cut);
        }
    }

    @Test
    void aModelOfWhichEveryAnswerBringsOneMegabyteArrives() throws IOException {
        s3.strike((exchange, asked) -> {
            exchange.answer(asked, Math.min(1 << 20, asked.length()));
            return true;
        });

        try (ModelFiles model = load()) {
            assertThatItIsTheModel(model.weights());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 429})
    void anErrorThatPassesIsTriedAgain(int status) throws IOException {
        AtomicInteger errors = new AtomicInteger();
        s3.strike((exchange, asked) -> {
            boolean struck = errors.incrementAndGet() % 2 == 1;
            if (struck) {
                exchange.refuse(status, "SlowDown");
            }
            return struck;
        });

        try (ModelFiles model = load()) {
            assertThatItIsTheModel(model.weights());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "coach.json,        404, NoSuchKey,    coach.json is not there",
        "coach.json,        404, NoSuchBucket, coach.json is not there",
        "coach.json,        403, AccessDenied, 'coach.json is not there, or may not be read'",
        "config.json,       404, NoSuchKey,    config.json is not there",
        "tokenizer.json,    403, AccessDenied, 'tokenizer.json is not there, or may not be read'",
        "model.safetensors, 404, NoSuchKey,    model.safetensors is not there",
        "model.safetensors, 403, AccessDenied, 'model.safetensors is not there, or may not be read'",
        "model.safetensors, 416, InvalidRange, model.safetensors is shorter than it should be",
        "coach.json,        500, InternalError, coach.json cannot be read: S3 answers 500",
        "model.safetensors, 503, SlowDown,     model.safetensors cannot be read: S3 answers 503"
    })
    void aFileThatCannotBeHadIsNamed(String file, int status, String code, String problem) {
        s3.strike((exchange, asked) -> {
            boolean struck = asked.file().equals(file);
            if (struck) {
                exchange.refuse(status, code);
            }
            return struck;
        });

        assertThatItIsUnusable(problem);
    }

    @Test
    void whatIsCutOffWithoutProgressIsGivenUp() {
        s3.strike((exchange, asked) -> {
            boolean struck = asked.file().equals(Manifest.WEIGHTS) && asked.covers(9 << 20);
            if (struck) {
                exchange.answer(asked, Math.min(1_000, asked.length()));
            }
            return struck;
        });

        assertThatItIsUnusable("model.safetensors cannot be read");
    }

    @Test
    void withoutAServerThereIsNoModel() {
        s3.close();

        assertThatItIsUnusable("coach.json cannot be read");
    }

    @ParameterizedTest
    @CsvSource({
        "config.json, 5",
        "tokenizer.json, 100000",
        "model.safetensors, 3",
        "model.safetensors, 100",
        "model.safetensors, 9000000",
        "model.safetensors, 19000000"
    })
    void oneWrongByteAnywhereIsFound(String file, int place) {
        s3.strike((exchange, asked) -> {
            boolean struck = asked.file().equals(file) && asked.covers(place);
            if (struck) {
                exchange.answerWithAWrongByte(asked, place);
            }
            return struck;
        });

        assertThatItIsUnusable(file + " has checksum");
    }

    @Test
    void aManifestThatIsNotThePinnedOneIsNotEvenParsed() {
        s3.strike((exchange, asked) -> {
            exchange.pretend(206, "bytes 0-9/10", 10);
            return true;
        });

        assertThatItIsUnusable("coach.json has checksum");
    }

    @Test
    void anOverlongManifestIsNotRead() {
        s3.strike((exchange, asked) -> {
            exchange.pretend(206, "bytes 0-" + asked.to() + "/2000000", asked.length());
            return true;
        });

        assertThatItIsUnusable("coach.json comes with another range");
        s3.strike((exchange, asked) -> {
            exchange.pretend(206, "bytes 0-1048575/2000000", 1 << 20);
            return true;
        });

        assertThatItIsUnusable("coach.json has 2000000 bytes, more than 1048576");
    }

    @Test
    void aFileOfAnotherLengthIsFoundBeforeItIsRead() {
        s3.strike((exchange, asked) -> {
            boolean struck = asked.file().equals(Manifest.WEIGHTS);
            if (struck) {
                exchange.pretend(
                        206, "bytes " + asked.from() + "-" + asked.to() + "/" + (asked.total() + 1), asked.length());
            }
            return struck;
        });

        assertThatItIsUnusable("model.safetensors has ");
        assertThat(s3.asked().stream().filter(asked -> asked.file().equals(Manifest.WEIGHTS)))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "200, '',               comes without the range",
        "206, '',               comes without the range",
        "206, bytes 1-9/10,     comes with another range",
        "206, bytes 0-8/10,     comes with another range",
        "206, bytes 0-9/*,      comes without the range",
        "206, bytes 0-9/99999999999999999999, comes without the range"
    })
    void anAnswerToAnotherQuestionIsRefused(int status, String range, String problem) {
        s3.strike((exchange, asked) -> {
            exchange.pretend(status, range, 10);
            return true;
        });

        assertThatItIsUnusable("coach.json " + problem);
    }

    @Test
    void aModelThatTricklesInIsGivenUpAtTheDeadline() {
        s3.strike((exchange, asked) -> {
            boolean struck = asked.file().equals(Manifest.WEIGHTS);
            if (struck) {
                exchange.trickle(asked, 20);
            }
            return struck;
        });

        assertThatItGivesUpInTime();
    }

    @Test
    void aServerThatNeverAnswersIsGivenUpAtTheDeadline() {
        s3.strike((exchange, asked) -> {
            Thread.sleep(60_000);
            return true;
        });

        assertThatItGivesUpInTime();
    }

    @Test
    void aServerThatStopsInTheMiddleIsAskedAgain() throws IOException {
        AtomicBoolean stopped = new AtomicBoolean();
        s3.strike((exchange, asked) -> {
            boolean struck = asked.covers(10 << 20) && stopped.compareAndSet(false, true);
            if (struck) {
                exchange.stall(asked, 1 << 20);
            }
            return struck;
        });

        try (ModelFiles model = load()) {
            assertThatItIsTheModel(model.weights());
        }
        assertThat(s3.asked().stream().filter(asked -> asked.covers(10 << 20))).hasSize(2);
    }

    @Test
    void aModelThatTakesTooMuchMemoryIsNotFetched() throws IOException {
        long weights = Files.size(directory.resolve("model.safetensors"));
        long embeddings = 16_000 * 256;
        long keysAndValues = 2 * 64 * 256;
        long numbers = new Gpt2Config(1, 4, 256, 16_000, 64, 1e-5).numbers() + embeddings + keysAndValues;
        long needed = weights + 4 * numbers + Files.size(directory.resolve("tokenizer.json"));

        assertThatExceptionOfType(ModelUnusable.class)
                .isThrownBy(() -> load(needed - 1, LONG))
                .withMessage("the model needs " + needed + " bytes of memory and may take " + (needed - 1));
        assertThat(s3.asked()).noneMatch(asked -> asked.file().equals(Manifest.WEIGHTS));
        load(needed, LONG).close();
    }

    @Test
    void weightsThatAreNotOfTheConfigurationsShapeAreRefused(@TempDir Path other) throws IOException {
        ChangedModel.copy(directory, other);
        Path config = other.resolve("config.json");
        Files.writeString(config, Files.readString(config).replace("\"n_positions\":64", "\"n_positions\":65"));
        String pinned = ChangedModel.pin(other);

        assertThatItIsUnusable(
                other, pinned, "model.safetensors: wpe.weight has shape [64, 256] where config.json says [65, 256]");
    }

    @Test
    void weightsWithNumbersThatAreNoneAreRefused(@TempDir Path other) throws IOException {
        ChangedModel.copy(directory, other);
        byte[] weights = Files.readAllBytes(other.resolve("model.safetensors"));
        ByteBuffer.wrap(weights).order(ByteOrder.LITTLE_ENDIAN).putFloat(weights.length - 4, Float.NaN);
        Files.write(other.resolve("model.safetensors"), weights);

        assertThatItIsUnusable(other, ChangedModel.pin(other), "model.safetensors: ln_f.bias holds NaN or an infinity");
    }

    @Test
    void weightsThatWereTruncatedBeforeTheyWereChecksummedAreRefused(@TempDir Path other) throws IOException {
        ChangedModel.copy(directory, other);
        byte[] weights = Files.readAllBytes(other.resolve("model.safetensors"));
        Files.write(other.resolve("model.safetensors"), Arrays.copyOf(weights, weights.length - 1_000));

        assertThatItIsUnusable(other, ChangedModel.pin(other), "bytes of tensors where its header says");
    }

    @Test
    void aShortlistBeyondTheVocabularyIsRefused(@TempDir Path other) throws IOException {
        ChangedModel.copy(directory, other);
        Path manifest = other.resolve("coach.json");
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("\\}$", ",\"shortlist\":[1,16000]}"));

        assertThatItIsUnusable(
                other,
                ChangedModel.checksum(manifest),
                "coach.json: shortlist names token 16000, but the model has 16000");
    }

    private void assertThatItGivesUpInTime() {
        long start = System.nanoTime();

        assertThatExceptionOfType(ModelUnusable.class)
                .isThrownBy(() -> load(PLENTY, Duration.ofMillis(700)))
                .withMessage("the model did not come within PT0.7S");
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(700), Duration.ofSeconds(2));
    }

    private void assertThatItIsUnusable(String problem) {
        assertThatExceptionOfType(ModelUnusable.class).isThrownBy(this::load).withMessageContaining(problem);
    }

    private static void assertThatItIsUnusable(Path directory, String checksum, String problem) throws IOException {
        try (FaultyS3 other = new FaultyS3(directory);
                ModelSource source = other.source()) {
            assertThatExceptionOfType(ModelUnusable.class)
                    .isThrownBy(() -> new ModelLoader(source, checksum, PLENTY).load(LONG))
                    .withMessageContaining(problem);
        }
    }

    private static void assertThatItIsTheModel(Weights weights) throws IOException {
        byte[] file = Files.readAllBytes(directory.resolve("model.safetensors"));
        try (Weights expected = ACheckpoint.read(file)) {
            assertThat(weights.names()).isEqualTo(expected.names());
            for (String name : expected.names()) {
                assertThat(weights.tensor(name)).isEqualTo(expected.tensor(name));
            }
        }
    }

    private ModelFiles load() {
        return load(PLENTY, LONG);
    }

    private ModelFiles load(long mostBytes, Duration within) {
        try (ModelSource source = FaultyS3.source(URI.create("http://127.0.0.1:" + s3.port()))) {
            return new ModelLoader(source, checksum, mostBytes).load(within);
        }
    }
}
