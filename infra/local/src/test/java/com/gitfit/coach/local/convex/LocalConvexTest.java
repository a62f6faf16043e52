package com.gitfit.coach.local.convex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gitfit.coach.local.process.ChildLog;
import com.gitfit.coach.local.process.StartFailure;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Convex in a process of Node, here with a server that only says how it was started. */
@Timeout(60)
class LocalConvexTest {
    @TempDir
    Path folder;

    private String pathWithNode() throws Exception {
        Path programs = Files.createDirectories(folder.resolve("programs"));
        Files.createFile(
                programs.resolve("node"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        return "/nowhere:" + programs;
    }

    private LocalConvex start(Path project) {
        ChildLog log = ChildLog.begin(folder.resolve("convex.log"));
        return LocalConvex.start(project, "http://127.0.0.1:3000/dev", "git-fit-coach", log);
    }

    private static String get(URI uri) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void itNeedsNodeAndWhatNpmInstalls() throws Exception {
        Path project = ConvexProject.in(folder);
        String path = pathWithNode();

        assertThat(LocalConvex.obstacle(project, path)).isEmpty();
        assertThat(LocalConvex.obstacle(project, "/nowhere")).contains("node is not installed");
        Files.delete(project.resolve("node_modules"));
        assertThat(LocalConvex.obstacle(project, path).orElseThrow())
                .contains("node_modules is missing: run npm ci in ");
        assertThat(LocalConvex.obstacle(folder, path).orElseThrow()).contains("server.mjs is missing");
    }

    @Test
    void itIsToldTheKeyOfThisRunAndWhoseTokensCount() throws Exception {
        try (LocalConvex convex = start(ConvexProject.in(folder))) {
            assertThat(get(convex.uri()))
                    .isEqualTo("--prod --port 0 --key " + convex.deployKey()
                            + " for http://127.0.0.1:3000/dev git-fit-coach");
        }
    }

    @Test
    void everyRunHasAKeyOfItsOwn() throws Exception {
        Path project = ConvexProject.in(folder);
        try (LocalConvex first = start(project);
                LocalConvex second = start(project)) {
            assertThat(first.deployKey()).isNotEqualTo(second.deployKey()).hasSizeGreaterThan(40);
        }
    }

    @Test
    void itEndsWithTheStack() throws Exception {
        LocalConvex convex = start(ConvexProject.in(folder));

        convex.close();

        assertThat(convex.handle().isAlive()).isFalse();
    }

    @Test
    void aServerThatDoesNotStartIsOneClearLine() throws Exception {
        Path project = ConvexProject.in(folder);
        Files.writeString(project.resolve("standin/server.mjs"), "process.exit(3);");

        assertThatThrownBy(() -> start(project))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("ended with exit code 3")
                .hasMessageContaining("convex.log");
    }

    @Test
    void aPersonSaysOnOrOff() {
        assertThat(ConvexSource.of("on", folder)).isEqualTo(new ConvexSource.Project(folder));
        assertThat(ConvexSource.of("off", folder)).isEqualTo(new ConvexSource.Off());
        assertThatThrownBy(() -> ConvexSource.of("no", folder))
                .isInstanceOf(StartFailure.class)
                .hasMessage("local.convex must be on or off, not \"no\"");
    }
}
