package com.gitfit.coach.local.s3;

import com.gitfit.coach.local.process.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** Makes buckets; the local S3 asks for no credentials. */
public final class Buckets {
    private static final int OK = 200;
    private static final int THERE_ALREADY = 409;

    private Buckets() {}

    /**
     * Makes a bucket unless it is there.
     *
     * @param endpoint of S3Proxy
     * @throws StartFailure if the server refuses
     */
    public static void create(URI endpoint, String bucket) {
        int status = status(
                HttpRequest.newBuilder(endpoint.resolve("/" + bucket)).PUT(BodyPublishers.noBody()),
                "bucket " + bucket + " cannot be made");
        if (status != OK && status != THERE_ALREADY) {
            throw new StartFailure("bucket " + bucket + " cannot be made: S3Proxy answers " + status);
        }
    }

    private static int status(HttpRequest.Builder request, String problem) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new StartFailure(problem + ": " + e.getMessage(), e);
        }
    }
}
