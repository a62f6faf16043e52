package com.gitfit.coach.models.hub;

import java.util.List;

/**
 * A model that is here, each file with the checksum that the hub says.
 *
 * @param repository its name on the hub
 * @param commit the very revision, 40 hexadecimal digits
 * @param fetched the files that came over the network this time; the others were here already
 */
public record Fetched(String repository, String commit, List<String> fetched) {
    /** Keeps a copy. */
    public Fetched {
        fetched = List.copyOf(fetched);
    }
}
