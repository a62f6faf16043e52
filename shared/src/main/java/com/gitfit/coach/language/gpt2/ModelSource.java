package com.gitfit.coach.language.gpt2;

import java.io.IOException;
import java.io.InputStream;

/** Where the files of a model lie. It may be asked by several threads at once. */
interface ModelSource extends AutoCloseable {
    /**
     * Part of a file on its way.
     *
     * @param total the length of the whole file, in bytes
     * @param bytes those asked for, or fewer where the file ends; to be closed, which ends the connection
     */
    record Content(long total, InputStream bytes) {}

    /**
     * Asks for part of a file.
     *
     * @param from its first byte
     * @param length how many bytes at most, from 1
     * @throws IOException if it may be had by trying again
     * @throws ModelUnusable if not
     */
    Content open(String file, long from, long length) throws IOException;

    /** Lets go of all connections. */
    @Override
    void close();
}
