package com.gitfit.coach.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.gitfit.coach.local.process.StartFailure;
import com.gitfit.coach.local.template.JwtAuthorizer;
import com.gitfit.coach.local.template.Template;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariablesTest {
    private static final URI SERVER = URI.create("http://127.0.0.1:3000");

    @TempDir
    static Path folder;

    private static TestProject project;

    @BeforeAll
    static void layOut() {
        project = TestProject.in(folder);
    }

    private static Settings settings(Map<String, String> variables, Map<String, String> inherited) {
        Settings plain = project.settings();
        return new Settings(
                plain.template(),
                plain.modules(),
                0,
                plain.data(),
                plain.model(),
                plain.convex(),
                variables,
                inherited,
                false,
                plain.console());
    }

    private static Template apply(Map<String, String> variables, Map<String, String> inherited) {
        return apply(variables, inherited, Map.of());
    }

    private static Template apply(
            Map<String, String> variables, Map<String, String> inherited, Map<String, String> model) {
        return new Variables(settings(variables, inherited)).apply(Template.read(project.template()), SERVER, model);
    }

    @Test
    void theStackIsLocalAndItsOwnIssuerCounts() {
        Template template = apply(Map.of(), Map.of());

        assertThat(template.functions().getFirst().environment()).containsEntry("STAGE", "local");
        assertThat(template.httpApi().authorizers())
                .containsEntry("Jwt", new JwtAuthorizer("http://127.0.0.1:3000/dev", List.of("git-fit-coach")));
    }

    @Test
    void theShellYieldsToWhatIsSetForTheRun() {
        Template template = apply(
                Map.of("GREETING", "servus"),
                Map.of("GREETING", "moin", "AI_ENGINE_ENABLED", "false", "EDITOR", "vi", "AWS_PROFILE", "mine"));

        assertThat(template.functions().getFirst().environment())
                .contains(entry("GREETING", "servus"), entry("AI_ENGINE_ENABLED", "false"))
                .doesNotContainKey("EDITOR");
    }

    @Test
    void theModelOfTheRunYieldsToNothingButWhatIsSetForTheRun() {
        var model = Map.of("MODEL_PREFIX", "ours");

        assertThat(apply(Map.of(), Map.of("MODEL_PREFIX", "shell"), model)
                        .functions()
                        .getFirst()
                        .environment())
                .containsEntry("MODEL_PREFIX", "ours");
        assertThat(apply(Map.of("MODEL_PREFIX", "theirs"), Map.of(), model)
                        .functions()
                        .getFirst()
                        .environment())
                .containsEntry("MODEL_PREFIX", "theirs");
    }

    @Test
    void theProcessorsAreThoseOfTheMachine() {
        assertThat(Variables.ofTheMachine("amd64")).isEqualTo(Map.of("Architecture", "x86_64"));
        assertThat(Variables.ofTheMachine("aarch64"))
                .isEqualTo(Map.of("Architecture", "arm64", "ModelPrecision", "fp32"));
    }

    @Test
    void aNameThatMeansNothingIsRefused() {
        assertThatThrownBy(() -> apply(Map.of("GRETING", "x"), Map.of()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("GRETING");
    }

    @Test
    void settingsOfTheSdkReachEveryFunctionOnlyIfSetForTheRun() {
        var variables = new Variables(settings(
                Map.of("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:1"), Map.of("AWS_ACCESS_KEY_ID", "real")));

        assertThat(variables.ofEveryFunction(
                        Map.of("DYNAMODB", URI.create("http://127.0.0.1:2"), "S3", URI.create("http://127.0.0.1:3"))))
                .contains(
                        entry("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:1"),
                        entry("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:3"),
                        entry("AWS_ACCESS_KEY_ID", "local"));
    }
}
