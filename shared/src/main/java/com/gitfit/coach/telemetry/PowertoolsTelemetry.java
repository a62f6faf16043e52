package com.gitfit.coach.telemetry;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.lambda.powertools.logging.argument.StructuredArguments;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.MetricsBuilder;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;

/**
 * JSON log lines and CloudWatch metrics in the embedded metric format, both on standard output, so that no call leaves
 * the function for them.
 */
public final class PowertoolsTelemetry implements Telemetry {
    private static final Logger LOG = LoggerFactory.getLogger("coach");

    private final Metrics metrics;
    private final boolean writesEvents;

    /** @param writesEvents whether events are written; figures and failures always are */
    public PowertoolsTelemetry(String namespace, String stage, boolean writesEvents) {
        this.metrics = MetricsBuilder.builder()
                .withNamespace(namespace)
                .withDefaultDimension("Stage", stage)
                .withRaiseOnEmptyMetrics(false)
                .build();
        this.writesEvents = writesEvents;
    }

    @Override
    public void measure(Metric metric, double value) {
        metrics.addMetric(
                metric.wireName(),
                value,
                switch (metric.kind()) {
                    case COUNT -> MetricUnit.COUNT;
                    case SHARE -> MetricUnit.NONE;
                    case MILLISECONDS -> MetricUnit.MILLISECONDS;
                });
    }

    @Override
    public void event(String event, Map<String, Object> fields) {
        if (writesEvents && LOG.isInfoEnabled()) {
            LOG.info(event, StructuredArguments.entries(fields));
        }
    }

    @Override
    public void failure(String event, Throwable cause) {
        LOG.error(event, cause);
    }

    @Override
    public void flush() {
        metrics.flush();
    }
}
