package com.gitfit.coach.bench;

import com.gitfit.coach.bench.Alternation.Times;
import com.gitfit.coach.bench.restore.Copy;
import com.gitfit.coach.bench.restore.Criu;
import com.gitfit.coach.bench.restore.CriuMissing;
import com.gitfit.coach.bench.restore.RecommendationEvents;
import com.gitfit.coach.bench.restore.RecommendationEvents.Said;
import com.gitfit.coach.bench.restore.Snapshot;
import com.gitfit.coach.bench.restore.UnpackedFunction;
import com.gitfit.coach.local.LocalStack;
import com.gitfit.coach.local.Settings;
import com.gitfit.coach.local.convex.ConvexSource;
import com.gitfit.coach.local.lambda.LambdaRuntime;
import com.gitfit.coach.local.model.ModelSource;
import com.gitfit.coach.models.random.RandomModel;
import com.gitfit.coach.models.random.RandomModel.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What SnapStart does for the recommendation function: its start from nothing against its start from a snapshot, each
 * up to the first answer. Code and snapshot are read from the cache of the file system, not from the disk.
 */
final class RestoreBenchmark {
    private static final Path PROJECT = Path.of("");
    private static final Path BENCH = PROJECT.resolve("infra/bench");
    private static final Path CRIU = BENCH.resolve("target/criu");
    /** As a model has that is trained to coach: the words of coaching. */
    private static final int SHORTLIST = 4_096;

    private static final long SEED = 7;
    private static final int SNAPSHOTS = 3;
    private static final int ROUNDS = 7;
    /** A metric of the function. */
    private static final String MODEL_ANSWERED = "ModelAnswers";

    private static final double MEGABYTE = 1e6;
    private static final double NANOSECONDS = 1e6;

    private final Criu criu;
    private final RecommendationEvents events;
    private final UnpackedFunction function;
    private final Path folder;
    private final List<Double> inits = new ArrayList<>();
    private final List<Double> colds = new ArrayList<>();
    private final List<Double> restores = new ArrayList<>();
    private final List<Double> answers = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();

    private RestoreBenchmark(Criu criu, RecommendationEvents events, UnpackedFunction function, Path folder) {
        this.criu = criu;
        this.events = events;
        this.function = function;
        this.folder = folder;
    }

    static Map<String, Double> run() throws Exception {
        Criu criu = criu();
        try (var folder = new ScratchFolder("coach-restore")) {
            Path model = folder.path().resolve("model");
            RandomModel.write(model, Shape.DISTILGPT2.withShortlist(SHORTLIST), SEED);
            Settings settings = Settings.of(PROJECT)
                    .withPort(0)
                    .withData(Files.createDirectory(folder.path().resolve("data")))
                    .withModel(new ModelSource.Folder(model))
                    .withConvex(new ConvexSource.Off());
            try (LocalStack stack = LocalStack.start(settings)) {
                var runtime = new LambdaRuntime(settings.modules().resolve("lambda-runtime/target/lib"));
                var function = UnpackedFunction.into(
                        folder.path(), stack.function("RecommendationFunction").spec(), runtime);
                return new RestoreBenchmark(criu, new RecommendationEvents(PROJECT), function, folder.path()).measure();
            }
        }
    }

    private static Criu criu() throws Skipped, InterruptedException {
        try {
            return Criu.findOrFetch(CRIU, BENCH.resolve("src/main/scripts/fetch-criu.sh"));
        } catch (CriuMissing e) {
            throw new Skipped(e.getMessage());
        }
    }

    private Map<String, Double> measure() throws IOException, InterruptedException {
        Snapshot snapshot = snapshot();
        for (int round = 0; round < ROUNDS; round++) {
            start(round);
            restore(snapshot, round);
        }
        checkTheCopies();
        var figures = new LinkedHashMap<String, Double>();
        add(figures, "init_ms", inits);
        add(figures, "cold_first_answer_ms", colds);
        add(figures, "restore_ms", restores);
        add(figures, "restore_first_answer_ms", answers);
        figures.put("cold_over_restore", new Times(colds).ratioTo(new Times(answers)));
        figures.put("touched_mb", snapshot.touchedBy(events.of("touching")) / MEGABYTE);
        figures.put("snapshot_mb", snapshot.bytes() / MEGABYTE);
        return figures;
    }

    /** All are alike, and one of them is kept. */
    private Snapshot snapshot() throws IOException, InterruptedException {
        for (int round = 1; round < SNAPSHOTS; round++) {
            try (var scratch = new ScratchFolder(folder, "snapshot")) {
                snapshot(scratch.path());
            }
        }
        return snapshot(Files.createDirectory(folder.resolve("snapshot")));
    }

    private Snapshot snapshot(Path place) throws IOException, InterruptedException {
        Snapshot snapshot = Snapshot.take(criu, function.withSnapStart(true), place);
        inits.add(snapshot.init().toNanos() / NANOSECONDS);
        return snapshot;
    }

    private void start(int round) throws IOException, InterruptedException {
        try (var temporary = new ScratchFolder(folder, "tmp")) {
            long begin = System.nanoTime();
            try (Copy copy = function.withSnapStart(false).start(temporary.path())) {
                said.add(RecommendationEvents.said(copy.answer(events.of("started-" + round))));
                colds.add((System.nanoTime() - begin) / NANOSECONDS);
            }
        }
    }

    private void restore(Snapshot snapshot, int round) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        try (Copy copy = snapshot.restore()) {
            restores.add((System.nanoTime() - begin) / NANOSECONDS);
            said.add(RecommendationEvents.said(copy.answer(events.of("restored-" + round))));
            answers.add((System.nanoTime() - begin) / NANOSECONDS);
        }
        if (!snapshot.log().contains(MODEL_ANSWERED)) {
            throw new IllegalStateException("the model took no part in the answer: " + snapshot.log());
        }
    }

    /** Figures of copies that are not what they should be would mean nothing. */
    private void checkTheCopies() {
        long ids = said.stream().map(Said::random).distinct().count();
        long advices = said.stream().map(Said::advice).distinct().count();
        if (ids != said.size() || advices != 1) {
            throw new IllegalStateException(said.size() + " answers to one question have " + ids + " different ids and "
                    + advices + " different recommendations");
        }
        System.out.println(said.size() + " copies, started and restored: one recommendation, " + ids + " ids");
    }

    private static void add(Map<String, Double> figures, String name, List<Double> values) {
        var times = new Times(values);
        figures.put(name, times.median());
        figures.put(name + "_lowest", times.lowest());
        figures.put(name + "_highest", times.highest());
    }
}
