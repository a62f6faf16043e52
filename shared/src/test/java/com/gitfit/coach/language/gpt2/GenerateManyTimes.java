package com.gitfit.coach.language.gpt2;

import com.gitfit.coach.models.layout.NumberType;
import com.gitfit.coach.models.random.RandomModel.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Generates texts in a process of its own, gives texts up half-way and makes the model anew, each in portions, and
 * prints how many bytes a portion of each leaves behind in the memory of the process, and how many texts were given up.
 */
final class GenerateManyTimes {
    private static final Shape SHAPE = new Shape(1, 2, 8, 300, 64, NumberType.F32, 0, false);
    private static final long PAGE = 4_096;
    private static final int PORTIONS = 5;

    private final ModelFiles files = AModel.of(SHAPE, 1);
    private final List<String> options = List.of(" more weight", " less weight", " more rest");
    private TextModel model = made();
    private int outOfTime;

    private GenerateManyTimes() {}

    /** @param arguments how many texts, how many attempts without time and how many models each portion has */
    public static void main(String[] arguments) throws IOException {
        Natives.load();
        var run = new GenerateManyTimes();
        int texts = Integer.parseInt(arguments[0]);
        int attempts = Integer.parseInt(arguments[1]);
        int models = Integer.parseInt(arguments[2]);
        long perText = growth(() -> run.generate(texts));
        long perAttempt = growth(() -> run.giveUp(attempts));
        long perModel = growth(() -> run.makeAnew(models));
        System.out.println(perText + " " + perAttempt + " " + perModel + " " + run.outOfTime);
    }

    /** By how many bytes a portion of work grows the process: the median, since the JVM itself grows now and then. */
    private static long growth(Runnable portion) throws IOException {
        long[] growths = new long[PORTIONS];
        portion.run();
        for (int i = 0; i < PORTIONS; i++) {
            long before = resident();
            portion.run();
            growths[i] = resident() - before;
        }
        Arrays.sort(growths);
        return growths[PORTIONS / 2];
    }

    private TextModel made() {
        Gpt2 fresh = Gpt2.load(files.config(), files.weights(), List.of(), Precision.FP16);
        return new TextModel(fresh, Tokenizer.load(files.tokenizer(), SHAPE.vocabulary()), Choices.of(List.of()), "A");
    }

    /** Every tenth context is ranked too. */
    private void generate(int texts) {
        for (int i = 0; i < texts; i++) {
            Deadline ample = Deadline.in(Duration.ofMinutes(1));
            String context = "set " + i;
            if (i % 10 == 0) {
                model.score(context, options, ample);
            }
            model.continued(context, " go", 3, Sampler.greedy(), ample);
        }
    }

    private void giveUp(int attempts) {
        for (int i = 0; i < attempts; i++) {
            try {
                model.continued(
                        "set " + i, " go", 16, Sampler.greedy(), Deadline.in(Duration.ofNanos(i % 50 * 20_000L)));
            } catch (OutOfTime e) {
                outOfTime++;
            }
        }
    }

    private void makeAnew(int models) {
        for (int i = 0; i < models; i++) {
            model.close();
            model = made();
            generate(1);
        }
    }

    /** In bytes, without what the heap holds in vain. */
    private static long resident() throws IOException {
        System.gc();
        String[] pages = Files.readString(Path.of("/proc/self/statm")).split(" ", -1);
        return Long.parseLong(pages[1]) * PAGE;
    }
}
