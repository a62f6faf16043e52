package com.gitfit.coach.language.gpt2;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Fetches part of a file straight to its place in memory. Where an answer breaks off the next one goes on. */
final class PartDownload {
    private static final int BUFFER = 64 << 10;

    private final ModelSource source;
    private final String file;
    private final long total;
    private final long from;
    private final MemorySegment target;
    private long done;

    /**
     * @param total how long the whole file must be
     * @param target of the length of the part
     */
    PartDownload(ModelSource source, String file, long total, long from, MemorySegment target) {
        this.source = source;
        this.file = file;
        this.total = total;
        this.from = from;
        this.target = target;
    }

    /**
     * Fills the target.
     *
     * @throws ModelUnusable if the part cannot be had
     */
    void fetch() throws InterruptedException {
        byte[] buffer = new byte[(int) Math.min(BUFFER, target.byteSize())];
        Tries tries = new Tries(file);
        while (done < target.byteSize()) {
            long before = done;
            try {
                read(buffer);
            } catch (IOException e) {
                tries.failed(e, done - before < buffer.length);
            }
        }
    }

    private void read(byte[] buffer) throws IOException {
        ModelSource.Content content = source.open(file, from + done, target.byteSize() - done);
        try (InputStream bytes = content.bytes()) {
            if (content.total() != total) {
                throw new ModelUnusable(
                        file + " has " + content.total() + " bytes where " + Manifest.NAME + " says " + total);
            }
            while (done < target.byteSize()) {
                int read = bytes.read(buffer, 0, (int) Math.min(buffer.length, target.byteSize() - done));
                if (read < 0) {
                    throw new EOFException("the answer ends early");
                }
                MemorySegment.copy(buffer, 0, target, ValueLayout.JAVA_BYTE, done, read);
                done += read;
            }
        }
    }
}
