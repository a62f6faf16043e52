package com.gitfit.coach.local.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The script of the runbook, with an {@code aws} that keeps what it is told and answers from a file. */
@Timeout(30)
class RepairMirrorTest {
    private static final String DONE = "{\"mirror\":\"on\",\"compared\":3,\"done\":true}";
    private static final String NOT_YET = "{\"mirror\":\"on\",\"compared\":3,\"done\":false}";

    private static final String AWS = """
            #!/usr/bin/env bash
            cd "$(dirname "$0")"
            echo "$*" >> calls
            case $1 in
                cloudformation) cat function ;;
                lambda)
                    head -n 1 answers > "${@: -1}"
                    sed -i 1d answers
                    cat error
                    ;;
            esac
            """;

    @TempDir
    Path folder;

    /** @param output of both streams */
    private record Ended(int code, List<String> output) {}

    @BeforeEach
    void layOut() throws IOException {
        Files.writeString(folder.resolve("aws"), AWS);
        Files.setPosixFilePermissions(folder.resolve("aws"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.resolve("function"), "the-reconcile:live\n");
        Files.writeString(folder.resolve("error"), "None\n");
    }

    private Ended run(List<String> answers, String... arguments) throws Exception {
        Files.write(folder.resolve("answers"), answers);
        var command = new ArrayList<String>();
        command.add(Deployment.ROOT.resolve("infra/scripts/repair-mirror.sh").toString());
        command.addAll(Arrays.asList(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output.lines().toList());
    }

    private List<String> invocations() throws IOException {
        return Files.readAllLines(folder.resolve("calls")).stream()
                .filter(call -> call.startsWith("lambda invoke"))
                .toList();
    }

    private static String payload(String invocation) {
        return invocation.replaceFirst(".* --payload (\\S+) .*", "$1");
    }

    @Test
    void itInvokesAgainUntilAllIsDone() throws Exception {
        Ended ended = run(List.of(NOT_YET, NOT_YET, DONE), "git-fit-coach-dev");

        assertThat(ended).isEqualTo(new Ended(0, List.of(NOT_YET, NOT_YET, DONE)));
        assertThat(invocations())
                .hasSize(3)
                .allMatch(call ->
                        call.contains("--function-name the-reconcile:live") && call.contains("--cli-read-timeout 910"));
    }

    @Test
    void whoeverAsksHasEverythingComparedFromItsBegin() throws Exception {
        run(List.of(NOT_YET, NOT_YET, DONE), "git-fit-coach-dev");

        assertThat(invocations()).extracting(RepairMirrorTest::payload).containsExactly("{\"fresh\":true}", "{}", "{}");
    }

    @Test
    void itAsksForOneTableOrForTheDeadLetters() throws Exception {
        run(List.of(NOT_YET, DONE), "git-fit-coach-dev", "aiWorkoutTweaks");
        run(List.of(NOT_YET, DONE), "git-fit-coach-dev", "--redrive");

        assertThat(invocations())
                .extracting(RepairMirrorTest::payload)
                .containsExactly(
                        "{\"table\":\"aiWorkoutTweaks\",\"fresh\":true}",
                        "{\"table\":\"aiWorkoutTweaks\"}",
                        "{\"redrive\":true}",
                        "{\"redrive\":true}");
    }

    @Test
    void itGivesUpWhereNothingMoves() throws Exception {
        assertThat(run(List.of("{\"compared\":0,\"done\":false}"), "git-fit-coach-dev")
                        .code())
                .isEqualTo(1);
        assertThat(run(
                                List.of("{\"removed\":0,\"kept\":2,\"advanced\":false,\"done\":false}"),
                                "git-fit-coach-dev",
                                "--redrive")
                        .code())
                .isEqualTo(1);
        assertThat(invocations()).hasSize(2);
    }

    @Test
    void itGoesOnWhereAComparisonCameFurtherThatLettersWaitFor() throws Exception {
        String further = "{\"removed\":0,\"kept\":2,\"advanced\":true,\"done\":false}";
        String done = "{\"removed\":0,\"kept\":0,\"advanced\":false,\"done\":true}";

        Ended ended = run(List.of(further, done), "git-fit-coach-dev", "--redrive");

        assertThat(ended).isEqualTo(new Ended(1, List.of(further, done)));
    }

    @Test
    void lettersThatAreLeftAreNoSuccess() throws Exception {
        String left = "{\"removed\":7,\"kept\":1,\"advanced\":true,\"done\":true}";
        String none = "{\"removed\":10,\"kept\":0,\"advanced\":true,\"done\":true}";

        assertThat(run(List.of(left), "git-fit-coach-dev", "--redrive").code()).isEqualTo(1);
        assertThat(run(List.of(none), "git-fit-coach-dev", "--redrive").code()).isZero();
    }

    @Test
    void aFunctionThatFailsEndsIt() throws Exception {
        Files.writeString(folder.resolve("error"), "Unhandled\n");

        Ended ended = run(List.of("{\"errorMessage\":\"no\"}"), "git-fit-coach-dev");

        assertThat(ended).isEqualTo(new Ended(1, List.of("{\"errorMessage\":\"no\"}")));
    }

    @Test
    void aStackWithoutAMirrorIsOneClearLine() throws Exception {
        Files.writeString(folder.resolve("function"), "\n");

        assertThat(run(List.of(), "git-fit-coach-dev"))
                .isEqualTo(new Ended(1, List.of("the mirror of git-fit-coach-dev is off")));
    }

    @Test
    void whatItInvokesIsAnOutputOfTheTemplate() {
        assertThat(Deployment.text("template.yaml"))
                .containsPattern("(?m)^  MirrorReconcileFunctionAlias:$")
                .containsPattern("(?m)^  MirrorDeadLettersUrl:$");
    }
}
