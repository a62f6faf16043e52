package com.gitfit.coach.models.tools;

import com.gitfit.coach.models.training.Progress;
import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a training is: tokens read, tokens a second, time left, and the loss; each look at the losses is a line. */
final class TrainingBar implements Progress, AutoCloseable {
    private static final int REDRAWN_MILLIS = 1_000;

    private static final int WIDTH = 120;

    private final PrintWriter out;
    private final PrintWriter line;
    private ProgressBar bar;

    /**
     * A bar before its training.
     *
     * @param out takes the looks at the losses
     * @param line takes the bar, drawn over itself again and again
     */
    TrainingBar(PrintWriter out, PrintWriter line) {
        this.out = out;
        this.line = line;
    }

    @Override
    public void begins(long tokens, long read) {
        bar = new ProgressBarBuilder()
                .setTaskName("training")
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REDRAWN_MILLIS)
                .setUnit(" tokens", 1)
                .showSpeed()
                .setInitialMax(tokens - read)
                .setConsumer(new DelegatingProgressBarConsumer(this::draw, WIDTH))
                .build();
    }

    private void draw(String drawn) {
        line.print('\r' + drawn);
        line.flush();
    }

    @Override
    public void learnt(int step, long tokens, double loss) {
        bar.stepBy(tokens);
        bar.setExtraMessage(String.format(Locale.ROOT, " step %d, loss %.3f", step, loss));
    }

    @Override
    public void looked(int step, double training, double heldOut) {
        out.printf(Locale.ROOT, "%nstep %d: loss %.4f, held out %.4f%n", step, training, heldOut);
        out.flush();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            line.println();
        }
    }
}
