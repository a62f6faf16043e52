package com.gitfit.coach.models.hub;

/** Is told how far a file has come. */
public interface Progress {
    /**
     * A part of a file is here.
     *
     * @param file its name
     * @param bytes that are here so far, those of earlier runs too
     * @param total its length in bytes
     */
    void reached(String file, long bytes, long total);
}
