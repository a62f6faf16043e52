package com.gitfit.coach.models.tools;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a registered model the active one. */
@Command(
        name = "activate",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a registered model the active one, if all of it is in the bucket.",
            "Prints the commands of the deployment after which the functions answer with it."
        })
final class ActivateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Registry registry;

    @Mixin
    private Activation activation;

    @Parameters(paramLabel = "VERSION", description = "Name of the model, as list says it.")
    private String version;

    @Override
    public Integer call() {
        activation.print(
                registry.with((bucket, versions) -> versions.activate(version)),
                spec.commandLine().getOut());
        return 0;
    }
}
