package com.gitfit.coach.models.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.models.hub.AHub;
import com.gitfit.coach.models.publishing.AStack;
import com.gitfit.coach.models.publishing.LocalServer;
import com.gitfit.coach.models.random.RandomModel;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The commands as they are typed, against the local servers. */
@Timeout(120)
class PublishingCommandsTest {
    /** What the SDK finds in the environment, as properties of this process. */
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "aws.endpointUrlS3", LocalServer.s3().toString(),
            "aws.endpointUrlDynamoDb", LocalServer.dynamoDb().toString(),
            "aws.region", "eu-central-1",
            "aws.accessKeyId", "test",
            "aws.secretAccessKey", "test");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void setEnvironment() {
        ENVIRONMENT.forEach(System::setProperty);
    }

    @AfterEach
    void clearEnvironment() {
        ENVIRONMENT.keySet().forEach(System::clearProperty);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fetch", "verify", "publish", "list", "activate", "rollback"})
    void everyCommandExplainsItself(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: models " + command).contains("--help");
        assertThat(run(command, "--nonsense")).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: models " + command);
    }

    @Test
    void aModelIsVerifiedPublishedActivatedAndRolledBack() throws IOException {
        AStack stack = AStack.create();
        String first = published(stack, "first", 1);
        String second = published(stack, "second", 2);

        assertThat(run(at(stack, "activate", first, "--config-env", "prod"))).isZero();
        assertThat(out.toString())
                .startsWith(first + " is active.")
                .contains("sam deploy --config-env prod --parameter-overrides ModelPrefix=")
                .contains("aws lambda publish-version");
        assertThat(run(at(stack, "activate", second, "--config-env", "prod"))).isZero();
        assertThat(run(at(stack, "rollback", "--config-env", "prod"))).isZero();
        assertThat(out.toString()).startsWith(first + " is active.");

        assertThat(run(at(stack, "list"))).isZero();
        assertThat(out.toString().lines()).hasSize(2);
        assertThat(out.toString().lines().toList().getFirst()).startsWith("* " + first);
        assertThat(out.toString().lines().toList().getLast()).startsWith("  " + second);
    }

    private String published(AStack stack, String name, long seed) throws IOException {
        Path model = folder.resolve(name);
        RandomModel.write(model, AStack.TINY, seed);
        assertThat(run("verify", model.toString())).isZero();
        String version = out.toString().lines().toList().getLast().replaceAll(" .*", "");
        assertThat(run(at(stack, "publish", model.toString()))).isZero();
        assertThat(out.toString())
                .contains("model.safetensors")
                .endsWith("registered; activate it with: activate " + version + System.lineSeparator());
        return version;
    }

    @Test
    void whatIsRefusedIsSaidInOneLine() throws IOException {
        AStack stack = AStack.create();
        RandomModel.write(folder, AStack.TINY, 1);
        Files.writeString(folder.resolve("config.json"), "{}");

        assertThat(run("verify", folder.toString())).isEqualTo(1);
        assertThat(err.toString().lines()).containsExactly("verify: config.json has 2 bytes where coach.json says 480");
        assertThat(run(at(stack, "publish", folder.toString()))).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(run(at(stack, "activate", "coach-mini-1", "--config-env", "prod")))
                .isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly("activate: there is no model coach-mini-1 in " + stack.name());
        assertThat(run(at(stack, "rollback", "--config-env", "prod"))).isEqualTo(1);
        assertThat(run("list", "--bucket", "no-such-bucket", "--table", "no-such-table"))
                .isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().startsWith("list: table no-such-table: ");
    }

    @Test
    void aFileThatIsNotThereIsCalledMissing() {
        assertThat(ModelTool.words(new NoSuchFileException("no/such"))).isEqualTo("there is no no/such");
        assertThat(ModelTool.words(new UncheckedIOException(new NoSuchFileException("no/such"))))
                .isEqualTo("there is no no/such");
    }

    @Test
    void whereAModelIsActivatedIsNeverGuessed() {
        assertThat(run("activate", "--bucket", "models", "--table", "models", "coach-mini-1"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--config-env");
        assertThat(run("rollback", "--bucket", "models", "--table", "models")).isEqualTo(2);
    }

    @Test
    void withoutARegionNothingIsAsked() {
        System.clearProperty("aws.region");
        System.setProperty("aws.disableEc2Metadata", "true");
        try {
            assertThat(run("list", "--bucket", "models", "--table", "models")).isEqualTo(1);
            assertThat(err.toString().lines()).singleElement().asString().startsWith("list: bucket models: ");
        } finally {
            System.clearProperty("aws.disableEc2Metadata");
        }
    }

    @Test
    void aModelThatIsTooLargeForAFunctionIsRefused() throws IOException {
        RandomModel.write(folder, AStack.TINY, 1);

        assertThat(run("verify", folder.toString(), "--max-memory-mb", "0")).isEqualTo(1);
        assertThat(err.toString()).contains("bytes of memory and may take 0");
    }

    @Test
    void withoutABucketThereIsNothingToDo() {
        assertThat(run("list", "--table", "models")).isEqualTo(2);
        assertThat(err.toString()).contains("--bucket");
    }

    @Test
    void aModelIsFetched() throws IOException {
        try (AHub hub = new AHub()) {
            assertThat(run(
                            "fetch",
                            folder.toString(),
                            "--repo",
                            AHub.REPOSITORY,
                            "--hub",
                            hub.uri().toString()))
                    .isZero();
            assertThat(out.toString())
                    .isEqualTo(AHub.REPOSITORY + " at " + AHub.COMMIT + " is in " + folder + System.lineSeparator());
            assertThat(folder.resolve("model.safetensors")).hasBinaryContent(hub.file("model.safetensors"));
            assertThat(run(
                            "fetch",
                            folder.toString(),
                            "--repo",
                            "lifters/none",
                            "--hub",
                            hub.uri().toString()))
                    .isEqualTo(1);
            assertThat(err.toString().lines()).singleElement().asString().contains("(404)");
        }
    }

    private static String[] at(AStack stack, String command, String... arguments) {
        String[] all = new String[arguments.length + 5];
        System.arraycopy(arguments, 0, all, 5, arguments.length);
        all[0] = command;
        all[1] = "--bucket";
        all[2] = stack.name();
        all[3] = "--table";
        all[4] = stack.name();
        return all;
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine command = ModelTool.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }
}
