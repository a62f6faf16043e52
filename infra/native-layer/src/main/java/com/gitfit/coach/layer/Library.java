package com.gitfit.coach.layer;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.jar.JarEntry;

/**
 * A native library in a jar of the class path.
 *
 * @param name of its file
 * @param source where it is
 * @param form how the layer holds it
 */
record Library(String name, URL source, Form form) {
    /** How a layer holds a library. */
    enum Form {
        /** Loaded from the layer itself. */
        PLAIN(""),
        /** Unpacked first: a layer may not be larger. */
        COMPRESSED(".zst");

        private final String suffix;

        Form(String suffix) {
            this.suffix = suffix;
        }
    }

    /** The name of its file in the layer. */
    String fileName() {
        return name + form.suffix;
    }

    InputStream open() throws IOException {
        return source.openStream();
    }

    /** Its length in bytes. */
    long size() throws IOException {
        return entry().getSize();
    }

    /** Name, length and checksum, without reading the library. */
    String fingerprint() throws IOException {
        JarEntry entry = entry();
        return "%s %d %08x".formatted(fileName(), entry.getSize(), entry.getCrc());
    }

    private JarEntry entry() throws IOException {
        return ((JarURLConnection) source.openConnection()).getJarEntry();
    }
}
