package com.gitfit.coach.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The stack as a person starts and ends it. */
@Timeout(60)
class MainIT {
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void layOut() {
        TestProject.in(folder);
    }

    @AfterEach
    void endAll() {
        started.forEach(process -> process.destroyForcibly().onExit().join());
    }

    private Process start(Map<String, String> environment, String... properties) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dlocal.modules=" + TestProject.MODULES);
        command.addAll(List.of(properties));
        command.addAll(List.of("-cp", CLASS_PATH, Main.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("COACH_DATA", "data");
        builder.environment().put("PORT", "0");
        builder.environment().putAll(environment);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private static URI awaitReady(BufferedReader console) throws IOException {
        for (String line = console.readLine(); line != null; line = console.readLine()) {
            if (line.startsWith("ready ")) {
                return URI.create(line.substring("ready ".length()));
            }
        }
        throw new AssertionError("the stack ended before it was ready");
    }

    private static String get(URI uri) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    private static List<ProcessHandle> childrenAtWork(Process stack) throws IOException, InterruptedException {
        get(awaitReady(stack.inputReader()).resolve("/open"));
        List<ProcessHandle> children = stack.descendants().toList();
        assertThat(children).hasSize(3);
        return children;
    }

    private static void awaitEnd(List<ProcessHandle> processes) {
        CompletableFuture.allOf(processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .join();
    }

    @Test
    void aSignalEndsItAndEveryChildInOrder() throws Exception {
        Process stack = start(Map.of());
        List<ProcessHandle> children = childrenAtWork(stack);

        stack.toHandle().destroy();

        assertThat(stack.waitFor()).isEqualTo(143);
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(stack.inputReader().lines()).last().isEqualTo("stopped");
    }

    @Test
    void everyChildEndsEvenWhenItIsKilled() throws Exception {
        Process stack = start(Map.of());
        List<ProcessHandle> children = childrenAtWork(stack);

        stack.destroyForcibly();

        awaitEnd(children);
        assertThat(children).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void variablesOfTheShellReachTheFunctionsAndVerboseShowsWhatTheyLog() throws Exception {
        Process stack = start(
                Map.of("AI_ENGINE_ENABLED", "false", "UNKNOWN_TO_THE_TEMPLATE", "x"),
                "-Dlocal.env=GREETING=a,b",
                "-Dlocal.verbose=true");
        BufferedReader console = stack.inputReader();

        assertThat(get(awaitReady(console).resolve("/open")))
                .contains("\"AI_ENGINE_ENABLED\":\"false\"")
                .contains("\"GREETING\":\"a,b\"")
                .doesNotContain("UNKNOWN_TO_THE_TEMPLATE");
        assertThat(console.lines().anyMatch("echo | echo was asked"::equals)).isTrue();
    }

    private void assertRefused(Process stack, String reason) throws InterruptedException {
        assertThat(stack.waitFor()).isEqualTo(1);
        assertThat(stack.errorReader().lines())
                .singleElement()
                .asString()
                .startsWith("local: ")
                .contains(reason);
        assertThat(stack.descendants()).isEmpty();
    }

    @Test
    void aPortInUseIsOneClearLine() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());
            assertRefused(start(Map.of("PORT", port)), "port " + port + " cannot be used");
        }
    }

    @Test
    void aMissingZipIsOneClearLine() throws Exception {
        Files.delete(folder.resolve("functions/echo.zip"));

        assertRefused(start(Map.of()), "echo.zip is missing");
    }

    @Test
    void aBadValueIsOneClearLine() throws Exception {
        assertRefused(start(Map.of("PREFERENCE_LEARNING_RATE", "5")), "PREFERENCE_LEARNING_RATE");
        assertRefused(start(Map.of(), "-Dlocal.env=GRETING=hello"), "GRETING");
        assertRefused(start(Map.of("PORT", "http")), "PORT must be a number");
    }
}
