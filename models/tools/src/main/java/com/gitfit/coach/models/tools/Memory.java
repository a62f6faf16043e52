package com.gitfit.coach.models.tools;

import picocli.CommandLine.Option;

/** The option that says how large a model may be. */
final class Memory {
    @Option(
            names = "--max-memory-mb",
            paramLabel = "MB",
            defaultValue = "1024",
            description = "What a model may take in memory, as MAX_MODEL_MEMORY_MB says of the functions"
                    + " (default: ${DEFAULT-VALUE}).")
    private int megabytes;

    /** The same in bytes. */
    long bytes() {
        return (long) megabytes << 20;
    }
}
