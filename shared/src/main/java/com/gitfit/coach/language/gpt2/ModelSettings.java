package com.gitfit.coach.language.gpt2;

import java.nio.file.Path;

/**
 * Which model, and how it is run.
 *
 * @param prefix the folder of its files in the bucket
 * @param checksum SHA-256 of its {@code coach.json} in lower-case hexadecimal
 * @param mostBytes what it may take in memory
 * @param natives the folder of the layer with the libraries that it runs on
 * @param threads that one computation is split over, 1 or 2: not more than the function has whole vCPUs
 */
public record ModelSettings(
        String bucket,
        String prefix,
        String checksum,
        long mostBytes,
        Precision precision,
        Path natives,
        int threads) {}
