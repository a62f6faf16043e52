package com.gitfit.coach.models.tools;

import com.gitfit.coach.models.publishing.ModelBucket;
import com.gitfit.coach.models.publishing.ModelVersions;
import java.time.Clock;
import picocli.CommandLine.Option;

/** The options that say where models are published; region, endpoints and credentials are those of the AWS SDK. */
final class Registry {
    @Option(
            names = "--bucket",
            required = true,
            paramLabel = "NAME",
            defaultValue = "${env:MODEL_BUCKET}",
            description = "The bucket of models (or MODEL_BUCKET).")
    private String bucket;

    @Option(
            names = "--table",
            required = true,
            paramLabel = "NAME",
            defaultValue = "${env:MODEL_VERSIONS_TABLE}",
            description = "The table of models (or MODEL_VERSIONS_TABLE).")
    private String table;

    /** What is done there. */
    interface Work<T> {
        T in(ModelBucket bucket, ModelVersions versions);
    }

    /** Does something there, and lets go of all connections. */
    <T> T with(Work<T> work) {
        try (ModelBucket open = ModelBucket.connect(bucket);
                ModelVersions versions = ModelVersions.connect(table, open, Clock.systemUTC())) {
            return work.in(open, versions);
        }
    }
}
