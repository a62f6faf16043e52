package com.gitfit.coach.local.handlers;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A hook: lets every new version pass but one that is greeted with {@code boo}. */
public final class TryingHandler {
    /** Asks the version that {@code NEW_VERSION} names, and tells CodeDeploy. */
    public Map<String, String> handle(Map<String, String> event) throws Exception {
        String version = URLEncoder.encode(System.getenv("NEW_VERSION"), StandardCharsets.UTF_8);
        String lambda = System.getenv("AWS_ENDPOINT_URL_LAMBDA");
        String answer =
                post(HttpRequest.newBuilder(URI.create(lambda + "/2015-03-31/functions/" + version + "/invocations"))
                        .POST(BodyPublishers.ofString("{}")));
        String status = answer.contains("\"GREETING\":\"boo\"") ? "Failed" : "Succeeded";
        post(HttpRequest.newBuilder(URI.create(System.getenv("AWS_ENDPOINT_URL_CODEDEPLOY")))
                .header("X-Amz-Target", "CodeDeploy_20141006.PutLifecycleEventHookExecutionStatus")
                .POST(BodyPublishers.ofString("{\"lifecycleEventHookExecutionId\":\""
                        + event.get("LifecycleEventHookExecutionId") + "\",\"status\":\"" + status + "\"}")));
        return Map.of("reason", "it was greeted with " + status);
    }

    private static String post(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString()).body();
        }
    }
}
