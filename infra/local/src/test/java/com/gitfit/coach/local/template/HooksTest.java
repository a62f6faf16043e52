package com.gitfit.coach.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which function tries which before it has traffic. */
class HooksTest {
    private static final String TEMPLATE = """
            Globals:
              Function:
                AutoPublishAlias: live
                DeploymentPreference:
                  Type: Canary10Percent5Minutes
                  Hooks: {PreTraffic: !Ref HookFunction}
            Resources:
              Api:
                Type: AWS::Serverless::HttpApi
              CoachFunction:
                Type: AWS::Serverless::Function
                Properties: {Handler: coach, CodeUri: coach.zip}
              HookFunction:
                Type: AWS::Serverless::Function
                Properties:
                  Handler: hook
                  CodeUri: hook.zip
                  DeploymentPreference: {Enabled: false}
                  Environment: {Variables: {NEW_VERSION: !Ref CoachFunction.Version}}
            """;

    @TempDir
    Path folder;

    private Template read(String text) throws IOException {
        return Template.read(Files.writeString(folder.resolve("template.yaml"), text));
    }

    @Test
    void aFunctionIsTriedByTheHookOfItsDeploymentPreference() throws Exception {
        assertThat(read(TEMPLATE).hooks()).containsOnlyKeys("CoachFunction").containsValue("HookFunction");
    }

    @Test
    void aDeploymentPreferenceThatIsOffHasNoHook() throws Exception {
        assertThat(read(TEMPLATE.replace("Type: Canary10Percent5Minutes", "Enabled: false"))
                        .hooks())
                .isEmpty();
    }

    @Test
    void aHookIsAFunctionOfTheTemplate() throws Exception {
        Template other = read(TEMPLATE.replace("!Ref HookFunction", "arn:aws:lambda:eu-west-1:1:function:theirs"));

        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(other::hooks)
                .withMessageContaining("CoachFunction has the hook");
    }

    @Test
    void theVersionOfAFunctionIsTheNewestOne() throws Exception {
        assertThat(read(TEMPLATE).functions().getLast().environment())
                .containsEntry(
                        "NEW_VERSION",
                        "arn:aws:lambda:eu-west-1:000000000000:function:git-fit-coach-local-CoachFunction:$LATEST");
    }
}
