package com.gitfit.coach.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.gitfit.coach.language.gpt2.Precision;
import com.gitfit.coach.runtime.Configuration.LogLevel;
import com.gitfit.coach.runtime.Configuration.Model;
import com.gitfit.coach.runtime.Configuration.ModelLocation;
import com.gitfit.coach.safety.SafetyLimits.Enforcement;
import com.gitfit.coach.service.EngineMode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {
    private static final Configuration STANDARD = new Configuration(
            Stage.PROD,
            new EngineMode(true, true),
            Enforcement.ON,
            0.05,
            new Model(
                    "distilgpt2",
                    Duration.ofSeconds(30),
                    1024,
                    Optional.empty(),
                    Precision.FP16,
                    Path.of("/opt/coach-native"),
                    1),
            LogLevel.INFO,
            true,
            Duration.ofDays(180),
            0,
            Optional.empty());

    @Test
    void whatIsNotSetHasItsDefault() {
        assertThat(Configuration.of(Map.of())).isEqualTo(STANDARD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STAGE",
                "AI_ENGINE_ENABLED",
                "FALLBACK_MODE_ENABLED",
                "SAFETY_CONSTRAINTS_ENABLED",
                "PREFERENCE_LEARNING_RATE",
                "MODEL_NAME",
                "MODEL_TIMEOUT_SECONDS",
                "MAX_MODEL_MEMORY_MB",
                "MODEL_BUCKET",
                "MODEL_PREFIX",
                "MODEL_CHECKSUM",
                "MODEL_PRECISION",
                "MODEL_NATIVES",
                "LOG_LEVEL",
                "AI_LOGGING_ENABLED",
                "LEARNING_EVENT_TTL_DAYS",
                "DECISION_TRACE_RATE",
                "CONVEX_URL",
            })
    void whatIsEmptyIsNotSet(String variable) {
        assertThat(Configuration.of(Map.of(variable, " "))).isEqualTo(STANDARD);
    }

    static Stream<Arguments> settings() {
        return Stream.of(
                setting("STAGE", "local", Configuration::stage, Stage.LOCAL),
                setting("STAGE", " Staging ", Configuration::stage, Stage.STAGING),
                setting("STAGE", "DEV", Configuration::stage, Stage.DEV),
                setting("AI_ENGINE_ENABLED", "false", Configuration::mode, new EngineMode(false, true)),
                setting("FALLBACK_MODE_ENABLED", "FALSE", Configuration::mode, new EngineMode(true, false)),
                setting("SAFETY_CONSTRAINTS_ENABLED", "true", Configuration::safety, Enforcement.ON),
                setting("PREFERENCE_LEARNING_RATE", "0.01", Configuration::learningRate, 0.01),
                setting("PREFERENCE_LEARNING_RATE", "0.10", Configuration::learningRate, 0.10),
                setting(
                        "MODEL_NAME",
                        "coach-mini",
                        configuration -> model(configuration).name(),
                        "coach-mini"),
                setting("MODEL_TIMEOUT_SECONDS", "1", ConfigurationTest::timeout, Duration.ofSeconds(1)),
                setting("MODEL_TIMEOUT_SECONDS", "30", ConfigurationTest::timeout, Duration.ofSeconds(30)),
                setting(
                        "MAX_MODEL_MEMORY_MB",
                        "64",
                        configuration -> model(configuration).mostMegabytes(),
                        64),
                setting(
                        "MAX_MODEL_MEMORY_MB",
                        "10240",
                        configuration -> model(configuration).mostMegabytes(),
                        10_240),
                setting(
                        "MODEL_PRECISION",
                        "int8",
                        configuration -> model(configuration).precision(),
                        Precision.INT8),
                setting(
                        "MODEL_PRECISION",
                        "FP32",
                        configuration -> model(configuration).precision(),
                        Precision.FP32),
                setting(
                        "MODEL_NATIVES",
                        "/somewhere/else",
                        configuration -> model(configuration).natives(),
                        Path.of("/somewhere/else")),
                setting("LOG_LEVEL", "debug", Configuration::logLevel, LogLevel.DEBUG),
                setting("LOG_LEVEL", "TRACE", Configuration::logLevel, LogLevel.TRACE),
                setting("AI_LOGGING_ENABLED", "false", Configuration::writesEvents, false),
                setting("LEARNING_EVENT_TTL_DAYS", "1", Configuration::learningEventsLive, Duration.ofDays(1)),
                setting("DECISION_TRACE_RATE", "0.01", Configuration::traceRate, 0.01),
                setting("DECISION_TRACE_RATE", "1", Configuration::traceRate, 1.0),
                setting("LEARNING_EVENT_TTL_DAYS", "3650", Configuration::learningEventsLive, Duration.ofDays(3_650)));
    }

    @ParameterizedTest(name = "{0}={1}")
    @MethodSource("settings")
    void everyVariableIsHonoured(String variable, String value, Function<Configuration, Object> read, Object expected) {
        assertThat(read.apply(Configuration.of(Map.of(variable, value)))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            STAGE                      | production | must be one of local, dev, staging, prod
            AI_ENGINE_ENABLED          | yes        | must be true or false
            FALLBACK_MODE_ENABLED      | 1          | must be true or false
            SAFETY_CONSTRAINTS_ENABLED | off        | must be true or false
            AI_LOGGING_ENABLED         | no         | must be true or false
            PREFERENCE_LEARNING_RATE   | 0.009      | must be a number from 0.01 to 0.1
            PREFERENCE_LEARNING_RATE   | 0.11       | must be a number from 0.01 to 0.1
            PREFERENCE_LEARNING_RATE   | 5%         | must be a number from 0.01 to 0.1
            PREFERENCE_LEARNING_RATE   | 0,05       | must be a number from 0.01 to 0.1
            PREFERENCE_LEARNING_RATE   | NaN        | must be a number from 0.01 to 0.1
            MODEL_TIMEOUT_SECONDS      | 0          | must be a number from 1 to 30
            MODEL_TIMEOUT_SECONDS      | 31         | must be a number from 1 to 30
            MODEL_TIMEOUT_SECONDS      | 1.5        | must be a whole number from 1 to 30
            MODEL_TIMEOUT_SECONDS      | 30s        | must be a number from 1 to 30
            MODEL_TIMEOUT_SECONDS      | 1d         | must be a number from 1 to 30
            MAX_MODEL_MEMORY_MB        | 63         | must be a number from 64 to 10240
            MAX_MODEL_MEMORY_MB        | 10241      | must be a number from 64 to 10240
            MAX_MODEL_MEMORY_MB        | Infinity   | must be a number from 64 to 10240
            MODEL_PRECISION            | bf16       | must be one of fp16, int8, fp32
            LOG_LEVEL                  | verbose    | must be one of trace, debug, info, warn, error
            DECISION_TRACE_RATE        | -0.1       | must be a number from 0 to 1
            DECISION_TRACE_RATE        | 1.1        | must be a number from 0 to 1
            DECISION_TRACE_RATE        | all        | must be a number from 0 to 1
            LEARNING_EVENT_TTL_DAYS    | 0          | must be a number from 1 to 3650
            LEARNING_EVENT_TTL_DAYS    | 3651       | must be a number from 1 to 3650
            LEARNING_EVENT_TTL_DAYS    | forever    | must be a number from 1 to 3650
            """)
    void aBadValueStopsTheStartWithTheNameOfItsVariable(String variable, String value, String problem) {
        assertThatExceptionOfType(InvalidConfiguration.class)
                .isThrownBy(() -> Configuration.of(Map.of(variable, value)))
                .withMessage(variable + " " + problem);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"trace, 1", "debug, 1", "info, 0.25", "warn, 0.25", "error, 0.25"})
    void whereDetailsAreLoggedEveryDecisionIs(String level, double rate) {
        Map<String, String> variables = Map.of("LOG_LEVEL", level, "DECISION_TRACE_RATE", "0.25");

        assertThat(Configuration.of(variables).traceRate()).isEqualTo(rate);
    }

    @Test
    void theSafetyLimitsMayBeSwitchedOffOnOneMachine() {
        Map<String, String> variables = Map.of("SAFETY_CONSTRAINTS_ENABLED", "false", "STAGE", "local");

        assertThat(Configuration.of(variables).safety()).isEqualTo(Enforcement.OFF);
    }

    @ParameterizedTest(name = "STAGE={0}")
    @ValueSource(strings = {"dev", "staging", "prod", ""})
    void theSafetyLimitsHoldWhereverTheStageIsNotSaidToBeLocal(String stage) {
        Map<String, String> variables = Map.of("SAFETY_CONSTRAINTS_ENABLED", "false", "STAGE", stage);

        assertThatExceptionOfType(InvalidConfiguration.class)
                .isThrownBy(() -> Configuration.of(variables))
                .withMessage("SAFETY_CONSTRAINTS_ENABLED can be false only where STAGE is local");
    }

    @ParameterizedTest
    @ValueSource(strings = {"models/coach-mini", "/models/coach-mini", "models/coach-mini/", "//models/coach-mini//"})
    void aModelIsConfiguredByItsFolder(String prefix) {
        assertThat(model(Configuration.of(located(Map.of("MODEL_PREFIX", prefix))))
                        .location())
                .contains(new ModelLocation("coach-models", "models/coach-mini", "a".repeat(64)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/"})
    void withoutAFolderThereIsNoModelWhateverElseIsSet(String prefix) {
        assertThat(model(Configuration.of(located(Map.of("MODEL_PREFIX", prefix, "MODEL_CHECKSUM", "?"))))
                        .location())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(delimiter = '|', textBlock = """
            MODEL_CHECKSUM | ''                                                                | is not set
            MODEL_CHECKSUM | abc                                                               | must be 64 hexadecimal digits
            MODEL_CHECKSUM | g123456789012345678901234567890123456789012345678901234567890123  | must be 64 hexadecimal digits
            MODEL_CHECKSUM | 01234567890123456789012345678901234567890123456789012345678901234 | must be 64 hexadecimal digits
            MODEL_BUCKET   | ''                                                                | is not set
            MODEL_PREFIX   | models//mini                                                      | must be a folder of letters, digits, dots, - and _
            MODEL_PREFIX   | models/a b                                                        | must be a folder of letters, digits, dots, - and _
            """)
    void aModelThatIsHalfConfiguredStopsTheStart(String variable, String value, String problem) {
        assertThatExceptionOfType(InvalidConfiguration.class)
                .isThrownBy(() -> Configuration.of(located(Map.of(variable, value))))
                .withMessage(variable + " " + problem);
    }

    private static Map<String, String> located(Map<String, String> changes) {
        Map<String, String> variables = new HashMap<>(
                Map.of("MODEL_BUCKET", "coach-models", "MODEL_PREFIX", "mini", "MODEL_CHECKSUM", "A".repeat(64)));
        variables.putAll(changes);
        return variables;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://happy-animal-123.convex.cloud",
                "https://happy-animal-123.convex.cloud/",
                "https://convex.example.org:8443",
                "http://127.0.0.1:3210"
            })
    void theMirrorIsOnIfItsAddressIsSet(String address) {
        assertThat(Configuration.of(Map.of("CONVEX_URL", address)).convex()).contains(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://happy-animal-123.convex.cloud",
                "http://127.0.0.1.example.org",
                "http://127.0.0.1:3210@example.org",
                "http://127.0.0.1",
                "http://localhost:3210",
                "https://.convex.cloud",
                "https://user:secret@convex.example.org",
                "https://",
                "https://convex.example.org/api",
                "happy-animal-123.convex.cloud",
                "ftp://convex.example.org"
            })
    void theDeployKeyIsSentNowhereInTheClear(String address) {
        assertThatExceptionOfType(InvalidConfiguration.class)
                .isThrownBy(() -> Configuration.of(Map.of("CONVEX_URL", address)))
                .withMessage("CONVEX_URL must be an address as in https://NAME.convex.cloud");
    }

    @Test
    void theBuildKnowsItsVersion() {
        assertThat(Version.CURRENT).matches("\\d+\\.\\d+\\.\\d+.*");
    }

    private static Arguments setting(
            String variable, String value, Function<Configuration, Object> read, Object expected) {
        return arguments(variable, value, read, expected);
    }

    private static Model model(Configuration configuration) {
        return configuration.model();
    }

    private static Duration timeout(Configuration configuration) {
        return configuration.model().timeout();
    }

    @ParameterizedTest
    @CsvSource({"128, 1", "1769, 1", "3537, 1", "3538, 2", "10240, 2"})
    void twoThreadsComputeOnlyWhereThereAreTwoWholeProcessors(String megabytes, int threads) {
        Map<String, String> variables = Map.of("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", megabytes);

        assertThat(Configuration.of(variables).model().threads()).isEqualTo(threads);
    }
}
