package com.gitfit.coach.runtime;

import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.language.gpt2.Gpt2LanguageModel;
import com.gitfit.coach.language.gpt2.ModelSettings;
import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.Telemetry;
import java.time.Duration;
import java.util.Map;

/** Loads the language model when a function starts. Without one the function starts all the same. */
final class Models {
    /** Before a snapshot Lambda gives more than two minutes. */
    private static final Duration LONGEST_LOAD = Duration.ofSeconds(60);

    private Models() {}

    /**
     * The configured model; none if there is none, if nobody may ask it, or if it cannot be used, which is reported.
     */
    static LanguageModel load(Configuration configuration, Telemetry telemetry) {
        return configuration.mode().engine() ? load(configuration.model(), telemetry) : LanguageModel.absent();
    }

    static LanguageModel load(Configuration.Model model, Telemetry telemetry) {
        return model.location()
                .map(location -> load(
                        model.name(),
                        new ModelSettings(
                                location.bucket(),
                                location.prefix(),
                                location.checksum(),
                                model.mostMegabytes() * 1_000_000L,
                                model.precision(),
                                model.natives(),
                                model.threads()),
                        telemetry))
                .orElseGet(LanguageModel::absent);
    }

    private static LanguageModel load(String name, ModelSettings settings, Telemetry telemetry) {
        long started = System.nanoTime();
        try {
            Gpt2LanguageModel model = Gpt2LanguageModel.fetch(settings, LONGEST_LOAD);
            telemetry.event(
                    "model_loaded",
                    Map.of(
                            "model", name,
                            "model_version", model.identity().orElseThrow().version(),
                            "precision", settings.precision().name(),
                            "threads", settings.threads(),
                            "milliseconds", (System.nanoTime() - started) / 1_000_000));
            return model;
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            // Memory that only the model wanted is there for the rules.
            telemetry.failure("model_unusable", e);
            telemetry.measure(Metric.MODEL_LOAD_FAILURES, 1);
            telemetry.flush();
            return LanguageModel.absent();
        }
    }
}
