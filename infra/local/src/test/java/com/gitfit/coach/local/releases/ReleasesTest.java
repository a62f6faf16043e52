package com.gitfit.coach.local.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.gitfit.coach.local.http.Headers;
import com.gitfit.coach.local.http.HttpAnswer;
import com.gitfit.coach.local.http.HttpRequest;
import com.gitfit.coach.local.http.Payload;
import com.gitfit.coach.local.lambda.Invocable;
import com.gitfit.coach.local.lambda.InvocationResult.Failed;
import com.gitfit.coach.local.lambda.InvocationResult.Returned;
import com.gitfit.coach.local.process.StartFailure;
import com.gitfit.coach.local.releases.Releases.Member;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hook finds, and what becomes of its word. */
class ReleasesTest {
    private static final Map<String, String> HOOKS = Map.of("Coach", "Hook");
    private static final Invocable NEW = event -> new Returned("\"new\"");

    private final Releases releases = new Releases(Map.of(
            "Coach", new Member("the-coach", event -> new Returned("\"live " + event + "\"")),
            "Hook", new Member("the-hook", this::hook)));
    private String asks = "the-coach";
    private String says = "Succeeded";
    private String heard = "";

    private Returned hook(String event) throws InterruptedException {
        JsonNode hook = json(event);
        heard = invoke(asks, "", "7").body().text().orElseThrow();
        put(hook.path("LifecycleEventHookExecutionId").asText(), says);
        return new Returned("{\"deployment\":\"" + hook.path("DeploymentId").asText() + "\"}");
    }

    private HttpAnswer invoke(String function, String query, String event) throws InterruptedException {
        String path = "/2015-03-31/functions/" + function.replace(":", "%3A").replace("$", "%24") + "/invocations";
        return releases.answer(new HttpRequest("POST", path, query, Headers.NONE, Payload.of(event)));
    }

    private HttpAnswer put(String executionId, String status) throws InterruptedException {
        return codeDeploy(
                CodeDeployApi.PUT_STATUS,
                "{\"deploymentId\":\"d-LOCAL\",\"lifecycleEventHookExecutionId\":\"" + executionId + "\",\"status\":\""
                        + status + "\"}");
    }

    private HttpAnswer codeDeploy(String target, String body) throws InterruptedException {
        return releases.answer(new HttpRequest("POST", "/", "", Headers.of("X-Amz-Target", target), Payload.of(body)));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON", e);
        }
    }

    @Test
    void aVersionThatItsHookIsContentWithPasses() {
        assertThatCode(() -> releases.pass(HOOKS, Map.of("Coach", NEW))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the-coach",
                "the-coach:$LATEST",
                "arn:aws:lambda:eu-west-1:000000000000:function:the-coach",
                "arn:aws:lambda:eu-west-1:000000000000:function:the-coach:$LATEST"
            })
    void aHookReachesTheVersionThatIsToBeTried(String name) throws Exception {
        asks = name;

        releases.pass(HOOKS, Map.of("Coach", NEW));

        assertThat(heard).isEqualTo("\"new\"");
    }

    @Test
    void theVersionThatAnswersCanBeReachedMeanwhileToo() throws Exception {
        asks = "the-coach:live";

        releases.pass(HOOKS, Map.of("Coach", NEW));

        assertThat(heard).isEqualTo("\"live 7\"");
    }

    @Test
    void afterwardsTheNewestIsTheOneThatAnswers() throws Exception {
        releases.pass(HOOKS, Map.of("Coach", NEW));

        assertThat(invoke("the-coach", "", "8").body().text()).contains("\"live 8\"");
        assertThat(invoke("the-coach", "Qualifier=live", "8").body().text()).contains("\"live 8\"");
    }

    @Test
    void aVersionThatItsHookRefusesDoesNotPassAndTheFailureSaysWhatTheHookSaid() {
        says = "Failed";

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> releases.pass(HOOKS, Map.of("Coach", NEW)))
                .withMessage("the new version of Coach has no traffic: its hook says Failed, and returns "
                        + "{\"deployment\":\"d-LOCAL\"}");
    }

    @Test
    void aHookThatFailsOrSaysNothingLetsNothingPass() {
        Invocable failing = event -> new Failed("Unhandled", "{\"errorType\":\"Bug\",\"errorMessage\":\"no\"}");
        Invocable silent = event -> new Returned("null");

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> releases.pass(HOOKS, Map.of("Coach", NEW, "Hook", failing)))
                .withMessageEndingWith("its hook says Pending, and fails: Bug: no");
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> releases.pass(HOOKS, Map.of("Coach", NEW, "Hook", silent)))
                .withMessageContaining("says Pending");
    }

    @Test
    void aFunctionWithoutAHookPassesUnasked() throws Exception {
        says = "Failed";

        releases.pass(HOOKS, Map.of("Hook", this::hook));

        assertThat(heard).isEmpty();
    }

    @Test
    void aFunctionThatFailsSaysSoAsLambdaDoes() throws Exception {
        Invocable failing = event -> new Failed("Unhandled", "{\"errorMessage\":\"no\"}");
        var broken = new Releases(Map.of("Coach", new Member("the-coach", failing)));

        HttpAnswer answer = broken.answer(new HttpRequest(
                "POST", "/2015-03-31/functions/the-coach/invocations", "", Headers.NONE, Payload.of("{}")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().joined("x-amz-function-error")).contains("Unhandled");
        assertThat(answer.body().text()).contains("{\"errorMessage\":\"no\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"another", "the-coach:7", "arn:aws:lambda:eu-west-1:000000000000:function:another:$LATEST"})
    void whatIsNotThereIsNotFound(String name) throws Exception {
        HttpAnswer answer = invoke(name, "", "{}");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.headers().joined("x-amzn-errortype")).contains("ResourceNotFoundException");
    }

    @Test
    void aWordThatNobodyWaitsForIsRefused() throws Exception {
        assertThat(put("unknown", "Succeeded").body().text().orElseThrow())
                .contains("InvalidLifecycleEventHookExecutionIdException");
        assertThat(put("unknown", "Perhaps").body().text().orElseThrow())
                .contains("InvalidLifecycleEventHookExecutionStatusException");
    }

    @Test
    void anythingElseIsRefused() throws Exception {
        assertThat(codeDeploy("CodeDeploy_20141006.StopDeployment", "{}").status())
                .isEqualTo(400);
        assertThat(codeDeploy(CodeDeployApi.PUT_STATUS, "no JSON").status()).isEqualTo(400);
        assertThat(releases.answer(new HttpRequest("GET", "/2015-03-31/functions", "", Headers.NONE, Payload.EMPTY))
                        .status())
                .isEqualTo(404);
    }
}
