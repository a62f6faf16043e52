package com.gitfit.coach.models.hub;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the hub says of a file.
 *
 * @param name without a folder
 * @param bytes its length
 * @param checksum SHA-256 of a file in Git's large file storage; of others the SHA-1 by which Git knows them, of their
 *     length and content; in lower-case hexadecimal
 */
record HubFile(String name, long bytes, String checksum) {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?([0-9a-f]{64}|[0-9a-f]{40})\"?");
    private static final int DIGITS_OF_SHA_256 = 64;
    private static final int BLOCK = 64 << 10;

    /** @throws HubRefused if the answer does not say how long the file is and what its checksum is */
    static HubFile of(String name, HubRequests.Answer answer) {
        Optional<String> size = answer.header("X-Linked-Size").or(() -> ofTheFile(answer, "Content-Length"));
        Matcher tag = TAG.matcher(answer.header("X-Linked-Etag")
                .or(() -> ofTheFile(answer, "ETag"))
                .orElse(""));
        if (size.isEmpty() || !size.get().matches("\\d{1,15}") || !tag.matches()) {
            throw new HubRefused(name + ": the hub does not say how long it is, or what its checksum is");
        }
        return new HubFile(name, Long.parseLong(size.get()), tag.group(1));
    }

    /** A redirect has such headers too, of its own. */
    private static Optional<String> ofTheFile(HubRequests.Answer answer, String header) {
        return answer.isFrom(0) ? answer.header(header) : Optional.empty();
    }

    /** Whether a file on this machine is the one. */
    boolean is(Path file) {
        try {
            return Files.isRegularFile(file)
                    && Files.size(file) == bytes
                    && digest(file).equals(checksum);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String digest(Path file) throws IOException {
        boolean isLarge = checksum.length() == DIGITS_OF_SHA_256;
        MessageDigest digest = digest(isLarge ? "SHA-256" : "SHA-1");
        if (!isLarge) {
            digest.update(("blob " + bytes + "\0").getBytes(StandardCharsets.US_ASCII));
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] block = new byte[BLOCK];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                digest.update(block, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
