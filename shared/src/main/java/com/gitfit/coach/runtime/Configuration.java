package com.gitfit.coach.runtime;

import com.gitfit.coach.domain.Range;
import com.gitfit.coach.language.gpt2.Precision;
import com.gitfit.coach.safety.SafetyLimits.Enforcement;
import com.gitfit.coach.service.EngineMode;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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
 * @param traceRate {@code DECISION_TRACE_RATE}, the share of decisions that are logged whole, 0–1; all of them where
 *     {@code LOG_LEVEL} is debug or finer
 * @param convex {@code CONVEX_URL}, the deployment that mirrors the tables; empty if there is none
 */
public record Configuration(
        Stage stage,
        EngineMode mode,
        Enforcement safety,
        double learningRate,
        Model model,
        LogLevel logLevel,
        boolean writesEvents,
        Duration learningEventsLive,
        double traceRate,
        Optional<URI> convex) {

    private static final Range RATE = new Range(0.01, 0.10);
    private static final Range SECONDS = new Range(1, 30);
    private static final Range MEGABYTES = new Range(64, 10_240);
    private static final Range FUNCTION_MEGABYTES = new Range(128, 10_240);
    /** Of memory, in megabytes. */
    private static final int ONE_VCPU = 1_769;

    private static final Range DAYS = new Range(1, 3650);
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*");

    private static final Pattern CONVEX =
            Pattern.compile("(https://[A-Za-z0-9][A-Za-z0-9.-]*(:\\d{1,5})?|http://127\\.0\\.0\\.1:\\d{1,5})/?");

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
     * @param location where it is; empty if none is configured
     * @param precision {@code MODEL_PRECISION}
     * @param natives {@code MODEL_NATIVES}, the folder of the layer with the libraries that it runs on
     * @param threads that it computes with: 2 where {@code AWS_LAMBDA_FUNCTION_MEMORY_SIZE} buys two vCPUs, else 1,
     *     since threads that share one wait for each other
     */
    public record Model(
            String name,
            Duration timeout,
            int mostMegabytes,
            Optional<ModelLocation> location,
            Precision precision,
            Path natives,
            int threads) {
        /** The same only for the same files, computed with in the same numbers; empty if none is configured. */
        String weights() {
            return location.map(where -> where.checksum() + "/" + precision).orElse("");
        }
    }

    /**
     * Where the files of the language model are.
     *
     * @param bucket {@code MODEL_BUCKET}
     * @param prefix {@code MODEL_PREFIX}, their folder, without slashes around it
     * @param checksum {@code MODEL_CHECKSUM}, SHA-256 of their {@code coach.json} in lower-case hexadecimal
     */
    public record ModelLocation(String bucket, String prefix, String checksum) {}

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
                model(environment),
                environment.word("LOG_LEVEL", LogLevel.INFO),
                environment.bool("AI_LOGGING_ENABLED", true),
                Duration.ofDays(environment.integer("LEARNING_EVENT_TTL_DAYS", 180, DAYS)),
                traceRate(environment),
                convex(environment));
    }

    private static double traceRate(Environment environment) {
        double rate = environment.number("DECISION_TRACE_RATE", 0, Range.SHARE);
        return switch (environment.word("LOG_LEVEL", LogLevel.INFO)) {
            case TRACE, DEBUG -> 1;
            case INFO, WARN, ERROR -> rate;
        };
    }

    private static Model model(Environment environment) {
        return new Model(
                environment.text("MODEL_NAME", "distilgpt2"),
                Duration.ofSeconds(environment.integer("MODEL_TIMEOUT_SECONDS", 30, SECONDS)),
                environment.integer("MAX_MODEL_MEMORY_MB", 1024, MEGABYTES),
                location(environment),
                environment.word("MODEL_PRECISION", Precision.FP16),
                natives(environment),
                environment.integer("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", ONE_VCPU, FUNCTION_MEGABYTES) < 2 * ONE_VCPU
                        ? 1
                        : 2);
    }

    /** Without a prefix there is no model, whatever the other two say. */
    private static Optional<ModelLocation> location(Environment environment) {
        String prefix =
                environment.text("MODEL_PREFIX", "").replaceFirst("^/+", "").replaceFirst("/+$", "");
        if (prefix.isEmpty()) {
            return Optional.empty();
        }
        if (!PREFIX.matcher(prefix).matches()) {
            throw new InvalidConfiguration("MODEL_PREFIX", "must be a folder of letters, digits, dots, - and _");
        }
        String checksum = environment.required("MODEL_CHECKSUM").toLowerCase(Locale.ROOT);
        if (!SHA_256.matcher(checksum).matches()) {
            throw new InvalidConfiguration("MODEL_CHECKSUM", "must be 64 hexadecimal digits");
        }
        return Optional.of(new ModelLocation(environment.required("MODEL_BUCKET"), prefix, checksum));
    }

    /** Nothing but the deploy key says who may write there, so it is not sent in the clear but on one machine. */
    private static Optional<URI> convex(Environment environment) {
        String address = environment.text("CONVEX_URL", "");
        if (address.isEmpty()) {
            return Optional.empty();
        }
        if (!CONVEX.matcher(address).matches()) {
            throw new InvalidConfiguration("CONVEX_URL", "must be an address as in https://NAME.convex.cloud");
        }
        return Optional.of(URI.create(address));
    }

    private static Path natives(Environment environment) {
        try {
            return Path.of(environment.text("MODEL_NATIVES", "/opt/coach-native"));
        } catch (InvalidPathException e) {
            throw new InvalidConfiguration("MODEL_NATIVES", "must be a folder");
        }
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
