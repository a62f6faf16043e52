package com.gitfit.coach.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.gitfit.coach.local.LocalStack;
import com.gitfit.coach.local.Settings;
import com.gitfit.coach.local.convex.ConvexSource;
import com.gitfit.coach.local.model.ModelSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The app in Chromium on the local stack, measured by {@code frontend/tests/measure.spec.ts}. */
final class FrontendBenchmark {
    private static final Path FRONTEND = Path.of("frontend");

    private FrontendBenchmark() {}

    static Map<String, Double> run() throws Exception {
        if (command(List.of("node", "scripts/chromium.js"), Map.of()) != 0) {
            throw new Skipped("there is no Chromium");
        }
        try (var data = new ScratchFolder("coach-bench");
                LocalStack stack = LocalStack.start(settings(data.path()))) {
            Path figures = data.path().resolve("figures.json");
            Map<String, String> environment =
                    Map.of("COACH_URL", stack.uri().toString(), "FIGURES", figures.toString());
            if (command(List.of("npm", "run", "--silent", "measure"), environment) != 0) {
                throw new IllegalStateException("the app could not be measured");
            }
            return new ObjectMapper().readValue(Files.readAllBytes(figures), new TypeReference<>() {});
        }
    }

    private static Settings settings(Path data) {
        return Settings.of(Path.of(""))
                .withModel(new ModelSource.None())
                .withConvex(new ConvexSource.Off())
                .withPort(0)
                .withData(data);
    }

    private static int command(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(FRONTEND.toFile()).inheritIO();
        builder.environment().putAll(environment);
        return builder.start().waitFor();
    }
}
