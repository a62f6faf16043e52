package com.gitfit.coach.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.gitfit.coach.local.model.ModelSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The app in a browser, on the coach with the model that ships: the specifications in {@code frontend/tests/e2e}, run
 * by Playwright in Chromium.
 */
class FrontendIT {
    private static final Path FRONTEND = RunningCoach.PROJECT.resolve("frontend");
    private static final Path LOG = Path.of("target/frontend.log").toAbsolutePath();
    private static final long LONGEST_MINUTES = 15;

    @TempDir
    private Path folder;

    @Test
    void theAppDoesWhatItsSpecificationsSay() throws Exception {
        assumeTrue(
                run(List.of("node", "scripts/chromium.js"), "", "") == 0,
                "there is no Chromium: CHROMIUM can name one, on Debian apt-get install chromium brings one");
        try (RunningCoach coach = RunningCoach.start(
                        folder.resolve("coach"),
                        settings -> settings.withModel(
                                new ModelSource.Active(RunningCoach.PROJECT.resolve("models/coach-mini"))));
                RunningCoach disabled = RunningCoach.start(
                        folder.resolve("disabled"),
                        settings -> settings.withVariable("AI_ENGINE_ENABLED", "false")
                                .withVariable("FALLBACK_MODE_ENABLED", "false"))) {
            startFunctions(coach);
            List<String> command = List.of("npm", "run", "--silent", "e2e");
            int exitCode = run(
                    command,
                    coach.stack().uri().toString(),
                    disabled.stack().uri().toString());
            assertThat(exitCode).as(FrontendIT::said).isZero();
        }
    }

    /** Each starts with its first request, which on a busy machine takes longer than the app waits for an answer. */
    private static void startFunctions(RunningCoach coach) {
        Lifter first = coach.newLifter();
        first.train(Bodies.EASY);
        first.logs("first").ok();
        first.profile();
        first.insights();
        first.export();
        first.delete();
    }

    private static String said() {
        try {
            return Files.readString(LOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The exit code of a command in the frontend's folder. */
    private static int run(List<String> command, String coach, String disabled) throws Exception {
        var builder = new ProcessBuilder(command)
                .directory(FRONTEND.toFile())
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile());
        builder.environment().put("COACH_URL", coach);
        builder.environment().put("COACH_DISABLED_URL", disabled);
        Process process = builder.start();
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.destroy();
        }
        return process.waitFor();
    }
}
