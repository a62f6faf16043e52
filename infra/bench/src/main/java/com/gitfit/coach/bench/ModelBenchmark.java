package com.gitfit.coach.bench;

import ai.djl.pytorch.jni.JniUtils;
import com.gitfit.coach.bench.Alternation.Times;
import com.gitfit.coach.bench.peer.Checkpoint;
import com.gitfit.coach.bench.peer.EagerGpt2;
import com.gitfit.coach.bench.peer.ExportedOnnxGpt2;
import com.gitfit.coach.bench.peer.OnnxGpt2;
import com.gitfit.coach.bench.peer.Peer;
import com.gitfit.coach.bench.restore.ProcessMemory;
import com.gitfit.coach.bench.restore.RecommendationEvents;
import com.gitfit.coach.language.gpt2.BenchedGpt2;
import com.gitfit.coach.language.gpt2.Gpt2LanguageModel;
import com.gitfit.coach.language.gpt2.Precision;
import com.gitfit.coach.local.LocalStack;
import com.gitfit.coach.local.Settings;
import com.gitfit.coach.local.convex.ConvexSource;
import com.gitfit.coach.local.model.ModelSource;
import com.gitfit.coach.models.random.RandomModel;
import com.gitfit.coach.models.random.RandomModel.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * What DistilGPT-2's shape costs here and in the engines that one would take otherwise, in turns within one process: a
 * prompt of 64 tokens and 32 more, greedily. Then what one recommendation asks of it, and how much memory the whole
 * function takes.
 */
final class ModelBenchmark {
    private static final Path PROJECT = Path.of("");
    private static final Path NATIVES = PROJECT.resolve("infra/native-layer/target");
    private static final int PROMPT = 64;
    private static final int ADDED = 32;
    private static final int SHORTLIST = 4_096;
    private static final long SEED = 7;
    private static final int WARM_UPS = 3;
    private static final int ROUNDS = 15;
    private static final int REQUESTS = 60;
    private static final double MEGABYTE = 1e6;

    private final Map<String, Double> figures = new LinkedHashMap<>();

    static Map<String, Double> run() throws Exception {
        try (var folder = new ScratchFolder("coach-model")) {
            return new ModelBenchmark().measure(folder.path());
        }
    }

    private Map<String, Double> measure(Path folder) throws Exception {
        Path whole = folder.resolve("whole");
        Path listed = folder.resolve("listed");
        RandomModel.write(whole, Shape.DISTILGPT2, SEED);
        RandomModel.write(listed, Shape.DISTILGPT2.withShortlist(SHORTLIST), SEED);
        BenchedGpt2.natives(natives());
        try (Checkpoint checkpoint = Checkpoint.open(whole);
                BenchedGpt2 fp16 = BenchedGpt2.load(whole, Precision.FP16);
                BenchedGpt2 int8 = BenchedGpt2.load(whole, Precision.INT8);
                BenchedGpt2 fp32 = BenchedGpt2.load(whole, Precision.FP32);
                EagerGpt2 eager = new EagerGpt2(checkpoint);
                Gpt2LanguageModel model = BenchedGpt2.languageModel(listed, Precision.FP16)) {
            for (int threads = 1; threads <= 2; threads++) {
                JniUtils.setNumThreads(threads);
                try (ExportedOnnxGpt2 exported = ExportedOnnxGpt2.int8(checkpoint, threads);
                        OnnxGpt2 byHand = OnnxGpt2.int8(checkpoint, threads, PROMPT + ADDED)) {
                    Map<String, Peer> engines = new LinkedHashMap<>();
                    engines.put("fp16", fp16);
                    engines.put("int8", int8);
                    engines.put("fp32", fp32);
                    engines.put("ort_int8", exported);
                    engines.put("ort_int8_by_hand", byHand);
                    engines.put("eager_fp32", eager);
                    engines(engines, threads);
                }
                requests(model, threads);
            }
        }
        figures.put("rss_mb", residentFunction(whole, folder.resolve("data")) / MEGABYTE);
        return figures;
    }

    private void engines(Map<String, Peer> engines, int threads) throws InterruptedException {
        long[] prompt =
                new Random(SEED).longs(PROMPT, 0, Shape.DISTILGPT2.vocabulary()).toArray();
        Map<String, Runnable> tasks = new LinkedHashMap<>();
        engines.forEach((name, engine) -> {
            tasks.put(name + "_prefill", () -> engine.generate(prompt, 1));
            tasks.put(name + "_whole", () -> engine.generate(prompt, ADDED));
        });
        Map<String, Times> times = Alternation.measure(tasks, WARM_UPS, ROUNDS);
        String suffix = "_" + threads + "t";
        engines.keySet().forEach(name -> {
            Times prefill = times.get(name + "_prefill");
            Times whole = times.get(name + "_whole");
            figures.put(name + "_prefill_ms" + suffix, prefill.median());
            figures.put(name + "_token_ms" + suffix, (whole.median() - prefill.median()) / (ADDED - 1));
            add(name + "_whole_ms" + suffix, whole);
        });
        Times exported = times.get("ort_int8_whole");
        Times byHand = times.get("ort_int8_by_hand_whole");
        Times eager = times.get("eager_fp32_whole");
        figures.put("ratio_ort_int8" + suffix, times.get("int8_whole").ratioTo(exported));
        figures.put("ratio_ort_int8_by_hand" + suffix, times.get("int8_whole").ratioTo(byHand));
        figures.put("ratio_eager_fp32" + suffix, times.get("fp16_whole").ratioTo(eager));
    }

    private void requests(Gpt2LanguageModel model, int threads) throws InterruptedException {
        var moment = new Moment();
        Map<String, Runnable> tasks = new LinkedHashMap<>();
        tasks.put("rank", () -> moment.next().rank(model));
        tasks.put("request", () -> {
            moment.next().rank(model);
            moment.phrase(model);
        });
        Map<String, Times> times = Alternation.measure(tasks, WARM_UPS, REQUESTS);
        figures.put("rank_ms_" + threads + "t", times.get("rank").median());
        add("request_ms_" + threads + "t", times.get("request"));
        figures.put("request_sentence_characters", moment.charactersOfASentence());
    }

    private void add(String name, Times times) {
        figures.put(name, times.median());
        figures.put(name + "_lowest", times.lowest());
        figures.put(name + "_highest", times.highest());
    }

    /** The function of the local stack after its first answers, in bytes. */
    private static long residentFunction(Path model, Path data) throws IOException, InterruptedException {
        Settings settings = Settings.of(PROJECT)
                .withPort(0)
                .withData(data)
                .withModel(new ModelSource.Folder(model))
                .withConvex(new ConvexSource.Off());
        try (LocalStack stack = LocalStack.start(settings)) {
            var function = stack.function("RecommendationFunction");
            var events = new RecommendationEvents(PROJECT);
            for (int i = 0; i < 10; i++) {
                function.invoke(events.of("resident-" + i));
            }
            return new ProcessMemory(function.child().orElseThrow().pid()).resident();
        }
    }

    /** The folder of the layer that the build has made for this machine. */
    static Path natives() {
        return NATIVES.resolve(isArm() ? "arm64" : "x86_64").resolve("coach-native");
    }

    /** Whether this machine has none of x86's kernels. */
    static boolean isArm() {
        return System.getProperty("os.arch").toLowerCase(Locale.ROOT).equals("aarch64");
    }
}
