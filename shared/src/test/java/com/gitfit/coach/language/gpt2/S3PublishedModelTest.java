package com.gitfit.coach.language.gpt2;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.functions.SteppingClock;
import com.gitfit.coach.language.LanguageModel.Identity;
import com.gitfit.coach.models.random.RandomModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3PublishedModelTest {
    @TempDir
    private Path directory;

    private final SteppingClock clock = new SteppingClock();
    private final List<RuntimeException> problems = new ArrayList<>();
    private FaultyS3 s3;
    private ModelSource source;
    private Identity identity;
    private S3PublishedModel published;

    @BeforeEach
    void publish() throws IOException {
        String checksum = RandomModel.write(directory, RandomModel.Shape.tiny(), 1);
        identity = new Identity(
                Manifest.parse(Files.readAllBytes(directory.resolve("coach.json")))
                        .version(),
                0);
        s3 = new FaultyS3(directory);
        source = s3.source();
        published = new S3PublishedModel(source, checksum, clock, problems::add);
    }

    @AfterEach
    void close() {
        source.close();
        s3.close();
    }

    @Test
    void theModelThatIsPinnedIsTheOnePublished() {
        assertThat(published.current()).contains(identity);
        assertThat(problems).isEmpty();
        assertThat(s3.asked()).hasSize(1);
    }

    @Test
    void whatWasFoundHoldsForAMinute() {
        published.current();
        s3.strike((exchange, asked) -> {
            exchange.refuse(404, "NoSuchKey");
            return true;
        });
        clock.advance(Duration.ofSeconds(59));
        assertThat(published.current()).contains(identity);

        clock.advance(Duration.ofSeconds(1));

        assertThat(published.current()).isEmpty();
        assertThat(problems).singleElement().extracting(Throwable::getMessage).isEqualTo("coach.json is not there");
    }

    @Test
    void aFailureHoldsForTenSeconds() {
        s3.strike((exchange, asked) -> {
            exchange.refuse(403, "AccessDenied");
            return true;
        });
        assertThat(published.current()).isEmpty();
        s3.strike((exchange, asked) -> false);
        clock.advance(Duration.ofSeconds(9));
        assertThat(published.current()).isEmpty();
        assertThat(s3.asked()).hasSize(1);

        clock.advance(Duration.ofSeconds(1));

        assertThat(published.current()).contains(identity);
    }

    @Test
    void aClockThatWasSetBackDoesNotMakeItHoldForLonger() {
        published.current();

        clock.advance(Duration.ofDays(-1));
        published.current();

        assertThat(s3.asked()).hasSize(2);
    }

    @Test
    void aManifestThatIsNotThePinnedOneIsNoModel() throws IOException {
        Files.writeString(directory.resolve("coach.json"), " ", StandardOpenOption.APPEND);

        assertThat(published.current()).isEmpty();
        assertThat(problems)
                .singleElement()
                .extracting(Throwable::getMessage)
                .asString()
                .contains("has checksum");
    }

    @Test
    void aSilentS3IsWaitedForTwoSeconds() {
        s3.strike((exchange, asked) -> {
            Thread.sleep(60_000);
            return true;
        });
        long start = System.nanoTime();

        assertThat(published.current()).isEmpty();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void itFindsS3InTheEnvironment() {
        Map<String, String> environment = Map.of(
                "aws.region", "eu-central-1",
                "aws.accessKeyId", "test",
                "aws.secretAccessKey", "test",
                "aws.endpointUrlS3", s3.uri().toString());
        environment.forEach(System::setProperty);
        try {
            assertThat(S3PublishedModel.connect("models", "test", "0".repeat(64), clock, problems::add)
                            .current())
                    .isEqualTo(Optional.empty());
        } finally {
            environment.keySet().forEach(System::clearProperty);
        }
        assertThat(s3.asked()).hasSize(1);
        assertThat(problems).hasSize(1);
    }
}
