package com.gitfit.coach.runtime;

import com.gitfit.coach.domain.Range;
import com.gitfit.coach.safety.SafetyLimits.Enforcement;
import com.gitfit.coach.service.EngineMode;
import java.time.Duration;
import java.util.Map;

/**
 * What an operator can set, read once at the start.
 *
 * @param stage {@code STAGE}
 * @param mode {@code AI_ENGINE_ENABLED} and {@code FALLBACK_MODE_ENABLED}
 * @param safety {@code SAFETY_CONSTRAINTS_ENABLED}; off on one machine only
 * @param learningRate {@code PREFERENCE_LEARNING_RATE} of a newcomer, 0.01–0.10
 * @param model what is said of the language model
 * @param logLevel {@code LOG_LEVEL}
 * @param writesEvents {@code AI_LOGGING_ENABLED}
 * @param learningEventsLive {@code LEARNING_EVENT_TTL_DAYS}
 */
public record Configuration(
        Stage stage,
        EngineMode mode,
        Enforcement safety,
        double learningRate,
        Model model,
        LogLevel logLevel,
        boolean writesEvents,
        Duration learningEventsLive) {

    private static final Range RATE = new Range(0.01, 0.10);
    private static final Range SECONDS = new Range(1, 30);
    private static final Range MEGABYTES = new Range(64, 10_240);
    private static final Range DAYS = new Range(1, 3650);

    /** How much is logged. */
    public enum LogLevel {
        TRACE,
        DEBUG,
        INFO,
        WARN,
        ERROR
    }

    /**
     * The language model.
     *
     * @param name {@code MODEL_NAME}
     * @param timeout {@code MODEL_TIMEOUT_SECONDS}, what it may take for one request
     * @param mostMegabytes {@code MAX_MODEL_MEMORY_MB}, what it may hold in memory
     */
    public record Model(String name, Duration timeout, int mostMegabytes) {}

    /** @throws InvalidConfiguration if a variable cannot be used */
    public static Configuration of(Map<String, String> variables) {
        return of(new Environment(variables));
    }

    static Configuration of(Environment environment) {
        return new Configuration(
                environment.word("STAGE", Stage.PROD),
                new EngineMode(
                        environment.bool("AI_ENGINE_ENABLED", true), environment.bool("FALLBACK_MODE_ENABLED", true)),
                safety(environment),
                environment.number("PREFERENCE_LEARNING_RATE", 0.05, RATE),
                new Model(
                        environment.text("MODEL_NAME", "distilgpt2"),
                        Duration.ofSeconds(environment.integer("MODEL_TIMEOUT_SECONDS", 30, SECONDS)),
                        environment.integer("MAX_MODEL_MEMORY_MB", 1024, MEGABYTES)),
                environment.word("LOG_LEVEL", LogLevel.INFO),
                environment.bool("AI_LOGGING_ENABLED", true),
                Duration.ofDays(environment.integer("LEARNING_EVENT_TTL_DAYS", 180, DAYS)));
    }

    /** Off only where the stage is said to be local: a deployment that forgets to say its stage keeps its limits. */
    private static Enforcement safety(Environment environment) {
        boolean on = environment.bool("SAFETY_CONSTRAINTS_ENABLED", true);
        boolean local = environment.word("STAGE", Stage.PROD) == Stage.LOCAL;
        if (!on && !local) {
            throw new InvalidConfiguration("SAFETY_CONSTRAINTS_ENABLED", "can be false only where STAGE is local");
        }
        return on ? Enforcement.ON : Enforcement.OFF;
    }
}
