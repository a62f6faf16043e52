package com.gitfit.coach.local.pages;

import com.gitfit.coach.local.http.Headers;
import com.gitfit.coach.local.http.HttpAnswer;
import com.gitfit.coach.local.http.HttpRequest;
import com.gitfit.coach.local.http.LoopbackServer;
import com.gitfit.coach.local.http.Payload;
import com.gitfit.coach.local.http.QueryString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Serves a folder of built pages. A path without a file of its own gets {@code index.html}, which finds its way itself;
 * one that names a file that is not there, 404.
 *
 * @param folder the built frontend; need not exist
 */
public record Pages(Path folder) implements LoopbackServer.Handler {
    /** Where they are found. */
    public static final String PATH = "/app";

    private static final String INDEX = "index.html";

    /** Files whose names change with their content. */
    private static final String IMMUTABLE = "_app/immutable/";

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "webmanifest", "application/manifest+json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "txt", "text/plain; charset=utf-8");

    /** @param folder made absolute, so that nothing outside it is ever found */
    public Pages {
        folder = folder.toAbsolutePath().normalize();
    }

    /** Whether a path is one of theirs. */
    public static boolean has(String path) {
        return path.equals(PATH) || path.startsWith(PATH + "/");
    }

    @Override
    public HttpAnswer answer(HttpRequest request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return HttpAnswer.json(405, "{\"message\":\"only GET\"}");
        }
        if (request.path().equals(PATH)) {
            return HttpAnswer.empty(308).with("location", PATH + "/");
        }
        try {
            return file(QueryString.decodePath(request.path().substring(PATH.length() + 1)));
        } catch (IllegalArgumentException e) {
            return missing();
        }
    }

    private HttpAnswer file(String name) {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            return missing();
        }
        if (Files.isRegularFile(file)) {
            return served(file, name.startsWith(IMMUTABLE) ? "public, max-age=31536000, immutable" : "no-cache");
        }
        Path index = folder.resolve(INDEX);
        boolean isPage = file.equals(folder) || !file.getFileName().toString().contains(".");
        return isPage && Files.isRegularFile(index) ? served(index, "no-cache") : missing();
    }

    private static HttpAnswer served(Path file, String caching) {
        try {
            Headers headers = Headers.of("content-type", type(file))
                    .with("cache-control", caching)
                    .with("x-content-type-options", "nosniff");
            return new HttpAnswer(200, headers, Payload.of(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(Path file) {
        String name = file.getFileName().toString();
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }

    private static HttpAnswer missing() {
        return HttpAnswer.json(404, "{\"message\":\"Not Found\"}");
    }
}
