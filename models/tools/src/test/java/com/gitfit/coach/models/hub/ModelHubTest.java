package com.gitfit.coach.models.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a small server that speaks the hub's protocol; the hub itself was never asked. */
@Timeout(60)
class ModelHubTest {
    private static final List<String> FILES = List.of("config.json", "tokenizer.json", "model.safetensors");
    private static final String WEIGHTS = "model.safetensors";
    private static final Instant NOW = Instant.parse("2026-01-01T06:00:00Z");

    @TempDir
    private Path folder;

    private AHub server;
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = new AHub();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aBranchIsPinnedToItsCommitAndItsFilesAreFetched() throws IOException {
        Fetched fetched = fetch();

        assertThat(fetched.commit()).isEqualTo(AHub.COMMIT);
        assertThat(fetched.fetched()).isEqualTo(FILES);
        assertThatAllIsHere();
        assertThat(server.asked().stream().map(AHub.Asked::path).filter(path -> path.contains("/resolve/")))
                .allMatch(path -> path.contains("/" + AHub.COMMIT + "/"));
    }

    @Test
    void nothingElseOfARepositoryIsFetched() throws IOException {
        fetch();

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(FILES);
        }
    }

    @Test
    void whatIsHereIsNotFetchedAgain() throws IOException {
        fetch();
        server.put("config.json", "{\"model_type\": \"gpt2\", \"n_layer\": 6}".getBytes(StandardCharsets.UTF_8));

        assertThat(fetch().fetched()).containsExactly("config.json");
        assertThatAllIsHere();
    }

    @Test
    void aRepositoryThatWasRenamedIsFound() throws IOException {
        try (ModelHub hub = hub(Optional.empty())) {
            assertThat(hub.fetch(AHub.OLD_NAME, "main", folder, (file, bytes, total) -> {})
                            .commit())
                    .isEqualTo(AHub.COMMIT);
        }
        assertThatAllIsHere();
    }

    @Test
    void aRevisionWithASlashIsOneWord() throws IOException {
        try (ModelHub hub = hub(Optional.empty())) {
            assertThat(hub.fetch(AHub.REPOSITORY, "refs/pr/1", folder, (file, bytes, total) -> {})
                            .commit())
                    .isEqualTo(AHub.COMMIT);
        }
    }

    @Test
    void theTokenIsForTheHubAloneAndNotForTheHostOfLargeFiles() throws IOException {
        server.close("hf_secret");
        try (ModelHub hub = hub(Optional.of("hf_secret"))) {
            hub.fetch(AHub.REPOSITORY, "main", folder, (file, bytes, total) -> {});
        }

        assertThat(server.asked())
                .filteredOn(asked -> asked.host().equals("hub"))
                .allMatch(asked -> asked.authorization().equals(Optional.of("Bearer hf_secret")));
        assertThat(server.asked())
                .filteredOn(asked -> asked.host().equals("storage"))
                .isNotEmpty()
                .allMatch(asked -> asked.authorization().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 | no such repository, or one that wants a token in HF_TOKEN
            403 | its licence may have to be accepted
            404 | no such repository, revision or file
            400 | the hub answers 400
            """)
    void aRefusalIsFinalAndSaysWhy(int status, String problem) {
        server.strike((exchange, asked) -> {
            AHub.refuse(exchange, status, "No.");
            return true;
        });

        assertThatExceptionOfType(HubRefused.class).isThrownBy(this::fetch).withMessageContaining(problem);
        assertThat(server.asked()).hasSize(1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void aTokenThatIsNotAcceptedIsNotRepeatedInTheMessage() {
        server.close("hf_other");

        assertThatExceptionOfType(HubRefused.class)
                .isThrownBy(() -> {
                    try (ModelHub hub = hub(Optional.of("hf_secret"))) {
                        hub.fetch(AHub.REPOSITORY, "main", folder, (file, bytes, total) -> {});
                    }
                })
                .withMessageContaining("does not accept the token in HF_TOKEN")
                .withMessageNotContaining("hf_secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hf secret", "hf_secret\n", ""})
    void whatCannotBeATokenIsRefusedUnsaid(String token) {
        assertThatExceptionOfType(HubRefused.class)
                .isThrownBy(() -> hub(Optional.of(token)))
                .withMessage("HF_TOKEN holds no token");
    }

    @ParameterizedTest
    @CsvSource({"7, PT7S", "0, PT0S", "'Thu, 01 Jan 2026 06:00:20 GMT', PT20S", "'Thu, 01 Jan 2026 05:00:00 GMT', PT0S"
    })
    void aHubThatAsksForPatienceIsGivenIt(String retryAfter, Duration pause) throws IOException {
        AtomicInteger asked = new AtomicInteger();
        server.strike((exchange, question) -> {
            if (asked.incrementAndGet() > 1) {
                return false;
            }
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
            AHub.refuse(exchange, 429, "Too many requests");
            return true;
        });

        fetch();

        assertThatAllIsHere();
        assertThat(pauses).containsExactly(pause);
    }

    @Test
    void aHubThatAsksForTooMuchPatienceIsLeft() {
        server.strike((exchange, question) -> {
            exchange.getResponseHeaders().set("Retry-After", "86400");
            AHub.refuse(exchange, 429, "Too many requests");
            return true;
        });

        assertThatExceptionOfType(HubRefused.class)
                .isThrownBy(this::fetch)
                .withMessageContaining("the hub answers 429, after 1 try");
        assertThat(pauses).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void aHubThatNeverRecoversIsAskedLessAndLessAndThenLeft(int status) {
        server.strike((exchange, question) -> {
            AHub.refuse(exchange, status, "Not now");
            return true;
        });

        assertThatExceptionOfType(HubRefused.class)
                .isThrownBy(this::fetch)
                .withMessageContaining("the hub answers " + status + ", after 6 tries");
        assertThat(pauses).isSorted().hasSize(5).doesNotHaveDuplicates().first().isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void aDownloadThatBreaksOffGoesOnWhereItWas() throws IOException {
        breakOffAfter(100_000);

        fetch();

        assertThatAllIsHere();
        assertThat(ranges()).containsExactly("", "bytes=100000-", "bytes=200000-");
    }

    @Test
    void aRunThatWasInterruptedIsGoneOnWith() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        server.strike((exchange, question) -> {
            if (!question.host().equals("storage")) {
                return false;
            }
            if (asked.incrementAndGet() == 1) {
                beginning(exchange, 0, 120_000);
            } else {
                AHub.refuse(exchange, 500, "Gone");
            }
            return true;
        });
        assertThatExceptionOfType(HubRefused.class).isThrownBy(this::fetch);
        assertThat(folder.resolve(WEIGHTS)).doesNotExist();
        server.strike((exchange, question) -> false);

        assertThat(fetch().fetched()).containsExactly(WEIGHTS);

        assertThatAllIsHere();
        assertThat(ranges()).last().isEqualTo("bytes=120000-");
    }

    @Test
    void aServerThatKnowsNoRangesSendsAllAgain() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        server.strike((exchange, question) -> {
            if (!question.host().equals("storage")) {
                return false;
            }
            if (asked.incrementAndGet() == 1) {
                beginning(exchange, 0, 120_000);
            } else {
                exchange.sendResponseHeaders(200, server.file(WEIGHTS).length);
                exchange.getResponseBody().write(server.file(WEIGHTS));
            }
            return true;
        });

        fetch();

        assertThatAllIsHere();
    }

    @Test
    void anotherRangeThanWasAskedForIsNotTaken() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        server.strike((exchange, question) -> {
            if (!question.host().equals("storage")) {
                return false;
            }
            switch (asked.incrementAndGet()) {
                case 1 -> beginning(exchange, 0, 120_000);
                case 2 -> {
                    exchange.getResponseHeaders().set("Content-Range", "bytes 110000-299999/300000");
                    exchange.sendResponseHeaders(206, -1);
                }
                default -> {
                    return false;
                }
            }
            return true;
        });

        fetch();

        assertThatAllIsHere();
    }

    @Test
    void aServerThatFallsSilentIsGivenUpAndAskedAgain() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        server.strike((exchange, question) -> {
            if (!question.host().equals("storage") || asked.incrementAndGet() > 1) {
                return false;
            }
            exchange.sendResponseHeaders(200, server.file(WEIGHTS).length);
            exchange.getResponseBody().write(server.file(WEIGHTS), 0, 50_000);
            exchange.getResponseBody().flush();
            Thread.sleep(20_000);
            return true;
        });

        fetch();

        assertThatAllIsHere();
    }

    @ParameterizedTest
    @ValueSource(strings = {"config.json", "model.safetensors"})
    void aFileThatIsNotWhatTheHubSaysIsRefusedAndDropped(String name) {
        byte[] wrong = server.file(name).clone();
        wrong[wrong.length / 2] ^= 1;
        server.strike((exchange, question) -> {
            boolean isTheFile = question.method().equals("GET")
                    && question.path().endsWith(name)
                    && !question.path().contains("/resolve/");
            if (isTheFile) {
                exchange.sendResponseHeaders(200, wrong.length);
                exchange.getResponseBody().write(wrong);
            }
            return isTheFile;
        });

        assertThatExceptionOfType(HubRefused.class)
                .isThrownBy(this::fetch)
                .withMessageStartingWith(name + " is not what the hub says it is");
        assertThat(folder.resolve(name)).doesNotExist();
        assertThat(folder.toFile().list((place, file) -> file.endsWith(".part")))
                .isEmpty();
    }

    @Test
    void aFileOfAnotherCommitIsRefused() {
        answerHead("X-Repo-Commit", "f".repeat(40));

        assertThatExceptionOfType(HubRefused.class)
                .isThrownBy(this::fetch)
                .withMessageContaining("comes from another commit");
    }

    @Test
    void aFileWithoutAChecksumIsRefused() {
        answerHead("ETag", "\"whatever\"");

        assertThatExceptionOfType(HubRefused.class)
                .isThrownBy(this::fetch)
                .withMessageContaining("the hub does not say how long it is, or what its checksum is");
    }

    @Test
    void aFileThatIsLongerThanAnyIsNotBegun() {
        server.put("config.json", new byte[70_000]);

        assertThatExceptionOfType(HubRefused.class)
                .isThrownBy(this::fetch)
                .withMessage("config.json has 70000 bytes, more than 65536");
    }

    @ParameterizedTest
    @ValueSource(strings = {"config.json", "tokenizer.json", "model.safetensors"})
    void aRepositoryWithoutAFileIsRefusedBeforeAnyIsFetched(String name) {
        server.remove(name);

        assertThatExceptionOfType(HubRefused.class)
                .isThrownBy(this::fetch)
                .withMessageStartingWith("lifters/tiny-gpt2 has no " + name);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void aServerThatSendsTheSameBeginningAgainAndAgainIsLeft() {
        server.strike((exchange, question) -> {
            if (question.host().equals("storage")) {
                beginning(exchange, 0, 150_000);
            }
            return question.host().equals("storage");
        });

        assertThatExceptionOfType(HubRefused.class).isThrownBy(this::fetch).withMessageContaining("after 6 tries");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://storage.example/a b?Signature=secret",
                "https://storage.example/a|b?Signature=secret",
                "https:secret",
                "https:///secret",
                "mailto:secret",
                "http://a_b:x/secret"
            })
    void aRedirectToNowhereIsRefusedWithoutItsAddress(String location) {
        server.strike((exchange, question) -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
            return true;
        });

        assertThatExceptionOfType(HubRefused.class)
                .isThrownBy(this::fetch)
                .withMessage("the hub redirects to what is no address of the web")
                .withNoCause();
    }

    @Test
    void anAnswerThatIsNoJsonNamesNoCommit() {
        server.strike((exchange, question) -> {
            byte[] page = "<html>".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            return true;
        });

        assertThatExceptionOfType(HubRefused.class)
                .isThrownBy(this::fetch)
                .withMessageContaining("the hub does not say which commit main is");
    }

    @Test
    void anEmptyFileIsRefused() {
        server.put("config.json", new byte[0]);

        assertThatExceptionOfType(HubRefused.class).isThrownBy(this::fetch).withMessage("config.json is empty");
    }

    @Test
    void slashesAtTheEndOfTheHubsAddressAreNoPartOfIt() throws IOException {
        URI slashes = URI.create(server.uri() + "//");
        try (ModelHub hub = new ModelHub(slashes, Optional.empty(), Duration.ofSeconds(2), pauses::add, () -> NOW)) {
            hub.fetch(AHub.REPOSITORY, "main", folder, (file, bytes, total) -> {});
        }

        assertThatAllIsHere();
        assertThat(server.asked()).noneMatch(asked -> asked.path().startsWith("//"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://me:secret@hub.example", "https://me:secret@no_host"})
    void aHubThatNamesAUserIsRefusedWithoutThePassword(String endpoint) {
        assertThatExceptionOfType(HubRefused.class)
                .isThrownBy(() -> new ModelHub(URI.create(endpoint), Optional.empty()))
                .withMessage("the hub's address must not name a user");
    }

    @Test
    void aCircleOfRedirectsIsLeft() {
        server.strike((exchange, question) -> {
            exchange.getResponseHeaders().set("Location", question.path());
            exchange.sendResponseHeaders(302, -1);
            return true;
        });

        assertThatExceptionOfType(HubRefused.class)
                .isThrownBy(this::fetch)
                .withMessageContaining("redirects more than 5 times");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc", "a/b/c", "/gpt2", "gpt2/", "", "gpt2?x=1", "a b"})
    void whatIsNoNameOfARepositoryIsRefusedUnasked(String name) {
        assertThatExceptionOfType(HubRefused.class)
                .isThrownBy(() -> hub(Optional.empty()).fetch(name, "main", folder, (file, bytes, total) -> {}))
                .withMessageContaining("is no name of a repository");
        assertThat(server.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://huggingface.co", "ftp://127.0.0.1", "huggingface.co", "https:///models", "http:/models"})
    void aTokenIsNeverSentInTheClear(String endpoint) {
        assertThatExceptionOfType(HubRefused.class)
                .isThrownBy(() -> new ModelHub(URI.create(endpoint), Optional.empty()))
                .withMessageContaining("must be an https address");
    }

    @Test
    void progressGoesUpToTheLengthOfEachFile() throws IOException {
        breakOffAfter(100_000);
        List<Long> reached = new ArrayList<>();
        try (ModelHub hub = hub(Optional.empty())) {
            hub.fetch(AHub.REPOSITORY, "main", folder, (file, bytes, total) -> {
                assertThat(total).isEqualTo(server.file(file).length);
                if (file.equals(WEIGHTS)) {
                    reached.add(bytes);
                }
            });
        }

        assertThat(reached).isSorted().last().isEqualTo(300_000L);
    }

    private Fetched fetch() throws IOException {
        try (ModelHub hub = hub(Optional.empty())) {
            return hub.fetch(AHub.REPOSITORY, "main", folder, (file, bytes, total) -> {});
        }
    }

    /** Waits for nobody, but for two seconds when nothing comes. */
    private ModelHub hub(Optional<String> token) {
        return new ModelHub(server.uri(), token, Duration.ofSeconds(2), pauses::add, () -> NOW);
    }

    private void breakOffAfter(int length) {
        server.strike((exchange, question) -> {
            if (question.host().equals("storage")) {
                int from = question.range()
                        .map(range -> Integer.parseInt(range.replaceAll("\\D", "")))
                        .orElse(0);
                beginning(exchange, from, length);
            }
            return question.host().equals("storage");
        });
    }

    private void beginning(HttpExchange exchange, int from, int length) throws IOException {
        byte[] content = server.file(WEIGHTS);
        exchange.getResponseHeaders()
                .set("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
        exchange.getResponseBody().write(content, from, Math.min(length, content.length - from));
        exchange.getResponseBody().flush();
    }

    /** Of the first file, whose own answer comes from the hub's cache. */
    private void answerHead(String header, String value) {
        server.strike((exchange, question) -> {
            boolean isCache = question.path().contains("/resolve-cache/");
            if (isCache) {
                exchange.getResponseHeaders().set("ETag", "\"" + "a".repeat(40) + "\"");
                exchange.getResponseHeaders().set(header, value);
                exchange.sendResponseHeaders(200, -1);
            }
            return isCache;
        });
    }

    private List<String> ranges() {
        return server.asked().stream()
                .filter(asked -> asked.host().equals("storage"))
                .map(asked -> asked.range().orElse(""))
                .toList();
    }

    private void assertThatAllIsHere() throws IOException {
        for (String file : FILES) {
            assertThat(folder.resolve(file)).hasBinaryContent(server.file(file));
        }
    }
}
