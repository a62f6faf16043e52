package com.gitfit.coach.language.gpt2;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;

/**
 * The files of a model in a folder of this machine. A model that nobody has judged yet has no {@code coach.json}: one
 * that takes the other files as they are, and counts for nothing, stands in.
 */
final class FolderModelSource implements ModelSource {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int VERSION_DIGITS = 12;

    private final FolderFiles folder;
    private final boolean hasManifest;
    private final byte[] manifest;

    private FolderModelSource(FolderFiles folder, boolean hasManifest, byte[] manifest) {
        this.folder = folder;
        this.hasManifest = hasManifest;
        this.manifest = manifest;
    }

    /** @throws ModelUnusable if files are missing, lie elsewhere, or are longer than any of a model */
    static FolderModelSource of(Path path) {
        FolderFiles folder = FolderFiles.of(path);
        try {
            boolean hasManifest = folder.has(Manifest.NAME);
            byte[] manifest = hasManifest ? Files.readAllBytes(folder.file(Manifest.NAME)) : standIn(folder);
            return new FolderModelSource(folder, hasManifest, manifest);
        } catch (IOException e) {
            throw new ModelUnusable("the files of " + path + " cannot be read: " + e, e);
        }
    }

    /** Whether there is a {@code coach.json}. */
    boolean hasManifest() {
        return hasManifest;
    }

    /** SHA-256 of {@code coach.json}, or of what stands in for it, in lower-case hexadecimal. */
    String checksum() {
        return Sha256.of(manifest);
    }

    /**
     * The whole model, checked as if it came from S3.
     *
     * @return what the caller has to close
     * @throws ModelUnusable if it is incomplete, or not what it should be
     */
    ModelFiles load() {
        return load(Long.MAX_VALUE);
    }

    /**
     * The same of a model that goes as it is; one without a {@code coach.json} does not.
     *
     * @param mostBytes what it may take in memory
     */
    ModelFiles load(long mostBytes) {
        return new ModelLoader(this, checksum(), hasManifest ? mostBytes : Long.MAX_VALUE).load(LONGEST);
    }

    private static byte[] standIn(FolderFiles folder) throws IOException {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode files = root.putObject("files");
        String sha256 = "";
        for (String name : Manifest.NAMES) {
            Path file = folder.file(name);
            sha256 = sha256(file);
            files.putObject(name).put("bytes", Files.size(file)).put("sha256", sha256);
        }
        root.put("version", "unjudged-" + sha256.substring(0, VERSION_DIGITS));
        root.put("architecture", "gpt2").put("ranking_weight", 0.0);
        return root.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream stream = new DigestInputStream(Files.newInputStream(file), digest)) {
            stream.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public Content open(String file, long from, long length) throws IOException {
        if (file.equals(Manifest.NAME)) {
            return content(new ByteArrayInputStream(manifest), manifest.length, from, length);
        }
        Path path = folder.file(file);
        return content(Files.newInputStream(path), Files.size(path), from, length);
    }

    private static Content content(InputStream stream, long total, long from, long length) throws IOException {
        stream.skipNBytes(from);
        return new Content(total, new FirstBytes(stream, length));
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
