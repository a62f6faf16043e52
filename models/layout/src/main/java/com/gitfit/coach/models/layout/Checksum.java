package com.gitfit.coach.models.layout;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in lower-case hexadecimal. */
public final class Checksum {
    private Checksum() {}

    /** The checksum of some bytes. */
    public static String of(byte[] bytes) {
        return hex(sha256().digest(bytes));
    }

    /** A digest as text. */
    public static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    /** To be fed with bytes. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
