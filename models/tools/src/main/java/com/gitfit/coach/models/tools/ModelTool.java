package com.gitfit.coach.models.tools;

import com.gitfit.coach.language.gpt2.ModelUnusable;
import com.gitfit.coach.models.hub.HubRefused;
import com.gitfit.coach.models.publishing.PublishingFailed;
import com.gitfit.coach.models.training.TrainingFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The command line of {@code models/}. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = "Makes language models for the coach, judges them, and publishes them.",
        subcommands = {
            CorpusCommand.class,
            TrainCommand.class,
            JudgeCommand.class,
            SimulateCommand.class,
            MakeCommand.class,
            FetchCommand.class,
            VerifyCommand.class,
            PublishCommand.class,
            ListCommand.class,
            ActivateCommand.class,
            RollbackCommand.class
        })
public final class ModelTool {
    private static final int REFUSED = 1;

    ModelTool() {}

    /** Runs one command and ends with its exit code: 0 done, 1 refused or failed, 2 not understood. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The commands. What was refused is said in one line; what nobody has thought of, with its trace. */
    static CommandLine commandLine() {
        return new CommandLine(new ModelTool()).setExecutionExceptionHandler(ModelTool::refuse);
    }

    private static int refuse(Exception problem, CommandLine command, ParseResult parsed) throws Exception {
        boolean isForeseen = problem instanceof ModelUnusable
                || problem instanceof PublishingFailed
                || problem instanceof HubRefused
                || problem instanceof TrainingFailed
                || problem instanceof IOException
                || problem instanceof UncheckedIOException;
        if (!isForeseen) {
            throw problem;
        }
        command.getErr().println(command.getCommandName() + ": " + words(problem));
        command.getErr().flush();
        return REFUSED;
    }

    /** Of a file that is not there the JDK says its name and nothing else. */
    static String words(Exception problem) {
        Throwable cause = problem instanceof UncheckedIOException ? problem.getCause() : problem;
        return switch (cause) {
            case NoSuchFileException missing -> "there is no " + missing.getFile();
            case AccessDeniedException denied -> denied.getFile() + " must not be read or written";
            default -> problem.getMessage();
        };
    }

    /** The folder of the layer with the libraries that a model runs on. */
    static Path natives() {
        return Path.of(System.getProperty("coach.natives"));
    }
}
