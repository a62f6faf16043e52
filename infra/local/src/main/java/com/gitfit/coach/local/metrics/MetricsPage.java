package com.gitfit.coach.local.metrics;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.gitfit.coach.local.http.Headers;
import com.gitfit.coach.local.http.HttpAnswer;
import com.gitfit.coach.local.http.HttpRequest;
import com.gitfit.coach.local.http.LoopbackServer;
import com.gitfit.coach.local.http.Payload;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Shows the figures and the alarms of this run: to a browser as a page, to who asks for JSON as JSON. */
public final class MetricsPage implements LoopbackServer.Handler {
    /** Where it answers. */
    public static final String PATH = "/dev/metrics";

    private static final Duration LATELY = Duration.ofMinutes(5);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /**
     * One metric, as it is shown.
     *
     * @param id which
     * @param unit as CloudWatch names it
     * @param lately the last five minutes on the clock, the running one among them
     * @param sinceStart everything
     */
    record Row(MetricId id, String unit, Distribution lately, Distribution sinceStart) {}

    private final Collected collected;
    private final Alarms alarms;
    private final Clock clock;
    private final Instant start;

    /** A page of what is collected from now on. */
    public MetricsPage(Collected collected, Alarms alarms, Clock clock) {
        this.collected = collected;
        this.alarms = alarms;
        this.clock = clock;
        this.start = clock.instant();
    }

    @Override
    public HttpAnswer answer(HttpRequest request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return HttpAnswer.json(405, "{\"message\":\"only GET\"}");
        }
        List<AlarmState> states = alarms.states();
        boolean wantsJson = request.headers().joined("accept").orElse("").contains("application/json");
        return wantsJson
                ? HttpAnswer.json(200, json(states))
                : new HttpAnswer(
                        200,
                        Headers.of("content-type", "text/html; charset=utf-8"),
                        Payload.of(MetricsHtml.of(start, states, rows(), collected.leftOut())));
    }

    private List<Row> rows() {
        Instant now = clock.instant();
        Instant from = now.minus(LATELY).plus(MINUTE);
        var rows = new ArrayList<Row>();
        for (Map.Entry<MetricId, Series> metric : collected.all().values()) {
            Series series = metric.getValue();
            rows.add(new Row(
                    metric.getKey(), series.unit(), series.between(from, now.plus(MINUTE)), series.sinceStart()));
        }
        return rows;
    }

    private String json(List<AlarmState> states) {
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        page.put("since", start.toString());
        ArrayNode listed = page.putArray("alarms");
        for (AlarmState state : states) {
            listed.addObject()
                    .put("name", state.alarm().logicalId())
                    .put("description", state.alarm().description())
                    .put("state", state.condition().words())
                    .put("reason", state.reason());
        }
        ArrayNode metrics = page.putArray("metrics");
        for (Row row : rows()) {
            ObjectNode metric = metrics.addObject()
                    .put("namespace", row.id().namespace())
                    .put("name", row.id().name())
                    .put("unit", row.unit());
            ObjectNode dimensions = metric.putObject("dimensions");
            row.id().dimensions().forEach(dimensions::put);
            describe(row.lately(), metric.putObject("last_five_minutes"));
            describe(row.sinceStart(), metric.putObject("since_start"));
        }
        page.put("left_out", collected.leftOut());
        return page.toString();
    }

    private static void describe(Distribution values, ObjectNode into) {
        into.put("count", values.count())
                .put("sum", values.sum())
                .put("average", values.average())
                .put("p50", values.percentile(50))
                .put("p99", values.percentile(99))
                .put("max", values.maximum());
    }
}
