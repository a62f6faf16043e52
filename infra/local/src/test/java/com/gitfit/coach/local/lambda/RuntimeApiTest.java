package com.gitfit.coach.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.local.lambda.InvocationResult.Failed;
import com.gitfit.coach.local.lambda.InvocationResult.Returned;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RuntimeApiTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final RuntimeApi api = new RuntimeApi("echo", 0);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        api.close();
        client.close();
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        var uri = URI.create("http://" + api.address() + "/2018-06-01/runtime/" + path);
        var request = HttpRequest.newBuilder(uri)
                .header("Lambda-Runtime-Function-Error-Type", "Runtime.Test")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    @Test
    void anEventIsHandedOutWithItsHeadersAndAnsweredOnce() throws Exception {
        CompletableFuture<InvocationResult> result = api.invoke("{\"a\":1}", TIMEOUT);

        HttpResponse<String> next = send("GET", "invocation/next", "");
        String id = next.headers().firstValue("Lambda-Runtime-Aws-Request-Id").orElseThrow();
        long deadline =
                next.headers().firstValueAsLong("Lambda-Runtime-Deadline-Ms").orElseThrow();

        assertThat(next.body()).isEqualTo("{\"a\":1}");
        assertThat(Instant.ofEpochMilli(deadline))
                .isBetween(Instant.now(), Instant.now().plus(TIMEOUT));
        assertThat(next.headers().firstValue("Lambda-Runtime-Invoked-Function-Arn"))
                .contains("arn:aws:lambda:eu-west-1:000000000000:function:echo");
        assertThat(next.headers().firstValue("Lambda-Runtime-Trace-Id").orElseThrow())
                .startsWith("Root=1-");
        assertThat(send("POST", "invocation/" + id + "/response", "{\"b\":2}").statusCode())
                .isEqualTo(202);
        assertThat(result.get()).isEqualTo(new Returned("{\"b\":2}"));
        assertThat(send("POST", "invocation/" + id + "/response", "{}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void theFirstRequestForAnEventEndsTheInit() throws Exception {
        api.invoke("{}", TIMEOUT).complete(new Returned(""));
        assertThat(api.initialized()).isNotDone();

        send("GET", "invocation/next", "");

        assertThat(api.initialized().get()).isEmpty();
    }

    @Test
    void anErrorKeepsItsType() throws Exception {
        CompletableFuture<InvocationResult> result = api.invoke("{}", TIMEOUT);
        String id = send("GET", "invocation/next", "")
                .headers()
                .firstValue("Lambda-Runtime-Aws-Request-Id")
                .orElseThrow();

        send("POST", "invocation/" + id + "/error", "{\"errorMessage\":\"x\"}");

        assertThat(result.get()).isEqualTo(new Failed("Runtime.Test", "{\"errorMessage\":\"x\"}"));
    }

    @Test
    void anAnswerOfMoreThanSixMegabytesIsAFailure() throws Exception {
        CompletableFuture<InvocationResult> result = api.invoke("{}", TIMEOUT);
        String id = send("GET", "invocation/next", "")
                .headers()
                .firstValue("Lambda-Runtime-Aws-Request-Id")
                .orElseThrow();

        send("POST", "invocation/" + id + "/response", "x".repeat(7 * 1024 * 1024));

        assertThat(result.get())
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.type()).isEqualTo("Function.ResponseSizeTooLarge"));
    }

    @Test
    void anInitErrorIsKept() throws Exception {
        send("POST", "init/error", "{\"errorMessage\":\"bad\"}");

        assertThat(api.initialized().get()).contains(new Failed("Runtime.Test", "{\"errorMessage\":\"bad\"}"));
    }

    @Test
    void whatIsInvokedAfterTheChildHasEndedFailsAtOnce() throws Exception {
        Failed ended = Failed.of("Runtime.ExitError", "exit status 1");
        api.fail(ended);

        assertThat(api.invoke("{}", TIMEOUT).get()).isEqualTo(ended);
    }

    @Test
    void otherPathsAreUnknown() throws Exception {
        assertThat(send("GET", "invocation", "").statusCode()).isEqualTo(400);
        var request = HttpRequest.newBuilder(URI.create("http://" + api.address() + "/other"))
                .build();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
    }
}
