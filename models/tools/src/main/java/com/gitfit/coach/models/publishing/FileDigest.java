package com.gitfit.coach.models.publishing;

import com.gitfit.coach.models.layout.Checksum;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The checksums of a file, counted in one pass over it.
 *
 * @param bytes its length
 * @param sha256 of all of it, in lower-case hexadecimal
 * @param parts SHA-256 of each of its parts in Base64, as S3 writes it; one for a file that is not longer than a part
 */
record FileDigest(long bytes, String sha256, List<String> parts) {
    private static final int BLOCK = 64 << 10;

    FileDigest {
        parts = List.copyOf(parts);
    }

    /** @param part the length of a part, in bytes */
    static FileDigest of(Path file, long part) {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in, part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a stream to its end. */
    static FileDigest of(InputStream in, long part) throws IOException {
        MessageDigest whole = Checksum.sha256();
        MessageDigest current = Checksum.sha256();
        List<String> parts = new ArrayList<>();
        byte[] block = new byte[BLOCK];
        long bytes = 0;
        while (true) {
            int read = in.read(block, 0, (int) Math.min(block.length, part - bytes % part));
            if (read < 0) {
                break;
            }
            whole.update(block, 0, read);
            current.update(block, 0, read);
            bytes += read;
            if (bytes % part == 0) {
                parts.add(base64(current.digest()));
            }
        }
        if (bytes % part != 0 || bytes == 0) {
            parts.add(base64(current.digest()));
        }
        return new FileDigest(bytes, Checksum.hex(whole.digest()), parts);
    }

    /** What has to be in the bucket under a name. */
    StoredFile stored(String name) {
        return new StoredFile(name, bytes, sha256, s3());
    }

    /** What S3 says of the object that is made of these parts. */
    private String s3() {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        MessageDigest all = Checksum.sha256();
        parts.forEach(part -> all.update(Base64.getDecoder().decode(part)));
        return base64(all.digest()) + "-" + parts.size();
    }

    private static String base64(byte[] digest) {
        return Base64.getEncoder().encodeToString(digest);
    }
}
