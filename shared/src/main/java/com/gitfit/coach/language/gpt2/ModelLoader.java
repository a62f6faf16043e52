package com.gitfit.coach.language.gpt2;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Fetches a model and checks every byte of it. The weights go straight to where they are read from: in memory outside
 * the heap, once, and never on a disk.
 */
final class ModelLoader {
    private static final ValueLayout.OfLong HEADER_LENGTH =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /** What vector instructions like the beginning of an array to be a multiple of, in bytes. */
    private static final int ALIGNMENT = 64;

    private final ModelSource source;
    private final String checksum;
    private final long mostBytes;

    /**
     * @param checksum SHA-256 of {@code coach.json} in lower-case hexadecimal
     * @param mostBytes what the model may take in memory: the file of its weights and a copy of them packed for
     *     computing, which both are there while one is made of the other, the embeddings once more on the way, keys and
     *     values of the longest text, all at up to four bytes a number, and its tokenizer
     */
    ModelLoader(ModelSource source, String checksum, long mostBytes) {
        this.source = source;
        this.checksum = checksum;
        this.mostBytes = mostBytes;
    }

    /**
     * Fetches the model.
     *
     * @param within how long it may take
     * @return what the caller has to close
     * @throws ModelUnusable if it cannot be had in time, is too large, or is not what it should be
     */
    ModelFiles load(Duration within) {
        try (Downloads downloads = new Downloads(source, Deadline.in(within))) {
            Manifest manifest = manifest(downloads, checksum);
            Gpt2Config config = Gpt2Config.parse(file(downloads, manifest, Manifest.CONFIG));
            manifest.checkShortlist(config);
            checkMemory(manifest, config);
            String tokenizer = new String(file(downloads, manifest, Manifest.TOKENIZER), StandardCharsets.UTF_8);
            return new ModelFiles(manifest, config, tokenizer, weights(downloads, manifest, config));
        }
    }

    /** @throws ModelUnusable if it cannot be had, or is not the one that is pinned */
    static Manifest manifest(Downloads downloads, String checksum) {
        return Manifest.parse(downloads.fetch(Manifest.NAME, Manifest.MOST_BYTES, checksum));
    }

    private static byte[] file(Downloads downloads, Manifest manifest, String name) {
        return downloads.fetch(name, manifest.files().get(name));
    }

    private void checkMemory(Manifest manifest, Gpt2Config config) {
        long needed = manifest.files().get(Manifest.WEIGHTS).bytes()
                + Float.BYTES * (config.numbers() + config.embeddings() + config.cached())
                + manifest.files().get(Manifest.TOKENIZER).bytes();
        if (needed > mostBytes) {
            throw new ModelUnusable("the model needs " + needed + " bytes of memory and may take " + mostBytes);
        }
    }

    private static Weights weights(Downloads downloads, Manifest manifest, Gpt2Config config) {
        Manifest.File file = manifest.files().get(Manifest.WEIGHTS);
        byte[] length = downloads.beginning(Manifest.WEIGHTS, file.bytes(), Long.BYTES);
        Arena memory = Arena.ofShared();
        try {
            MemorySegment bytes =
                    allocate(memory, file.bytes(), MemorySegment.ofArray(length).get(HEADER_LENGTH, 0));
            downloads.fetch(Manifest.WEIGHTS, file, bytes);
            Weights weights = Safetensors.read(memory, bytes);
            CheckpointCheck.check(weights, config);
            return weights;
        } catch (OutOfMemoryError e) {
            memory.close();
            throw new ModelUnusable("there is no memory for the " + file.bytes() + " bytes of the weights", e);
        } catch (RuntimeException e) {
            memory.close();
            throw e;
        }
    }

    /** Room for a file such that what follows its header, whose length is not a round one in every file, is aligned. */
    private static MemorySegment allocate(Arena memory, long bytes, long header) {
        long before = Math.floorMod(-(Long.BYTES + header), ALIGNMENT);
        return memory.allocate(before + bytes, ALIGNMENT).asSlice(before, bytes);
    }
}
