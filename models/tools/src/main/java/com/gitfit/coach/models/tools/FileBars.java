package com.gitfit.coach.models.tools;

import com.gitfit.coach.models.hub.Progress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar for each file: how much of it is here, how fast it comes, how long it takes still. */
final class FileBars implements Progress, AutoCloseable {
    private static final int MEGABYTE = 1 << 20;

    private final Map<String, ProgressBar> bars = new HashMap<>();

    @Override
    public void reached(String file, long bytes, long total) {
        ProgressBar bar = bars.computeIfAbsent(file, name -> bar(name, bytes, total));
        bar.stepTo(bytes);
        if (bytes == total) {
            bar.close();
        }
    }

    private static ProgressBar bar(String file, long bytes, long total) {
        return new ProgressBarBuilder()
                .setTaskName(file)
                .setInitialMax(total)
                .startsFrom(bytes, Duration.ZERO)
                .setUnit(" MB", MEGABYTE)
                .setStyle(ProgressBarStyle.ASCII)
                .showSpeed()
                .build();
    }

    @Override
    public void close() {
        bars.values().forEach(ProgressBar::close);
    }
}
