package com.gitfit.coach.local.streams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far a function has come in each shard of a stream, kept in a file: without it every start would repeat a day, and
 * give up what the day before had long dealt with.
 */
final class Checkpoints {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Map<String, String> reached;

    private Checkpoints(Path file, Map<String, String> reached) {
        this.file = file;
        this.reached = new TreeMap<>(reached);
    }

    /**
     * What the file says; nothing if it is not there or was cut short.
     *
     * @param file made with the first checkpoint, with its folders
     */
    static Checkpoints in(Path file) {
        try {
            return new Checkpoints(file, JSON.readValue(file.toFile(), new TypeReference<Map<String, String>>() {}));
        } catch (JsonProcessingException e) {
            return new Checkpoints(file, Map.of());
        } catch (IOException e) {
            if (Files.exists(file)) {
                throw new UncheckedIOException(e);
            }
            return new Checkpoints(file, Map.of());
        }
    }

    /** The last record of a shard that was dealt with. */
    synchronized Optional<String> of(String shard) {
        return Optional.ofNullable(reached.get(shard));
    }

    /** Keeps how far a shard has come. */
    synchronized void reach(String shard, String sequenceNumber) {
        reached.put(shard, sequenceNumber);
        write();
    }

    /** Forgets all shards but these. */
    synchronized void retain(Collection<String> shards) {
        if (reached.keySet().retainAll(shards)) {
            write();
        }
    }

    private void write() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            JSON.writeValue(fresh.toFile(), reached);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
