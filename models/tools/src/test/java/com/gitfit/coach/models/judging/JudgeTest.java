package com.gitfit.coach.models.judging;

import static com.gitfit.coach.models.judging.AMoment.aMoment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.language.gpt2.Gpt2LanguageModel;
import com.gitfit.coach.language.gpt2.Precision;
import com.gitfit.coach.models.corpus.Corpus;
import com.gitfit.coach.models.corpus.Example;
import com.gitfit.coach.models.layout.NumberType;
import com.gitfit.coach.models.random.RandomModel;
import com.gitfit.coach.models.random.RandomModel.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model with random weights before its judge, and what is written down of it. */
class JudgeTest {
    private static final Shape SHAPE = new Shape(2, 4, 64, 1_200, 640, NumberType.F16, 0, false);
    private static final int PROMPTS = 40;
    private static final Corpus CORPUS = new Corpus(
            examples("Deadlift", ", since the last set felt easy.", 60),
            examples("Bench Press", ", because there is effort to spare.", 60));

    @TempDir
    private static Path folder;

    private static Gpt2LanguageModel model;
    private static Judgement judgement;

    @BeforeAll
    static void judge() throws IOException {
        RandomModel.write(folder, SHAPE, 5);
        model = open();
        judgement = judge(CORPUS);
    }

    @AfterAll
    static void release() {
        model.close();
    }

    @Test
    void nonsenseIsJudgedAsNonsense() {
        Metrics metrics = judgement.metrics();

        assertThat(metrics.prompts()).isEqualTo(PROMPTS);
        assertThat(metrics.answer().model()).isGreaterThan(100);
        assertThat(metrics.answer().ratio()).isGreaterThan(1);
        assertThat(metrics.guardPassRate()).isZero();
        assertThat(metrics.refused().values().stream().mapToInt(count -> count)).containsExactly(PROMPTS);
        assertThat(metrics.refusedOverAccepted()).isEmpty();
        assertThat(metrics.forcedOverAccepted()).isEmpty();
        assertThat(metrics.latency().median()).isPositive();
    }

    @Test
    void theSameArgumentsGiveTheSameFiguresApartFromTimes() {
        assertThat(withoutTimes(judge(CORPUS))).isEqualTo(withoutTimes(judgement));
    }

    @Test
    void aPromptIsAskedOnceAndNeverIfTrainingHadIt() {
        List<Example> heldOut = new ArrayList<>(CORPUS.heldOut().subList(0, 5));
        heldOut.add(aMoment().of("Bench Press").at(100).saying("again", ", as the last set felt easy."));
        heldOut.addAll(CORPUS.training());

        Judgement other = judge(new Corpus(CORPUS.training(), heldOut));

        assertThat(other.metrics().prompts()).isEqualTo(5);
    }

    @Test
    void withoutAHeldOutPromptThereIsNothingToJudge() {
        assertThatThrownBy(() -> judge(new Corpus(CORPUS.training(), CORPUS.training())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePageIsAsLongAsACardShows() {
        assertThat(judgement.page()).hasSize(30);
    }

    @Test
    void whatIsWrittenDownPinsTheModelAndCanBeLoaded() throws IOException {
        Files.writeString(folder.resolve("training.json"), "{\"seed\": 7, \"steps\": 100}");

        new JudgedModel(folder, "coach-test").write(judgement, "1.2.3", 0.25);

        JsonNode manifest =
                new ObjectMapper().readTree(folder.resolve("coach.json").toFile());
        assertThat(manifest.path("version").asText()).matches("coach-test-[0-9a-f]{12}");
        assertThat(manifest.path("licence").asText()).isEqualTo("Apache-2.0");
        assertThat(manifest.path("algorithm_version").asText()).isEqualTo("1.2.3");
        assertThat(manifest.path("ranking_weight").asDouble()).isEqualTo(0.25);
        assertThat(manifest.at("/trained/steps").asInt()).isEqualTo(100);
        assertThat(manifest.at("/metrics/perplexity").asDouble())
                .isCloseTo(judgement.metrics().answer().model(), within(1e-4));
        try (Gpt2LanguageModel same = open()) {
            assertThat(same.identity().orElseThrow().version())
                    .isEqualTo(manifest.path("version").asText());
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "README.md",
                            "coach.json",
                            "config.json",
                            "model.safetensors",
                            "tokenizer.json",
                            "training.json");
        }
    }

    @Test
    void theVersionFollowsFromWhatDecidesTheAnswersAndNotFromTimes() throws IOException {
        Judgement again = judge(CORPUS);

        String version = written(judgement, "1.2.3", 0);

        assertThat(written(again, "1.2.3", 0)).isEqualTo(version);
        assertThat(written(judgement, "1.2.4", 0)).isNotEqualTo(version);
        assertThat(written(judgement, "1.2.3", 0.1)).isNotEqualTo(version);
    }

    private static String written(Judgement judgement, String algorithmVersion, double rankingWeight)
            throws IOException {
        new JudgedModel(folder, "coach-test").write(judgement, algorithmVersion, rankingWeight);
        return new ObjectMapper()
                .readTree(folder.resolve("coach.json").toFile())
                .path("version")
                .asText();
    }

    @Test
    void whatWasSaidOfTheTrainingStays() throws IOException {
        JudgedModel judged = new JudgedModel(folder, "coach-test");
        Files.writeString(folder.resolve("training.json"), "{\"seed\": 7, \"steps\": 100}");
        judged.write(judgement, "1", 0);
        byte[] first = Files.readAllBytes(folder.resolve("coach.json"));
        Files.delete(folder.resolve("training.json"));

        judged.write(judgement, "1", 0);

        assertThat(folder.resolve("coach.json")).hasBinaryContent(first);
    }

    @Test
    void theCardShowsEveryFigureAndAPageOfAnswers() throws IOException {
        new JudgedModel(folder, "coach-test").write(judgement, "1", 0);

        String card = Files.readString(folder.resolve("README.md"));
        assertThat(card).contains("license: apache-2.0", "Intended use", "Limits", "GPT-2 architecture: 2 layers");
        judgement
                .metrics()
                .figures()
                .keySet()
                .forEach(figure -> assertThat(card).contains("| `" + figure + "` |"));
        judgement
                .page()
                .forEach(answer -> assertThat(card).contains(answer.example().context()));
        assertThat(card.lines().filter(line -> line.startsWith("- `lift Bench Press")))
                .hasSize(30);
    }

    private static List<Example> examples(String exercise, String reason, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> aMoment().of(exercise).at(100 + 5 * i).saying("pattern", reason))
                .toList();
    }

    private static Judgement judge(Corpus corpus) {
        return new Judge(model, CoachingPolicy.standard(), begun -> {})
                .judge(corpus, corpus.heldOut().stream().map(Example::moment).toList(), PROMPTS, 3);
    }

    private static Map<String, Double> withoutTimes(Judgement judgement) {
        return judgement.metrics().figures().entrySet().stream()
                .filter(figure -> !figure.getKey().startsWith("ms_"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Gpt2LanguageModel open() {
        return Gpt2LanguageModel.open(folder, Precision.FP16, Path.of(System.getProperty("coach.natives")), 1);
    }
}
