package com.gitfit.coach.models.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.language.Adviser;
import com.gitfit.coach.language.gpt2.Gpt2LanguageModel;
import com.gitfit.coach.language.gpt2.Precision;
import com.gitfit.coach.models.simulation.coach.CountedModel;
import com.gitfit.coach.models.simulation.coach.ModelAdviser;
import com.gitfit.coach.models.simulation.coach.Policy;
import com.gitfit.coach.models.simulation.lifter.Population;
import com.gitfit.coach.models.simulation.report.Report;
import com.gitfit.coach.models.simulation.results.Comparison;
import com.gitfit.coach.models.simulation.results.Experiment;
import com.gitfit.coach.models.simulation.results.Figure;
import com.gitfit.coach.models.simulation.results.Interval;
import com.gitfit.coach.models.simulation.results.Results;
import com.gitfit.coach.models.simulation.results.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a language model's votes do to our coach, and what they must not do. */
class ModelPolicyTest {
    private static final Path SHIPPED = Path.of("../coach-mini");
    private static final List<Policy> BOTH = List.of(Policy.OURS, Policy.OURS_WITH_MODEL);

    private final CountedModel model = new CountedModel(Lever.MODIFY_REST);

    @Test
    void whatCountsForNothingIsNotAskedAndChangesNothing() throws InterruptedException {
        Results results = run(experiment(1), new ModelAdviser(model, 0));

        for (Figure figure : Figure.values()) {
            assertThat(value(results, Policy.OURS_WITH_MODEL, figure))
                    .as(figure.wireName())
                    .isEqualTo(value(results, Policy.OURS, figure));
        }
        assertThat(Comparison.ACCEPTANCE_WITH_MODEL_OVER_OURS.of(results)).contains(new Interval(1, 1, 1));
        assertThat(model.asked()).isZero();
    }

    @Test
    void aLargeSayIsHeardAndBreaksNoLimit() throws InterruptedException {
        Results results = run(
                new Experiment(BOTH, List.of(Population.values()), 2, 4, 1, 2),
                new ModelAdviser(new CountedModel(Lever.INCREASE_WEIGHT), 10));

        assertThat(value(results, Policy.OURS_WITH_MODEL, Figure.SAFETY_VIOLATIONS))
                .isZero();
        assertThat(value(results, Policy.OURS_WITH_MODEL, Figure.E1RM_GAIN))
                .isNotEqualTo(value(results, Policy.OURS, Figure.E1RM_GAIN));
        assertThat(Comparison.E1RM_GAIN_WITH_MODEL_OVER_OURS.of(results)).isPresent();
    }

    @Test
    void nothingDependsOnTheThreads(@TempDir Path folder) throws IOException, InterruptedException {
        write(experiment(1), new ModelAdviser(model, 0.2), folder.resolve("alone"));
        write(experiment(3), new ModelAdviser(model, 0.2), folder.resolve("together"));

        assertSame(folder);
        assertThat(Files.readString(folder.resolve("alone/figures.json")))
                .contains("\"version\" : \"counted-1\"", "\"ranking_weight\" : 0.2");
    }

    @Test
    void theModelThatShipsGivesTheSameOnEveryNumberOfThreads(@TempDir Path folder)
            throws IOException, InterruptedException {
        try (Gpt2LanguageModel shipped =
                Gpt2LanguageModel.open(SHIPPED, Precision.FP16, Path.of(System.getProperty("coach.natives")), 1)) {
            ModelAdviser adviser = new ModelAdviser(shipped, 0.4);
            write(experiment(1), adviser, folder.resolve("alone"));
            write(experiment(3), new ModelAdviser(shipped, 0.4), folder.resolve("together"));

            assertThat(adviser.toll().rankings()).isPositive();
        }
        assertSame(folder);
    }

    @Test
    void onceARunIsInterruptedNobodyAsksAnyMore() throws InterruptedException {
        Laboratory laboratory = new Laboratory(CoachingPolicy.standard(), new ModelAdviser(model, 0.2));
        Experiment years = new Experiment(List.of(Policy.OURS_WITH_MODEL), List.of(Population.NOVICE), 200, 52, 1, 2);
        Thread here = Thread.currentThread();
        AtomicBoolean isFirst = new AtomicBoolean(true);
        Runnable lived = () -> {
            if (isFirst.getAndSet(false)) {
                here.interrupt();
            }
        };

        assertThatThrownBy(() -> laboratory.run(years, lived)).isInstanceOf(InterruptedException.class);

        int asked = model.asked();
        Thread.sleep(100);
        assertThat(model.asked()).isEqualTo(asked);
    }

    @Test
    void whoAsksAModelNeedsOne() {
        Laboratory laboratory = new Laboratory(CoachingPolicy.standard());
        assertThatThrownBy(() -> laboratory.run(experiment(1), () -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ours-with-model needs a language model to ask");
        assertThat(Policy.withoutModel()).hasSize(Policy.values().length - 1).doesNotContain(Policy.OURS_WITH_MODEL);
    }

    private static Experiment experiment(int threads) {
        return new Experiment(BOTH, List.of(Population.NOVICE, Population.CARELESS), 2, 3, 5, threads);
    }

    private static void assertSame(Path folder) {
        for (String file : List.of("figures.csv", "lifters.csv", "figures.json", "report.html")) {
            assertThat(folder.resolve("together").resolve(file))
                    .as(file)
                    .hasSameBinaryContentAs(folder.resolve("alone").resolve(file));
        }
    }

    private static void write(Experiment experiment, Adviser adviser, Path folder)
            throws IOException, InterruptedException {
        Results written = run(experiment, adviser);
        Report.write(written, Summary.of(written), folder);
    }

    private static double value(Results results, Policy policy, Figure figure) {
        return figure.applyAsDouble(results.of(policy));
    }

    private static Results run(Experiment experiment, Adviser adviser) throws InterruptedException {
        return new Laboratory(CoachingPolicy.standard(), adviser).run(experiment, () -> {});
    }
}
