package com.gitfit.coach.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.gitfit.coach.local.template.AlarmResource.Comparison;
import com.gitfit.coach.local.template.AlarmResource.Figure;
import com.gitfit.coach.local.template.AlarmResource.Measure;
import com.gitfit.coach.local.template.AlarmResource.Missing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads an {@code AWS::CloudWatch::Alarm}; what the local stack cannot work out is no reason not to start. */
final class AlarmReader {
    /** The one form of expression that is worked out: {@code IF(requests >= 20, latency)}. */
    private static final Pattern GUARD =
            Pattern.compile("IF\\(\\s*(\\w+)\\s*(>=|<=|>|<)\\s*(\\d+(?:\\.\\d+)?)\\s*,\\s*(\\w+)\\s*\\)");

    private static final Map<String, Comparison> COMPARISONS = Map.of(
            "GreaterThanThreshold", Comparison.GREATER,
            "GreaterThanOrEqualToThreshold", Comparison.AT_LEAST,
            "LessThanThreshold", Comparison.LESS,
            "LessThanOrEqualToThreshold", Comparison.AT_MOST);

    private AlarmReader() {}

    static AlarmResource read(Resource resource) {
        JsonNode properties = resource.properties();
        String operator = properties.path("ComparisonOperator").asText();
        int periods = properties.path("EvaluationPeriods").asInt();
        return new AlarmResource(
                resource.logicalId(),
                properties.path("AlarmDescription").asText(),
                measure(properties, operator),
                COMPARISONS.getOrDefault(operator, Comparison.GREATER),
                properties.path("Threshold").asDouble(),
                periods,
                properties.path("DatapointsToAlarm").asInt(periods),
                switch (properties.path("TreatMissingData").asText()) {
                    case "breaching" -> Missing.BREACHING;
                    case "notBreaching" -> Missing.NOT_BREACHING;
                    case "ignore" -> Missing.IGNORE;
                    default -> Missing.MISSING;
                });
    }

    /** An alarm of which nothing is known but why. */
    static AlarmResource unreadable(String logicalId, String reason) {
        return new AlarmResource(
                logicalId, "", new Measure.Unknown(reason), Comparison.GREATER, 0, 1, 1, Missing.MISSING);
    }

    private static Measure measure(JsonNode properties, String operator) {
        if (!COMPARISONS.containsKey(operator) || !properties.has("Threshold")) {
            return new Measure.Unknown("it is not compared with one threshold");
        }
        if (properties.has("Metrics")) {
            return calculated(properties.path("Metrics"));
        }
        String statistic = properties
                .path("ExtendedStatistic")
                .asText(properties.path("Statistic").asText());
        return new Measure.Plain(figure(properties, statistic, properties.path("Period")));
    }

    private static Figure figure(JsonNode metric, String statistic, JsonNode period) {
        var dimensions = new HashMap<String, String>();
        metric.path("Dimensions")
                .forEach(dimension -> dimensions.put(
                        dimension.path("Name").asText(), dimension.path("Value").asText()));
        return new Figure(
                metric.path("Namespace").asText(),
                metric.path("MetricName").asText(),
                dimensions,
                statistic,
                Duration.ofSeconds(period.asLong()));
    }

    private static Measure calculated(JsonNode metrics) {
        var figures = new HashMap<String, Figure>();
        List<JsonNode> returned = new ArrayList<>();
        for (JsonNode metric : metrics) {
            JsonNode stat = metric.path("MetricStat");
            if (stat.isObject()) {
                figures.put(
                        metric.path("Id").asText(),
                        figure(stat.path("Metric"), stat.path("Stat").asText(), stat.path("Period")));
            }
            if (metric.path("ReturnData").asBoolean(true)) {
                returned.add(metric);
            }
        }
        return returned.size() == 1
                ? returned(returned.getFirst(), figures)
                : new Measure.Unknown("it returns not one of its metrics");
    }

    private static Measure returned(JsonNode returned, Map<String, Figure> figures) {
        if (figures.containsKey(returned.path("Id").asText())) {
            return new Measure.Plain(figures.get(returned.path("Id").asText()));
        }
        String expression = returned.path("Expression").asText();
        Matcher guard = GUARD.matcher(expression);
        if (!guard.matches() || !figures.keySet().containsAll(List.of(guard.group(1), guard.group(4)))) {
            return new Measure.Unknown("the local stack does not work out " + expression);
        }
        return new Measure.Guarded(
                figures.get(guard.group(1)),
                Stream.of(Comparison.values())
                        .filter(comparison -> comparison.sign().equals(guard.group(2)))
                        .findFirst()
                        .orElseThrow(),
                Double.parseDouble(guard.group(3)),
                figures.get(guard.group(4)));
    }
}
