package com.gitfit.coach.local;

import com.gitfit.coach.local.convex.ConvexSource;
import com.gitfit.coach.local.handlers.EchoHandler;
import com.gitfit.coach.local.handlers.FailingHandler;
import com.gitfit.coach.local.handlers.JournalHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A project in small: the fixture's template and the zips it names.
 *
 * @param folder of the template
 */
public record TestProject(Path folder) {
    /** This module, where the servers and the runtime client have been built. */
    public static final Path MODULES = Path.of("").toAbsolutePath();

    /** Lays a project out in an empty folder. */
    public static TestProject in(Path folder) {
        try (InputStream template =
                Objects.requireNonNull(TestProject.class.getResourceAsStream("/project/template.yaml"))) {
            Files.copy(template, folder.resolve("template.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        zip(folder.resolve("functions/echo.zip"), EchoHandler.class);
        zip(folder.resolve("functions/failing.zip"), FailingHandler.class);
        zip(folder.resolve("functions/journal.zip"), JournalHandler.class);
        layer(folder.resolve("layers/words.zip"), "words/greeting.txt", "hello");
        return new TestProject(folder);
    }

    /** The template. */
    public Path template() {
        return folder.resolve("template.yaml");
    }

    /** Settings on free ports, with data of the project's own, no mirror and no console. */
    public Settings settings() {
        Settings plain = Settings.of(folder);
        return new Settings(
                plain.template(),
                MODULES,
                0,
                folder.resolve("data"),
                plain.model(),
                new ConvexSource.Off(),
                plain.variables(),
                plain.inherited(),
                false,
                line -> {});
    }

    /** Writes a deployable: one class at its root and, under {@code lib}, the jar of another's library. */
    public static Path zip(Path file, Class<?> handler, Class<?>... libraries) {
        try {
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file);
                    var zip = new ZipOutputStream(out)) {
                String entry = handler.getName().replace('.', '/') + ".class";
                add(zip, entry, MODULES.resolve("target/test-classes").resolve(entry));
                for (Class<?> library : libraries) {
                    Path jar = Path.of(library.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .getPath());
                    add(zip, "lib/" + jar.getFileName(), jar);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** Writes a layer of one file. */
    public static Path layer(Path file, String name, String content) {
        try {
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file);
                    var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static void add(ZipOutputStream zip, String name, Path content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(content, zip);
        zip.closeEntry();
    }
}
