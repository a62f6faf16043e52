package com.gitfit.coach.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.local.model.ModelSource;
import com.gitfit.coach.models.publishing.ModelVersion;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The model that ships with the project, as somebody meets it who has just cloned it. */
@Timeout(120)
class ShippedModelIT {
    private static final List<String> LIFTS =
            List.of("Bench Press", "Back Squat", "Deadlift", "Overhead Press", "Barbell Row");

    @TempDir
    private static Path folder;

    private static final Path SHIPPED = RunningCoach.PROJECT.resolve("models/coach-mini");
    private static RunningCoach coach;

    @BeforeAll
    static void start() {
        coach = RunningCoach.start(
                folder.resolve("data"), settings -> settings.withModel(new ModelSource.Active(SHIPPED)));
    }

    @AfterAll
    static void close() {
        coach.close();
    }

    @Test
    void theFirstStartPublishesItAndMakesItActive() {
        String version = ModelCoach.versionOf(SHIPPED);

        assertThat(coach.console())
                .filteredOn(line -> line.startsWith("model "))
                .singleElement()
                .asString()
                .contains(version, "s3://", "published from " + SHIPPED + ", active");
        assertThat(coach.stack().models().versions().active())
                .map(ModelVersion::version)
                .contains(version);
    }

    @Test
    void healthNamesIt() {
        Answer health = coach.health();

        assertThat(health.at("/model_available").asBoolean()).isTrue();
        assertThat(health.at("/model_version").asText()).isEqualTo(ModelCoach.versionOf(SHIPPED));
    }

    @Test
    void recommendationsAreTheModels() {
        List<Answer> answers = LIFTS.stream().map(ShippedModelIT::ask).toList();

        assertThat(answers)
                .allMatch(answer ->
                        answer.at("/recommendation/model_version").asText().equals(ModelCoach.versionOf(SHIPPED)))
                .filteredOn(
                        answer -> answer.at("/recommendation/source").asText().equals("model"))
                .as("of the model, and without notice")
                .hasSizeGreaterThanOrEqualTo(LIFTS.size() - 1)
                .allMatch(answer -> answer.at("/notice").isMissingNode());
    }

    @Test
    void theySayWhyInTheModelsWords() {
        assertThat(LIFTS)
                .map(lift -> ask(lift).at("/recommendation/reasoning").asText())
                .filteredOn(reasoning -> reasoning.matches(".*,? (since|because|as|so) .*\\."))
                .hasSizeGreaterThanOrEqualTo(LIFTS.size() - 1);
    }

    private static Answer ask(String lift) {
        Lifter lifter = coach.newLifter();
        String body = Bodies.recommendation(lifter.id(), "complete_set").replace("Bench Press", lift);
        return lifter.api().post("/recommendation", lifter.token(), body).ok();
    }
}
