package com.gitfit.coach.models.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.models.simulation.coach.Policy;
import com.gitfit.coach.models.simulation.life.LifeLog;
import com.gitfit.coach.models.simulation.lifter.Population;
import com.gitfit.coach.models.simulation.report.Report;
import com.gitfit.coach.models.simulation.results.Experiment;
import com.gitfit.coach.models.simulation.results.Figure;
import com.gitfit.coach.models.simulation.results.Results;
import com.gitfit.coach.models.simulation.results.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaboratoryTest {
    private static final int LIFTERS = 2;
    private static final List<Policy> SAFE = List.of(
            Policy.OURS,
            Policy.OURS_WITHOUT_LEARNING,
            Policy.OURS_ABSURD_MODEL,
            Policy.RANDOM_SAFE,
            Policy.HOLD,
            Policy.CLAIRVOYANT);

    private static Results results;

    @BeforeAll
    static void runs() throws InterruptedException {
        results = run(new Experiment(Policy.withoutModel(), List.of(Population.values()), LIFTERS, 6, 1, 2));
    }

    @Test
    void whoeverKeepsTheLimitsBreaksNone() {
        for (Policy policy : SAFE) {
            assertThat(results.of(policy).stream().mapToInt(LifeLog::violations).sum())
                    .as(policy.wireName())
                    .isZero();
            assertThat(results.of(policy).stream().mapToInt(LifeLog::decisions).sum())
                    .isGreaterThan(1_000);
        }
    }

    @Test
    void theOracleSeesWhoDoesNotKeepThem() {
        assertThat(results.of(Policy.LINEAR_PROGRESSION).stream()
                        .mapToInt(LifeLog::violations)
                        .sum())
                .isPositive();
    }

    @Test
    void whoKnowsTheLifterHasNothingToRegret() {
        double best = Figure.ACCEPTANCE.applyAsDouble(results.of(Policy.CLAIRVOYANT));
        assertThat(Figure.REGRET.applyAsDouble(results.of(Policy.CLAIRVOYANT))).isZero();
        for (Policy policy : Policy.withoutModel()) {
            assertThat(Figure.REGRET.applyAsDouble(results.of(policy)))
                    .as(policy.wireName())
                    .isNotNegative();
            assertThat(Figure.ACCEPTANCE.applyAsDouble(results.of(policy)))
                    .as(policy.wireName())
                    .isLessThanOrEqualTo(best);
        }
    }

    @Test
    void oursIsTakenMoreOftenThanChanceAndThanTheDocumentedRules() {
        double ours = Figure.ACCEPTANCE.applyAsDouble(results.of(Policy.OURS));
        assertThat(ours)
                .isGreaterThan(Figure.ACCEPTANCE.applyAsDouble(results.of(Policy.RANDOM_SAFE)))
                .isGreaterThan(Figure.ACCEPTANCE.applyAsDouble(results.of(Policy.DOCUMENTED_RULES)));
    }

    @Test
    void nothingDependsOnTheThreads(@TempDir Path folder) throws IOException, InterruptedException {
        List<Policy> policies = List.of(Policy.OURS, Policy.RANDOM_SAFE, Policy.RPE_TABLE);
        Experiment alone = new Experiment(policies, List.of(Population.NOVICE, Population.CARELESS), 3, 3, 5, 1);
        Experiment together = new Experiment(policies, alone.populations(), 3, 3, 5, 3);
        write(alone, folder.resolve("alone"));
        write(together, folder.resolve("together"));
        for (String file : List.of("figures.csv", "lifters.csv", "figures.json", "report.html")) {
            assertThat(folder.resolve("together").resolve(file))
                    .as(file)
                    .hasSameBinaryContentAs(folder.resolve("alone").resolve(file));
        }
        assertThat(Files.readString(folder.resolve("alone/report.html"))).contains("<svg", "rpe-table");
    }

    @Test
    void anotherSeedIsOtherPeople() throws InterruptedException {
        Experiment one = new Experiment(List.of(Policy.HOLD), List.of(Population.NOVICE), 2, 2, 1, 1);
        Experiment other = new Experiment(List.of(Policy.HOLD), List.of(Population.NOVICE), 2, 2, 2, 1);
        assertThat(Figure.E1RM_GAIN.applyAsDouble(run(one).of(Policy.HOLD)))
                .isNotEqualTo(Figure.E1RM_GAIN.applyAsDouble(run(other).of(Policy.HOLD)));
    }

    @Test
    void everyLifeIsCountedOnce() throws InterruptedException {
        AtomicInteger lived = new AtomicInteger();
        Experiment experiment =
                new Experiment(List.of(Policy.HOLD, Policy.RPE_TABLE), List.of(Population.OLDER), 3, 1, 1, 2);
        new Laboratory(CoachingPolicy.standard()).run(experiment, lived::incrementAndGet);
        assertThat(lived).hasValue(experiment.lives()).hasValue(6);
    }

    private static void write(Experiment experiment, Path folder) throws IOException, InterruptedException {
        Results written = run(experiment);
        Report.write(written, Summary.of(written), folder);
    }

    private static Results run(Experiment experiment) throws InterruptedException {
        return new Laboratory(CoachingPolicy.standard()).run(experiment, () -> {});
    }
}
