package com.gitfit.coach.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gitfit.coach.local.convex.ConvexSource;
import com.gitfit.coach.local.model.ModelSource;
import com.gitfit.coach.local.process.StartFailure;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class CommandLineTest {
    private static final Path PROJECT = Path.of("/project");

    private static Settings settings(Map<String, String> environment, String... properties) {
        var all = new Properties();
        for (int i = 0; i < properties.length; i += 2) {
            all.setProperty(properties[i], properties[i + 1]);
        }
        return new CommandLine(environment, all).settings(PROJECT);
    }

    @Test
    void withoutAnythingItRunsTheProjectOnPort3000() {
        Settings settings = settings(Map.of(), "local.port", "", "local.env", "", "local.verbose", "");

        assertThat(settings.port()).isEqualTo(3000);
        assertThat(settings.template()).isEqualTo(PROJECT.resolve("template.yaml"));
        assertThat(settings.modules()).isEqualTo(PROJECT.resolve("infra/local"));
        assertThat(settings.data()).isEqualTo(PROJECT.resolve("infra/local/target/data"));
        assertThat(settings.variables()).isEmpty();
        assertThat(settings.verbose()).isFalse();
    }

    @Test
    void whatIsSetIsTaken() {
        Settings settings = settings(
                Map.of("PORT", "4000", "COACH_DATA", "/data", "AI_ENGINE_ENABLED", "false"),
                "local.verbose",
                "true",
                "local.template",
                "other.yaml");

        assertThat(settings.port()).isEqualTo(4000);
        assertThat(settings.data()).isEqualTo(Path.of("/data"));
        assertThat(settings.inherited()).containsEntry("AI_ENGINE_ENABLED", "false");
        assertThat(settings.verbose()).isTrue();
        assertThat(settings.template()).isEqualTo(PROJECT.resolve("other.yaml"));
        assertThat(settings(Map.of("PORT", "4000"), "local.port", "5000").port())
                .isEqualTo(5000);
    }

    @Test
    void aModelIsTheActiveOneAFolderARandomOneOrNone() {
        assertThat(settings(Map.of(), "local.model", "").model())
                .isEqualTo(new ModelSource.Active(PROJECT.resolve("models/coach-mini")));
        assertThat(settings(Map.of(), "local.model", "models/mini").model())
                .isEqualTo(new ModelSource.Folder(PROJECT.resolve("models/mini")));
        assertThat(settings(Map.of("LOCAL_MODEL", "random")).model()).isEqualTo(new ModelSource.Random());
        assertThat(settings(Map.of("LOCAL_MODEL", "random"), "local.model", "none")
                        .model())
                .isEqualTo(new ModelSource.None());
    }

    @Test
    void theMirrorIsTheProjectsOwnOrOff() {
        var ours = new ConvexSource.Project(PROJECT.resolve("infra/convex"));

        assertThat(settings(Map.of(), "local.convex", "").convex()).isEqualTo(ours);
        assertThat(settings(Map.of("LOCAL_CONVEX", "off")).convex()).isEqualTo(new ConvexSource.Off());
        assertThat(settings(Map.of("LOCAL_CONVEX", "off"), "local.convex", "on").convex())
                .isEqualTo(ours);
        assertThatThrownBy(() -> settings(Map.of("LOCAL_CONVEX", "none"))).isInstanceOf(StartFailure.class);
    }

    @Test
    void aCommaSeparatesVariablesOnlyBeforeAName() {
        assertThat(settings(Map.of(), "local.env", "A=1,B=x,y=z,C=,D=a=b").variables())
                .isEqualTo(Map.of("A", "1", "B", "x", "y", "z", "C", "", "D", "a=b"));
        assertThat(settings(Map.of(), "local.env", "ORIGINS=http://a,http://b").variables())
                .isEqualTo(Map.of("ORIGINS", "http://a,http://b"));
    }

    @Test
    void aBadValueIsRefused() {
        assertThatThrownBy(() -> settings(Map.of("PORT", "http")))
                .isInstanceOf(StartFailure.class)
                .hasMessage("PORT must be a number, not \"http\"");
        assertThatThrownBy(() -> settings(Map.of("PORT", "70000"))).hasMessage("PORT must be 0–65535, not 70000");
        assertThatThrownBy(() -> settings(Map.of(), "local.env", "nonsense"))
                .hasMessage("local.env must be NAME=VALUE,..., not \"nonsense\"");
    }
}
