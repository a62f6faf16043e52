package com.gitfit.coach.models.corpus;

import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.language.Driver;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A corpus for people to look at. */
public final class CorpusText {
    private CorpusText() {}

    /**
     * Writes {@code training.txt} and {@code held-out.txt}, an example a line: what is read and what is answered.
     *
     * @param folder is made if it is not there
     */
    public static void write(Corpus corpus, Path folder) throws IOException {
        Files.createDirectories(folder);
        write(corpus.training(), folder.resolve("training.txt"));
        write(corpus.heldOut(), folder.resolve("held-out.txt"));
    }

    /** How many examples there are of each lever and of each reason for it, a line each. */
    public static String counts(Corpus corpus) {
        StringBuilder table = new StringBuilder(
                row("", corpus.training().size(), corpus.heldOut().size()));
        for (Lever lever : Lever.values()) {
            List<Example> training = of(corpus.training(), lever);
            List<Example> heldOut = of(corpus.heldOut(), lever);
            table.append(row(lever.wireName(), training.size(), heldOut.size()));
            for (Driver driver : Driver.values()) {
                long learned = count(training, driver);
                long judged = count(heldOut, driver);
                if (learned + judged > 0) {
                    table.append(row("  " + driver.wireName(), learned, judged));
                }
            }
        }
        return table.toString();
    }

    private static void write(List<Example> examples, Path file) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (Example example : examples) {
                writer.write(example.context() + example.answer() + "\n");
            }
        }
    }

    private static List<Example> of(List<Example> examples, Lever lever) {
        return examples.stream()
                .filter(example -> example.moment().prescription().lever() == lever)
                .toList();
    }

    private static long count(List<Example> examples, Driver driver) {
        return examples.stream()
                .filter(example -> example.moment().driver() == driver)
                .count();
    }

    private static String row(String what, long training, long heldOut) {
        return String.format(Locale.ROOT, "%-24s %8d training %8d held out%n", what, training, heldOut);
    }
}
