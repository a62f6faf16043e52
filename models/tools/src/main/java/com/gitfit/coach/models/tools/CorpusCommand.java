package com.gitfit.coach.models.tools;

import com.gitfit.coach.models.corpus.Corpora;
import com.gitfit.coach.models.corpus.Corpus;
import com.gitfit.coach.models.corpus.CorpusPlan;
import com.gitfit.coach.models.corpus.CorpusText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code corpus}: writes what a model is taught, to be looked at. */
@Command(
        name = "corpus",
        mixinStandardHelpOptions = true,
        description = "Writes what a model is taught: training.txt and held-out.txt, an example a line.")
final class CorpusCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "where to; it is made if it is not there")
    private Path folder;

    @Option(names = "--seed", paramLabel = "N", description = "of everything that is drawn (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--training", paramLabel = "N", description = "examples to learn from (default: ${DEFAULT-VALUE})")
    private int training = 60_000;

    @Option(
            names = "--held-out",
            paramLabel = "N",
            description = "examples to be judged by (default: ${DEFAULT-VALUE})")
    private int heldOut = 4_000;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Corpus corpus = Corpora.generate(new CorpusPlan(seed, training, heldOut));
        CorpusText.write(corpus, folder);
        PrintWriter out = spec.commandLine().getOut();
        out.print(CorpusText.counts(corpus));
        out.flush();
        return 0;
    }
}
