package com.gitfit.coach.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gitfit.coach.local.LocalStack;
import com.gitfit.coach.local.Settings;
import com.gitfit.coach.local.model.LocalModels;
import com.gitfit.coach.local.model.ModelSource;
import com.gitfit.coach.local.process.StartFailure;
import com.gitfit.coach.models.publishing.ModelVersion;
import com.gitfit.coach.models.publishing.Published;
import com.gitfit.coach.models.publishing.PublishingFailed;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From one language model to another and back, as an operator goes. Both have random weights. */
@Timeout(240)
class ModelSwitchIT {
    /** One for all, so that libraries are unpacked once. */
    @TempDir
    private static Path folder;

    private static Path old;
    private static Path next;

    @BeforeAll
    static void write() {
        old = ModelCoach.write(folder.resolve("old"), 21);
        next = ModelCoach.write(folder.resolve("next"), 22);
    }

    private static RunningCoach start(ModelSource source) {
        return RunningCoach.start(folder.resolve("data"), settings -> settings.withModel(source));
    }

    private static void deploy(LocalStack stack, String prefix, String checksum) throws InterruptedException {
        assertThat(stack.deploy(Map.of("ModelPrefix", prefix, "ModelChecksum", checksum)))
                .containsOnlyKeys("RecommendationFunction", "EventFunction", "StatusFunction");
    }

    @Test
    void noRecommendationFailsWhileModelsAreSwitchedAndSwitchedBack() throws Exception {
        try (RunningCoach coach = start(new ModelSource.Folder(old))) {
            LocalStack stack = coach.stack();
            LocalModels models = stack.models();
            try (Clients clients = Clients.start(3, coach)) {
                clients.await(ModelCoach.versionOf(old));

                Published published = models.publisher().publish(next);
                deploy(stack, published.prefix(), published.checksum());
                models.versions().activate(published.version());
                clients.await(ModelCoach.versionOf(next));
                assertThat(coach.health().at("/model_version").asText()).isEqualTo(ModelCoach.versionOf(next));

                ModelVersion before = models.versions().rollback();
                deploy(stack, before.prefix(), before.checksum());
                clients.await(ModelCoach.versionOf(old));
                assertThat(coach.health().at("/model_version").asText()).isEqualTo(ModelCoach.versionOf(old));

                for (List<Answer> answers : clients.stop()) {
                    assertThat(answers).allMatch(answer -> answer.status() == 200);
                    assertThat(Clients.models(answers))
                            .containsExactly(
                                    ModelCoach.versionOf(old), ModelCoach.versionOf(next), ModelCoach.versionOf(old));
                }
            }
        }
    }

    @Test
    void theNextStartKeepsTheModelThatIsActive() {
        try (RunningCoach coach = start(new ModelSource.Folder(old))) {
            LocalModels models = coach.stack().models();
            models.versions().activate(models.publisher().publish(next).version());
        }

        try (RunningCoach coach = start(new ModelSource.Active(old))) {
            assertThat(coach.console())
                    .anyMatch(line -> line.startsWith("model ")
                            && line.contains(ModelCoach.versionOf(next))
                            && line.endsWith("active as before; -Dlocal.model=" + old + " would make "
                                    + ModelCoach.versionOf(old) + " active"));
            assertThat(coach.health().at("/model_version").asText()).isEqualTo(ModelCoach.versionOf(next));
            assertThat(coach.newLifter()
                            .recommendation("complete_set")
                            .path("model_version")
                            .asText())
                    .isEqualTo(ModelCoach.versionOf(next));
        }
    }

    @Test
    void withoutAModelInOneRunTheActiveOneStaysActive() {
        start(new ModelSource.Folder(next)).close();

        try (RunningCoach coach = start(new ModelSource.None())) {
            assertThat(coach.console())
                    .contains("model      none: the rules answer alone (as -Dlocal.model=none says)");
            assertThat(coach.health().at("/model_available").asBoolean()).isFalse();
            assertThat(coach.stack().models().versions().active())
                    .map(ModelVersion::version)
                    .contains(ModelCoach.versionOf(next));
        }
    }

    @Test
    void whereNoModelShipsTheRulesAnswerAloneButAFolderThatIsNamedMustHaveOne() {
        Path nothing = folder.resolve("nothing");
        UnaryOperator<Settings> active = settings -> settings.withModel(new ModelSource.Active(nothing));
        UnaryOperator<Settings> named = settings -> settings.withModel(new ModelSource.Folder(nothing));

        try (RunningCoach coach = RunningCoach.start(folder.resolve("other"), active)) {
            assertThat(coach.console())
                    .anyMatch(line -> line.startsWith("model      none: ") && line.contains("none in " + nothing));
        }
        assertThatThrownBy(() -> RunningCoach.start(folder.resolve("other"), named))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining(nothing.toString());
    }

    @Test
    void aModelThatIsNotWhollyPublishedCannotBeActivated() {
        Path half = ModelCoach.write(folder.resolve("half"), 23);
        String version = ModelCoach.versionOf(half);
        try (RunningCoach coach = start(new ModelSource.Folder(old))) {
            LocalModels models = coach.stack().models();
            String prefix = models.publisher().publish(half).prefix();
            coach.remove(prefix + "/model.safetensors");

            assertThatThrownBy(() -> models.versions().activate(version))
                    .isInstanceOf(PublishingFailed.class)
                    .hasMessageContaining("model.safetensors");
            assertThat(models.versions().active()).map(ModelVersion::version).contains(ModelCoach.versionOf(old));

            coach.put(prefix + "/model.safetensors", old.resolve("model.safetensors"));
            assertThatThrownBy(() -> models.versions().activate(version)).isInstanceOf(PublishingFailed.class);

            assertThat(models.publisher().publish(half).sent()).containsExactly("model.safetensors");
            assertThat(models.versions().activate(version).active()).isTrue();
        }
    }
}
