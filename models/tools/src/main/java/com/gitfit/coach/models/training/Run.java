package com.gitfit.coach.models.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One training from its first step, or from its last checkpoint, to its end. */
final class Run {
    private final TrainedGpt2 model;
    private final TrainingSettings settings;
    private final Batches batches;
    private final List<Batch> heldOut;
    private final Progress progress;

    Run(
            TrainedGpt2 model,
            TrainingSettings settings,
            List<Sequence> training,
            List<Sequence> heldOut,
            Progress progress) {
        this.model = model;
        this.settings = settings;
        this.batches = new Batches(training, settings.batch(), model.positions(), settings.seed());
        this.heldOut = Batches.inOrder(heldOut, settings.batch(), model.positions());
        this.progress = progress;
    }

    /**
     * Learns.
     *
     * @param folder for checkpoints
     * @param name of the run, which its checkpoints bear
     * @throws TrainingFailed if a loss is no number any more; the checkpoint before stays
     */
    RunState from(RunState state, Path folder, String name) throws IOException {
        progress.begins(tokens(), state.tokens());
        List<LossCurve.Point> points = new ArrayList<>(state.points());
        long begun = System.nanoTime() - state.nanos();
        long tokens = state.tokens();
        double sum = 0;
        int since = 0;
        for (int step = state.step(); step < settings.steps(); step++) {
            Batch batch = batches.of(step);
            double loss = model.learn(batch, step, settings);
            tokens += batch.read();
            sum += loss;
            since++;
            progress.learnt(step + 1, batch.read(), loss);
            if ((step + 1) % settings.lookEvery() == 0 || step + 1 == settings.steps()) {
                LossCurve.Point point = new LossCurve.Point(step + 1, sum / since, heldOut());
                check(point);
                points.add(point);
                progress.looked(point.step(), point.training(), point.heldOut());
                new RunState(step + 1, tokens, System.nanoTime() - begun, points).write(folder, name, model);
                sum = 0;
                since = 0;
            }
        }
        return new RunState(settings.steps(), tokens, System.nanoTime() - begun, points);
    }

    private static void check(LossCurve.Point point) {
        if (!Double.isFinite(point.training()) || !Double.isFinite(point.heldOut())) {
            throw new TrainingFailed("after step " + point.step() + " the loss is " + point.training()
                    + ", and held out " + point.heldOut() + ": try a lower learning rate");
        }
    }

    private long tokens() {
        long tokens = 0;
        for (int step = 0; step < settings.steps(); step++) {
            tokens += batches.tokens(step);
        }
        return tokens;
    }

    private double heldOut() {
        double sum = 0;
        long count = 0;
        for (Batch batch : heldOut) {
            sum += model.loss(batch) * batch.learnt();
            count += batch.learnt();
        }
        return sum / count;
    }
}
