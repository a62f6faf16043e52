package com.gitfit.coach.mirror.convex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.gitfit.coach.mirror.DeployKey;
import com.gitfit.coach.mirror.MirrorFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls functions of a Convex deployment. A deploy key that is not taken is forgotten: it may have been replaced, and
 * is read anew with the next call. Nothing is connected before the first call.
 */
final class ConvexClient {
    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    /** From the begin of a call to the last byte of its answer. */
    static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** Names us in the logs of the deployment. */
    private static final String CLIENT = "gitfit-mirror-1.0.0";

    private final URI deployment;
    private final DeployKey key;
    private final Duration timeout;
    private final HttpClient http;

    ConvexClient(URI deployment, DeployKey key, Duration connectTimeout, Duration timeout) {
        this.deployment = deployment;
        this.key = key;
        this.timeout = timeout;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connectTimeout)
                .build();
    }

    /** @throws MirrorFailure if it does not return */
    JsonNode query(String function, JsonNode arguments) {
        return call("query", function, arguments);
    }

    /** @throws MirrorFailure if it does not return; it may have been carried out all the same */
    JsonNode mutation(String function, JsonNode arguments) {
        return call("mutation", function, arguments);
    }

    private JsonNode call(String kind, String function, JsonNode arguments) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("path", function);
        body.set("args", arguments);
        byte[] json = body.put("format", "json").toString().getBytes(StandardCharsets.UTF_8);
        ConvexAnswer answer = sent(kind, json);
        if (answer.isUnauthorized()) {
            key.forget();
        }
        return answer.value();
    }

    private ConvexAnswer sent(String kind, byte[] json) {
        HttpRequest request = HttpRequest.newBuilder(deployment.resolve("/api/" + kind))
                .timeout(timeout)
                .header("Authorization", "Convex " + key.value())
                .header("Content-Type", "application/json")
                .header("Convex-Client", CLIENT)
                .POST(HttpRequest.BodyPublishers.ofByteArray(json))
                .build();
        HttpResponse<String> response = answered(http.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
        return new ConvexAnswer(response.statusCode(), response.headers().firstValue("Retry-After"), response.body());
    }

    /** The timeout of the request alone ends with the head of the answer, and would wait for its body for ever. */
    private HttpResponse<String> answered(CompletableFuture<HttpResponse<String>> call) {
        try {
            return call.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            call.cancel(true);
            throw new MirrorFailure.Unreachable("no answer in time", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw new MirrorFailure.Unreachable("no answer", cause);
            }
            throw new IllegalStateException("a call cannot be made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MirrorFailure.Unreachable("interrupted", e);
        }
    }
}
