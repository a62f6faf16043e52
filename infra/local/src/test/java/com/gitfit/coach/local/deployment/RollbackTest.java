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

/** The script that moves traffic back, with an {@code aws} that keeps what it is told and answers from files. */
@Timeout(30)
class RollbackTest {
    private static final String STACK = "git-fit-coach-dev";

    /** Versions, their state and the alias are those of every function. */
    private static final String AWS = """
            #!/usr/bin/env bash
            cd "$(dirname "$0")"
            echo "$*" >> calls
            case "$1 $2" in
                'cloudformation list-stack-resources')
                    case $* in
                        *AWS::Lambda::Function*) cat functions ;;
                        *AWS::CodeDeploy::Application*) cat application ;;
                        *AWS::CodeDeploy::DeploymentGroup*) cat groups ;;
                    esac ;;
                'deploy list-deployments') cat deployment ;;
                'deploy stop-deployment') cat stopped ;;
                'lambda get-alias') cat live ;;
                'lambda list-versions-by-function') cat versions ;;
                'lambda get-function-configuration') cat state ;;
                'lambda update-alias') [ ! -e "refuses-$4" ] ;;
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
        write("functions", "StatusFunction\tthe-status\nRecommendationFunction\tthe-recommendation\n");
        write("application", "ServerlessDeploymentApplication\tthe-application\n");
        write("groups", "RecommendationFunctionDeploymentGroup\tthe-group\n");
        write("deployment", "None\n");
        write("stopped", "");
        write("live", "10\n");
        write("versions", "9\t2026-11-01T10:00:00\n10\t2026-11-20T10:00:00\n");
        write("state", "Active\n");
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private Ended run(String... arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(Deployment.ROOT.resolve("infra/scripts/rollback.sh").toString());
        command.addAll(Arrays.asList(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output.lines().toList());
    }

    /** The calls that change something. */
    private List<String> changes() throws IOException {
        return Files.readAllLines(folder.resolve("calls")).stream()
                .filter(call -> call.matches("lambda update-alias .*|deploy stop-deployment .*"))
                .toList();
    }

    private static String moved(String function, String version) {
        return "lambda update-alias --function-name " + function + " --name live --function-version " + version
                + " --routing-config AdditionalVersionWeights={}";
    }

    @Test
    void whatMovesTrafficIsStoppedAndNothingElseIsTouched() throws Exception {
        write("deployment", "d-ABC\n");

        assertThat(run(STACK))
                .isEqualTo(
                        new Ended(0, List.of("RecommendationFunction: deployment d-ABC is stopped and rolled back")));
        assertThat(changes()).containsExactly("deploy stop-deployment --deployment-id d-ABC --auto-rollback-enabled");
    }

    @Test
    void whereNothingMovesTrafficItListsTheVersionsAndDoesNothing() throws Exception {
        String published = ": live is 10; published last: 9 2026-11-01T10:00:00,10 2026-11-20T10:00:00";

        assertThat(run(STACK))
                .isEqualTo(new Ended(
                        2,
                        List.of(
                                "StatusFunction" + published,
                                "RecommendationFunction" + published,
                                "nothing is moving traffic: name the functions and their versions,"
                                        + " as in RecommendationFunction=9")));
        assertThat(changes()).isEmpty();
    }

    @Test
    void aStackWithoutDeploymentsOfCodeDeployHasVersionsToo() throws Exception {
        write("application", "");
        write("groups", "");

        assertThat(run(STACK).code()).isEqualTo(2);
    }

    @Test
    void functionsGoToTheVersionsThatAreNamed() throws Exception {
        assertThat(run(STACK, "StatusFunction=9", "RecommendationFunction=4"))
                .isEqualTo(new Ended(
                        0, List.of("StatusFunction: version 10 to 9", "RecommendationFunction: version 10 to 4")));
        assertThat(changes()).containsExactly(moved("the-status", "9"), moved("the-recommendation", "4"));
    }

    @Test
    void aDryRunSaysWhatItWouldDoAndDoesNothing() throws Exception {
        Ended ended = run("--dry-run", STACK, "StatusFunction=9");

        assertThat(ended).isEqualTo(new Ended(0, List.of("StatusFunction: version 10 to 9", "nothing was done")));
        write("deployment", "d-ABC\n");
        assertThat(run("--dry-run", STACK).output())
                .containsExactly(
                        "RecommendationFunction: deployment d-ABC is stopped and rolled back", "nothing was done");
        assertThat(changes()).isEmpty();
    }

    @Test
    void aVersionThatHasLostItsSnapshotIsWokenFirst() throws Exception {
        write("state", "Inactive\n");

        assertThat(run(STACK, "StatusFunction=9").code()).isZero();
        assertThat(Files.readAllLines(folder.resolve("calls")))
                .filteredOn(call -> call.startsWith("lambda "))
                .map(call -> call.replaceFirst("^lambda (\\S+( \\S+-active)?).*", "$1"))
                .containsExactly(
                        "get-alias",
                        "get-function-configuration",
                        "invoke",
                        "wait published-version-active",
                        "update-alias");
    }

    @Test
    void aFunctionThatCannotBeMovedDoesNotKeepTheOthers() throws Exception {
        write("refuses-the-status", "");

        assertThat(run(STACK, "StatusFunction=9", "RecommendationFunction=9"))
                .isEqualTo(new Ended(
                        1,
                        List.of(
                                "StatusFunction: could not be rolled back",
                                "RecommendationFunction: version 10 to 9")));
    }

    @Test
    void aMistakeChangesNothing() throws Exception {
        assertThat(run(STACK, "StatusFunctoin=9"))
                .isEqualTo(new Ended(1, List.of("StatusFunctoin: is no function of " + STACK)));
        assertThat(run(STACK, "StatusFunction"))
                .isEqualTo(new Ended(1, List.of("StatusFunction: needs a version, as in StatusFunction=9")));
        assertThat(changes()).isEmpty();
    }
}
