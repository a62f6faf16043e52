package com.gitfit.coach.models.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.models.random.RandomModel;
import com.gitfit.coach.models.random.RandomModel.Shape;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void aSimulationIsReportedInFourFiles(@TempDir Path folder) throws IOException {
        int code = simulate(
                "--policy",
                "ours,hold",
                "--population",
                "novice",
                "--lifters",
                "2",
                "--weeks",
                "2",
                "--out",
                folder.toString());
        assertThat(code).isZero();
        assertThat(out.toString()).contains("ours: acceptance 0.", "hold: acceptance 0.", "report.html");
        assertThat(Files.readAllLines(folder.resolve("lifters.csv"))).hasSize(5);
        assertThat(Files.readString(folder.resolve("figures.csv"))).contains("ours,novice,ece,");
        assertThat(folder.resolve("figures.json")).isNotEmptyFile();
        assertThat(folder.resolve("report.html")).isNotEmptyFile();
    }

    @Test
    void anUnknownCoachIsRefusedWithTheKnownOnes(@TempDir Path folder) {
        assertThat(simulate("--policy", "guru", "--out", folder.toString())).isEqualTo(2);
        assertThat(errors.toString()).contains("there is no guru", "rpe-table");
    }

    @Test
    void nobodyIsNotEnough(@TempDir Path folder) {
        assertThat(simulate("--lifters", "0", "--out", folder.toString())).isEqualTo(2);
        assertThat(errors.toString()).contains("an experiment needs");
    }

    @Test
    void whoAsksAModelNeedsItsFolder(@TempDir Path folder) {
        assertThat(simulate("--policy", "ours,ours-with-model", "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("ours-with-model asks a language model; name its folder with --model");
    }

    @Test
    void aWeightIsAModels(@TempDir Path folder) {
        assertThat(simulate("--ranking-weight", "0.2", "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("no language model for --ranking-weight");
    }

    @Test
    void allIsAllThatCanBeSimulated(@TempDir Path folder) throws IOException {
        assertThat(simulate("--population", "novice", "--lifters", "1", "--weeks", "1", "--out", folder.toString()))
                .isZero();
        assertThat(Files.readString(folder.resolve("figures.csv")))
                .contains("clairvoyant,")
                .doesNotContain("ours-with-model");
    }

    @Test
    void aModelVotesWithTheWeightThatIsGiven(@TempDir Path folder) throws IOException {
        Path model = folder.resolve("model");
        RandomModel.write(model, Shape.tiny(), 1);
        Path reports = folder.resolve("reports");

        int code = simulate(
                "--policy",
                "ours,ours-with-model",
                "--model",
                model.toString(),
                "--ranking-weight",
                "0.2",
                "--population",
                "novice",
                "--lifters",
                "1",
                "--weeks",
                "1",
                "--out",
                reports.toString());

        assertThat(code).isZero();
        assertThat(out.toString()).contains("with a weight of 0.2 ranked ", "acceptance_with_model_over_ours ");
        assertThat(Files.readString(reports.resolve("figures.json"))).contains("\"ranking_weight\" : 0.2");
    }

    private int simulate(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "simulate";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return ModelTool.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors))
                .execute(all);
    }
}
