package com.gitfit.coach.models.tools;

import com.gitfit.coach.models.publishing.ModelVersion;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says which models there are. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the registered models, the oldest first; a star is before the active one.")
final class ListCommand implements Callable<Integer> {
    private static final int MEGABYTE = 1_000_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Registry registry;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        for (ModelVersion model : registry.with((bucket, versions) -> versions.list())) {
            out.printf(
                    Locale.ROOT,
                    "%s %-40s %s %8.1f MB  ranking %.2f  registered %s  activated %s%n",
                    model.active() ? "*" : " ",
                    model.version(),
                    model.prefix(),
                    (double) model.bytes() / MEGABYTE,
                    model.rankingWeight(),
                    model.createdAt(),
                    model.deployedAt().map(Instant::toString).orElse("never"));
        }
        out.flush();
        return 0;
    }
}
