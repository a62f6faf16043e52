package com.gitfit.coach.models.publishing;

import java.util.List;

/**
 * A model that is complete in the bucket and registered.
 *
 * @param version the model's name
 * @param prefix its folder in the bucket, which follows from its content
 * @param checksum SHA-256 of its {@code coach.json} in lower-case hexadecimal
 * @param bytes of all its files
 * @param sent the files that were sent this time; the others were there already
 */
public record Published(String version, String prefix, String checksum, long bytes, List<String> sent) {
    /** Keeps a copy. */
    public Published {
        sent = List.copyOf(sent);
    }
}
