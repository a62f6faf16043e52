package com.gitfit.coach.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.gitfit.coach.local.convex.ConvexSource;
import com.gitfit.coach.local.handlers.EchoHandler;
import com.gitfit.coach.local.handlers.TryingHandler;
import com.gitfit.coach.local.lambda.InvocationResult;
import com.gitfit.coach.local.lambda.InvocationResult.Returned;
import com.gitfit.coach.local.process.StartFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A deployment to a running stack whose template names a pre-traffic hook. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ReleaseIT {
    private static final String TEMPLATE = """
            Parameters:
              Greeting: {Type: String, Default: hello}
            Globals:
              Function: {Timeout: 20, MemorySize: 256, AutoPublishAlias: live}
            Resources:
              Api:
                Type: AWS::Serverless::HttpApi
              EchoFunction:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: com.gitfit.coach.local.handlers.EchoHandler::handle
                  CodeUri: echo.zip
                  DeploymentPreference: {Type: AllAtOnce, Hooks: {PreTraffic: !Ref TryingFunction}}
                  Environment: {Variables: {GREETING: !Ref Greeting}}
              TryingFunction:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: com.gitfit.coach.local.handlers.TryingHandler::handle
                  CodeUri: trying.zip
                  Environment: {Variables: {NEW_VERSION: !Ref EchoFunction.Version}}
            """;

    @TempDir
    Path folder;

    private Settings settings() throws Exception {
        Path template = Files.writeString(folder.resolve("template.yaml"), TEMPLATE);
        TestProject.zip(folder.resolve("echo.zip"), EchoHandler.class);
        TestProject.zip(folder.resolve("trying.zip"), TryingHandler.class);
        Settings plain = Settings.of(folder);
        return new Settings(
                template,
                TestProject.MODULES,
                0,
                folder.resolve("data"),
                plain.model(),
                new ConvexSource.Off(),
                plain.variables(),
                plain.inherited(),
                false,
                line -> {});
    }

    private static String greeting(LocalStack stack) throws InterruptedException {
        InvocationResult result = stack.function("EchoFunction").invoke("{}");
        assertThat(result).isInstanceOf(Returned.class);
        return ((Returned) result).payload().replaceFirst("(?s).*\"GREETING\":\"(\\w+)\".*", "$1");
    }

    @Test
    void onlyAVersionThatPassesItsHookAnswers() throws Exception {
        try (LocalStack stack = LocalStack.start(settings())) {
            assertThat(stack.deploy(Map.of("Greeting", "servus"))).containsOnlyKeys("EchoFunction");
            assertThat(greeting(stack)).isEqualTo("servus");
            int answering = stack.function("EchoFunction").version();

            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(() -> stack.deploy(Map.of("Greeting", "boo")))
                    .withMessage("the new version of EchoFunction has no traffic: its hook says Failed, "
                            + "and returns {\"reason\":\"it was greeted with Failed\"}");

            assertThat(stack.function("EchoFunction").version()).isEqualTo(answering);
            assertThat(greeting(stack)).isEqualTo("servus");
            assertThat(stack.deploy(Map.of("Greeting", "moin"))).containsOnlyKeys("EchoFunction");
            assertThat(greeting(stack)).isEqualTo("moin");
        }
    }
}
