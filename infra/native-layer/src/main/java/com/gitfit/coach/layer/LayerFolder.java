package com.gitfit.coach.layer;

import com.gitfit.coach.layer.Library.Form;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What a function finds under {@code /opt}: the folder {@code coach-native} with the libraries, and
 * {@code libraries.sha256}, which lists them unpacked as {@code sha256sum} does. The digest of that list names them
 * all.
 *
 * @param root what becomes {@code /opt}
 */
record LayerFolder(Path root) {
    static final String NAME = "coach-native";
    static final String LIST = "libraries.sha256";

    /** 446 MB of libtorch become 86 MB in 3 s; level 19 saves 15 MB more and takes minutes. */
    private static final int LEVEL = 9;

    /** As many as CI has cores; the bytes written do not depend on it. */
    private static final int WORKERS = 2;

    Path folder() {
        return root.resolve(NAME);
    }

    /** Writes every library, then their list. */
    void write(List<Library> libraries) throws IOException {
        Files.createDirectories(folder());
        var list = new StringBuilder();
        for (Library library : libraries) {
            list.append(write(library)).append("  ").append(library.name()).append('\n');
        }
        Files.writeString(folder().resolve(LIST), list);
    }

    private String write(Library library) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = library.open();
                OutputStream file = Files.newOutputStream(folder().resolve(library.fileName()));
                OutputStream stored = library.form() == Form.COMPRESSED ? compressing(file) : file;
                OutputStream out = new DigestOutputStream(stored, digest)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static OutputStream compressing(OutputStream file) throws IOException {
        return new ZstdOutputStream(file, LEVEL).setWorkers(WORKERS).setChecksum(true);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
