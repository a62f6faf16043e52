package com.gitfit.coach.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PowertoolsTelemetryTest {
    private final PrintStream console = System.out;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Logger logger = (Logger) LogManager.getLogger("coach");
    private final LogKeeper log = new LogKeeper();
    private final Telemetry telemetry = new PowertoolsTelemetry("GitFitCoach", "dev", true);

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        log.start();
        logger.addAppender(log);
        logger.setAdditive(false);
    }

    @AfterEach
    void stopListening() {
        System.setOut(console);
        logger.removeAppender(log);
        logger.setAdditive(true);
    }

    @ParameterizedTest
    @EnumSource
    void everyFigureIsALineInTheEmbeddedMetricFormat(Metric metric) {
        telemetry.measure(metric, 0.5);
        telemetry.flush();

        JsonNode line = onlyLine();
        JsonNode directive = line.at("/_aws/CloudWatchMetrics/0");
        assertThat(directive.get("Namespace").asText()).isEqualTo("GitFitCoach");
        assertThat(directive.at("/Metrics/0/Name").asText()).isEqualTo(metric.wireName());
        assertThat(directive.at("/Metrics/0/Unit").asText())
                .isEqualTo(
                        switch (metric.kind()) {
                            case COUNT -> "Count";
                            case SHARE -> "None";
                            case MILLISECONDS -> "Milliseconds";
                        });
        assertThat(directive.get("Dimensions")).hasToString("[[\"Stage\"]]");
        assertThat(line.get("Stage").asText()).isEqualTo("dev");
        assertThat(line.get(metric.wireName()).asDouble()).isEqualTo(0.5);
    }

    @Test
    void theFiguresOfOneRequestAreOneLine() {
        telemetry.measure(Metric.CONFIDENCE, 0.69);
        telemetry.measure(Metric.LATENCY, 12);
        telemetry.measure(Metric.LATENCY, 14);
        telemetry.flush();

        assertThat(onlyLine().get("Confidence").asDouble()).isEqualTo(0.69);
        assertThat(StreamSupport.stream(onlyLine().get("Latency").spliterator(), false)
                        .map(JsonNode::asDouble))
                .containsExactly(12.0, 14.0);
    }

    @Test
    void whatWasHandedOverIsNotHandedOverAgain() {
        telemetry.measure(Metric.ANSWERS, 1);
        telemetry.flush();
        telemetry.measure(Metric.REFUSALS, 1);
        telemetry.flush();

        List<String> lines = written.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast()).contains("Refusals").doesNotContain("Answers");
    }

    @Test
    void anEventIsLoggedByItsNameWithItsFields() {
        telemetry.event("feedback_learned", Map.of("outcome", "accepted"));

        assertThat(log.kept).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.INFO);
            assertThat(event.getMessage().getFormattedMessage()).isEqualTo("feedback_learned");
            assertThat(event.getMessage().getParameters()).hasSize(1);
        });
    }

    @Test
    void eventsCanBeSwitchedOffAndFailuresCannot() {
        Telemetry silent = new PowertoolsTelemetry("GitFitCoach", "dev", false);
        Exception cause = new IllegalStateException("broken");

        silent.event("feedback_learned", Map.of());
        silent.failure("request_failed", cause);

        assertThat(log.kept).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.ERROR);
            assertThat(event.getMessage().getFormattedMessage()).isEqualTo("request_failed");
            assertThat(event.getThrown()).isSameAs(cause);
        });
    }

    private JsonNode onlyLine() {
        try {
            return new JsonMapper().readTree(written.toString(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps what is logged. */
    private static final class LogKeeper extends AbstractAppender {
        private final List<LogEvent> kept = new ArrayList<>();

        LogKeeper() {
            super("kept", null, null, true, Property.EMPTY_ARRAY);
        }

        @Override
        public void append(LogEvent event) {
            kept.add(event.toImmutable());
        }
    }
}
