package com.gitfit.coach.layer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the layers of all architectures, each as a zip and unpacked, into the folder that is the argument. A layer
 * made of the same libraries before is left as it is.
 */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[0]);
        for (Architecture architecture : Architecture.values()) {
            write(target, architecture.folder(), Libraries.of(architecture));
        }
    }

    static void write(Path target, String name, List<Library> libraries) throws IOException {
        LayerFolder layer = new LayerFolder(target.resolve(name));
        Path zip = target.resolve(name + ".zip");
        Path stamp = target.resolve(name + ".inputs");
        String inputs = inputs(libraries);
        if (Files.exists(stamp) && Files.readString(stamp).equals(inputs) && isThere(layer, zip, libraries)) {
            return;
        }
        Files.deleteIfExists(stamp);
        delete(layer.root());
        layer.write(libraries);
        LayerZip.write(layer.root(), zip);
        Files.writeString(stamp, inputs);
    }

    private static String inputs(List<Library> libraries) throws IOException {
        var lines = new ArrayList<String>();
        for (Library library : libraries) {
            lines.add(library.fingerprint());
        }
        return String.join("\n", lines);
    }

    private static boolean isThere(LayerFolder layer, Path zip, List<Library> libraries) {
        return Files.exists(zip)
                && Files.exists(layer.folder().resolve(LayerFolder.LIST))
                && libraries.stream()
                        .allMatch(library -> Files.exists(layer.folder().resolve(library.fileName())));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
