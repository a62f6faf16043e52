package com.gitfit.coach.models.tools;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Goes back to the model that was active before. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description = {
            "Makes the model active again that was active before; again, the one before that.",
            "Prints the commands of the deployment after which the functions answer with it."
        })
final class RollbackCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Registry registry;

    @Mixin
    private Activation activation;

    @Override
    public Integer call() {
        activation.print(
                registry.with((bucket, versions) -> versions.rollback()),
                spec.commandLine().getOut());
        return 0;
    }
}
