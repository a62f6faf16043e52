package com.gitfit.coach.models.tools;

import com.gitfit.coach.models.publishing.Published;
import com.gitfit.coach.models.publishing.Publisher;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a model into the bucket and registers it. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = {
            "Checks a model, puts it into the bucket of models and registers it; it is not active yet.",
            "A folder with a coach.json goes as it is. Of one without, a load-ready form does: weights in half precision.",
            "What is there already is not sent again, so a run that was interrupted can be repeated."
        })
final class PublishCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Registry registry;

    @Mixin
    private Memory memory;

    @Parameters(paramLabel = "DIR", description = "Folder of the model.")
    private Path folder;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Published published = registry.with((bucket, versions) -> {
            Publisher publisher =
                    new Publisher(bucket, versions, ModelTool.natives(), memory.bytes(), Clock.systemUTC(), line -> {
                        out.println(line);
                        out.flush();
                    });
            return publisher.publish(folder);
        });
        out.printf(
                "%s is in the folder %s and registered; activate it with: activate %s%n",
                published.version(), published.prefix(), published.version());
        out.flush();
        return 0;
    }
}
