package com.gitfit.coach.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.local.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayersTest {
    @TempDir
    Path folder;

    @Test
    void aPathUnderOptBecomesThatOfTheUnpackedLayer() {
        Path greeting = greeting(layer("one", "a/b.txt", "hello"));

        assertThat(greeting).endsWith(Path.of("a/b.txt")).hasContent("hello");
    }

    @Test
    void anythingElseStaysAsItIs() {
        Map<String, String> environment = Map.of("PLACE", "/optional", "NAME", "a /opt/b");

        assertThat(layers().environment(environment, List.of(layer("one", "a/b.txt", "hello"))))
                .isEqualTo(environment);
        assertThat(layers().environment(Map.of("PLACE", "/opt/a"), List.of())).containsEntry("PLACE", "/opt/a");
    }

    @Test
    void aLaterLayerLiesOverAnEarlierOne() {
        Path one = layer("one", "a/b.txt", "hello");
        Path other = layer("other", "a/b.txt", "servus");

        assertThat(greeting(one, other)).hasContent("servus");
        assertThat(greeting(other, one)).hasContent("hello");
    }

    @Test
    void whatIsUnpackedIsUsedAgainUntilTheLayerChanges() throws IOException {
        Files.writeString(greeting(layer("one", "a/b.txt", "hello")), "as unpacked");

        assertThat(greeting(layer("one", "a/b.txt", "hello"))).hasContent("as unpacked");
        assertThat(greeting(layer("one", "a/b.txt", "servus"))).hasContent("servus");
    }

    private Layers layers() {
        return new Layers(folder.resolve("data"));
    }

    private Path greeting(Path... zips) {
        return Path.of(layers().environment(Map.of("GREETING", "/opt/a/b.txt"), List.of(zips))
                .get("GREETING"));
    }

    private Path layer(String name, String file, String content) {
        return TestProject.layer(folder.resolve(name + ".zip"), file, content);
    }
}
