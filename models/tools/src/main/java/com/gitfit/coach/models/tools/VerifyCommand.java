package com.gitfit.coach.models.tools;

import com.gitfit.coach.language.gpt2.ModelFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether a folder holds a model that the functions take. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks every byte of a model's folder as the functions do, and sends nothing anywhere.")
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Memory memory;

    @Parameters(paramLabel = "DIR", description = "Folder of the model.")
    private Path folder;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ModelFolder model = ModelFolder.check(folder, ModelTool.natives(), memory.bytes());
        model.checksums().forEach((name, sha256) -> out.printf("%s  %s%n", sha256, name));
        out.println(model.identity()
                .map(identity -> identity.version() + " can be published")
                .orElse("can be published; a coach.json will be made for it, and its memory be asked for then"));
        out.flush();
        return 0;
    }
}
