package com.gitfit.coach.language.gpt2;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches files in parts, several at once, and counts their checksums meanwhile. Everything ends at the deadline: the
 * parts are read by virtual threads, whose reads an interrupt ends. After a failure nothing more can be fetched.
 */
final class Downloads implements AutoCloseable {
    static final int PART = 8 << 20;
    private static final int CONNECTIONS = 6;
    private static final int BLOCK = 16 << 10;
    private static final long SECONDS_TO_STOP = 1;

    private final ModelSource source;
    private final Deadline deadline;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            CONNECTIONS, Thread.ofVirtual().name("model-part-", 0).factory());

    Downloads(ModelSource source, Deadline deadline) {
        this.source = source;
        this.deadline = deadline;
    }

    /**
     * A short file whose length is not known beforehand.
     *
     * @param most how long it may be, in bytes
     * @param sha256 the checksum that it must have, in lower-case hexadecimal
     * @throws ModelUnusable if it cannot be had, is too long, or is another
     */
    byte[] fetch(String name, int most, String sha256) {
        byte[] bytes = await(threads.submit(() -> whole(name, most)));
        MessageDigest digest = Sha256.digest();
        digest.update(bytes);
        check(name, digest, sha256);
        return bytes;
    }

    private byte[] whole(String name, int most) throws InterruptedException {
        Tries tries = new Tries(name);
        while (true) {
            try {
                return read(name, most);
            } catch (IOException e) {
                tries.failed(e, true);
            }
        }
    }

    private byte[] read(String name, int most) throws IOException {
        ModelSource.Content content = source.open(name, 0, most);
        try (InputStream in = content.bytes()) {
            if (content.total() > most) {
                throw new ModelUnusable(name + " has " + content.total() + " bytes, more than " + most);
            }
            byte[] bytes = in.readNBytes((int) content.total());
            if (bytes.length < content.total()) {
                throw new EOFException("the answer ends early");
            }
            return bytes;
        }
    }

    /**
     * The first bytes of a file, unchecked.
     *
     * @param total how long the whole file must be
     * @throws ModelUnusable if they cannot be had
     */
    byte[] beginning(String name, long total, int length) {
        byte[] bytes = new byte[length];
        await(part(name, total, 0, MemorySegment.ofArray(bytes)));
        return bytes;
    }

    /**
     * A file as the manifest describes it.
     *
     * @throws ModelUnusable if it cannot be had, or is another
     */
    byte[] fetch(String name, Manifest.File file) {
        byte[] bytes = new byte[Math.toIntExact(file.bytes())];
        fetch(name, file, MemorySegment.ofArray(bytes));
        return bytes;
    }

    /**
     * A file as the manifest describes it, straight to its place in memory. Parts are asked for in their order and
     * counted in their order as they come in, so that the checksum is there right after the last of them.
     *
     * @param target of the file's length; nobody writes to it any more once this returns or throws
     * @throws ModelUnusable if it cannot be had, or is another
     */
    void fetch(String name, Manifest.File file, MemorySegment target) {
        try {
            List<Future<MemorySegment>> parts = new ArrayList<>();
            for (long from = 0; from < file.bytes(); from += PART) {
                parts.add(part(name, file.bytes(), from, target.asSlice(from, Math.min(PART, file.bytes() - from))));
            }
            MessageDigest digest = Sha256.digest();
            byte[] block = new byte[BLOCK];
            for (Future<MemorySegment> part : parts) {
                update(digest, await(part), block);
            }
            check(name, digest, file.sha256());
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }

    private Future<MemorySegment> part(String name, long total, long from, MemorySegment target) {
        return threads.submit(() -> {
            new PartDownload(source, name, total, from, target).fetch();
            return target;
        });
    }

    /** By way of a small array that stays in the nearest cache: memory outside the heap the JDK would copy too. */
    private static void update(MessageDigest digest, MemorySegment bytes, byte[] block) {
        for (long from = 0; from < bytes.byteSize(); from += block.length) {
            int length = (int) Math.min(block.length, bytes.byteSize() - from);
            MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, from, block, 0, length);
            digest.update(block, 0, length);
        }
    }

    private static void check(String name, MessageDigest digest, String sha256) {
        String found = HexFormat.of().formatHex(digest.digest());
        if (!found.equals(sha256)) {
            throw new ModelUnusable(name + " has checksum " + found + " instead of " + sha256);
        }
    }

    private <T> T await(Future<T> result) {
        try {
            return result.get(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new ModelUnusable("the model did not come within " + deadline.within(), e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ModelUnusable unusable
                    ? unusable
                    : new ModelUnusable("the model cannot be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelUnusable("reading the model was interrupted", e);
        }
    }

    private void stop() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends whatever is still on its way. */
    @Override
    public void close() {
        stop();
    }
}
