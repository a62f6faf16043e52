package com.gitfit.coach.local.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.local.http.Headers;
import com.gitfit.coach.local.http.HttpAnswer;
import com.gitfit.coach.local.http.HttpRequest;
import com.gitfit.coach.local.http.Payload;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    @TempDir
    private Path folder;

    private Pages pages;

    @BeforeEach
    void build() throws Exception {
        Path site = folder.resolve("build");
        Files.createDirectories(site.resolve("_app/immutable"));
        Files.writeString(site.resolve("index.html"), "the app");
        Files.writeString(site.resolve("icon.svg"), "<svg/>");
        Files.writeString(site.resolve("_app/immutable/start.A1.js"), "start()");
        Files.writeString(folder.resolve("secret.txt"), "not for anybody");
        pages = new Pages(site);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app/", "/app/insights", "/app/settings/", "/app/no/such/page"})
    void aPageIsTheAppWhichFindsItsWayItself(String path) {
        HttpAnswer answer = get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().text()).hasValue("the app");
        assertThat(answer.headers().joined("content-type")).hasValue("text/html; charset=utf-8");
        assertThat(answer.headers().joined("cache-control")).hasValue("no-cache");
    }

    @Test
    void aFileWhoseNameChangesWithItsContentIsKeptForEver() {
        HttpAnswer answer = get("/app/_app/immutable/start.A1.js");

        assertThat(answer.body().text()).hasValue("start()");
        assertThat(answer.headers().joined("content-type")).hasValue("text/javascript; charset=utf-8");
        assertThat(answer.headers().joined("cache-control")).hasValue("public, max-age=31536000, immutable");
    }

    @Test
    void theAppWithoutASlashLeadsToTheOneWith() {
        HttpAnswer answer = get("/app");

        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.headers().joined("location")).hasValue("/app/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/missing.js",
                "/app/../secret.txt",
                "/app/%2e%2e/secret.txt",
                "/app/..%2fsecret.txt",
                "/app//etc/passwd",
                "/app/%00",
                "/app/%zz"
            })
    void whatIsNotAmongThePagesIsNotFound(String path) {
        assertThat(get(path).status()).isEqualTo(404);
    }

    @Test
    void withoutABuiltFrontendThereIsNothing() {
        pages = new Pages(folder.resolve("elsewhere"));

        assertThat(get("/app/").status()).isEqualTo(404);
    }

    @Test
    void pagesAreReadOnly() {
        assertThat(pages.answer(request("POST", "/app/")).status()).isEqualTo(405);
    }

    private HttpAnswer get(String path) {
        return pages.answer(request("GET", path));
    }

    private static HttpRequest request(String method, String path) {
        return new HttpRequest(method, path, "", Headers.NONE, Payload.EMPTY);
    }
}
