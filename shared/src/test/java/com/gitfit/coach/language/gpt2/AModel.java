package com.gitfit.coach.language.gpt2;

import com.gitfit.coach.models.random.RandomModel;
import com.gitfit.coach.models.random.RandomModel.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Models with random weights, as they come out of the loader. */
final class AModel {
    private AModel() {}

    /** Two layers of width 32 that know 1,000 tokens. */
    static ModelFiles tiny() {
        return of(Shape.tiny(), 1);
    }

    static ModelFiles of(Shape shape, long seed) {
        try {
            Path folder = Files.createTempDirectory("model");
            try {
                RandomModel.write(folder, shape, seed);
                return read(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ModelFiles read(Path folder) throws IOException {
        Arena memory = Arena.ofShared();
        try (FileChannel file = FileChannel.open(folder.resolve(Manifest.WEIGHTS))) {
            MemorySegment weights = memory.allocate(file.size(), 64);
            weights.copyFrom(file.map(FileChannel.MapMode.READ_ONLY, 0, file.size(), memory));
            return new ModelFiles(
                    Manifest.parse(Files.readAllBytes(folder.resolve(Manifest.NAME))),
                    Gpt2Config.parse(Files.readAllBytes(folder.resolve(Manifest.CONFIG))),
                    Files.readString(folder.resolve(Manifest.TOKENIZER)),
                    Safetensors.read(memory, weights));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
