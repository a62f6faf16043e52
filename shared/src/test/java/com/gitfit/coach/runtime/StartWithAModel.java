package com.gitfit.coach.runtime;

import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.language.gpt2.Precision;
import com.gitfit.coach.runtime.Configuration.Model;
import com.gitfit.coach.runtime.Configuration.ModelLocation;
import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.RecordingTelemetry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Loads a model in a process of its own, since native libraries are loaded once, and prints what operators are told:
 * how many failures were counted, what was written, and the model's version or {@code absent}.
 */
final class StartWithAModel {
    private StartWithAModel() {}

    /** @param arguments the folder of the native libraries and the checksum of the model */
    public static void main(String[] arguments) {
        var telemetry = new RecordingTelemetry();
        LanguageModel model = Models.load(configuration(Path.of(arguments[0]), arguments[1], 1_024), telemetry);
        System.out.println("failures counted: " + telemetry.values(Metric.MODEL_LOAD_FAILURES));
        System.out.println(telemetry.text());
        System.out.println(model.identity().map(LanguageModel.Identity::version).orElse("absent"));
    }

    static Model configuration(Path natives, String checksum, int mostMegabytes) {
        return new Model(
                "test",
                Duration.ofSeconds(30),
                mostMegabytes,
                Optional.of(new ModelLocation("models", "test", checksum)),
                Precision.FP16,
                natives,
                1);
    }
}
