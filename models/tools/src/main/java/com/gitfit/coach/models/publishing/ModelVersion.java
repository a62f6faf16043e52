package com.gitfit.coach.models.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A registered model.
 *
 * @param version its name
 * @param prefix its folder in the bucket
 * @param checksum SHA-256 of its {@code coach.json} in lower-case hexadecimal
 * @param files every file of it, {@code coach.json} last
 * @param rankingWeight what its ranking counts for, 0–10
 * @param algorithmVersion of the policy that it was trained against, if its {@code coach.json} says so
 * @param metrics what it was judged by, from its {@code coach.json}
 * @param createdAt when it was registered first
 * @param deployedAt when it was activated last
 * @param active whether it ought to answer
 */
public record ModelVersion(
        String version,
        String prefix,
        String checksum,
        List<StoredFile> files,
        double rankingWeight,
        Optional<String> algorithmVersion,
        Map<String, Double> metrics,
        Instant createdAt,
        Optional<Instant> deployedAt,
        boolean active) {
    /** Keeps copies. */
    public ModelVersion {
        files = List.copyOf(files);
        metrics = Map.copyOf(metrics);
    }

    /** Of all its files. */
    public long bytes() {
        return files.stream().mapToLong(StoredFile::bytes).sum();
    }
}
