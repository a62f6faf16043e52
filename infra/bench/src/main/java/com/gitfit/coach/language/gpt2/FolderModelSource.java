package com.gitfit.coach.language.gpt2;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of a model in a folder of this machine. */
record FolderModelSource(Path folder) implements ModelSource {
    @Override
    public Content open(String file, long from, long length) throws IOException {
        Path path = folder.resolve(file);
        InputStream stream = Files.newInputStream(path);
        stream.skipNBytes(from);
        return new Content(Files.size(path), new FirstBytes(stream, length));
    }

    @Override
    public void close() {
        // Each content closes itself.
    }

    /** A stream that ends early. */
    private static final class FirstBytes extends FilterInputStream {
        private long left;

        FirstBytes(InputStream stream, long length) {
            super(stream);
            left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = super.read(bytes, offset, (int) Math.min(left, length));
            left -= Math.max(0, count);
            return count;
        }
    }
}
