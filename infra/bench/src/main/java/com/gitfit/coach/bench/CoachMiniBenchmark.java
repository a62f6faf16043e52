package com.gitfit.coach.bench;

import com.gitfit.coach.language.gpt2.Precision;
import com.gitfit.coach.models.judging.Judge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The model that ships, judged afresh on held-out examples as {@code models judge} does it. */
final class CoachMiniBenchmark {
    private static final Path MODEL = Path.of("models/coach-mini");

    private CoachMiniBenchmark() {}

    static Map<String, Double> run() throws Skipped, IOException {
        if (Files.notExists(MODEL)) {
            throw new Skipped("there is no " + MODEL);
        }
        Precision precision = ModelBenchmark.isArm() ? Precision.FP32 : Precision.FP16;
        return Judge.judge(MODEL, ModelBenchmark.natives(), precision, Judge.PROMPTS, Judge.SEED, System.out::println)
                .metrics()
                .figures();
    }
}
