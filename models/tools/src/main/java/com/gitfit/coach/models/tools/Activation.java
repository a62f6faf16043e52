package com.gitfit.coach.models.tools;

import com.gitfit.coach.models.publishing.ModelVersion;
import com.gitfit.coach.models.publishing.NextDeployment;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** What is said of a model that has become active. */
final class Activation {
    @Option(
            names = "--config-env",
            paramLabel = "NAME",
            required = true,
            description = "Environment of samconfig.toml that the printed commands are for, the one of the bucket.")
    private String environment;

    void print(ModelVersion model, PrintWriter out) {
        out.printf("%s is active. The functions answer with it once this is done:%n%n", model.version());
        out.print(new NextDeployment(model, environment).commands());
        out.flush();
    }
}
