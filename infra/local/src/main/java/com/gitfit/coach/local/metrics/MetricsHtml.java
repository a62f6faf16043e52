package com.gitfit.coach.local.metrics;

import com.gitfit.coach.local.metrics.AlarmState.Condition;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page for a browser: no scripts, nothing from elsewhere, anew every few seconds. */
final class MetricsHtml {
    private MetricsHtml() {}

    static String of(Instant start, List<AlarmState> alarms, List<MetricsPage.Row> rows, long leftOut) {
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="refresh" content="5">
            <title>Figures of this run</title>
            <style>
            body { font: 14px/1.4 system-ui, sans-serif; margin: 2em; color: #222; background: #fff; }
            table { border-collapse: collapse; margin-bottom: 2em; }
            th, td { padding: .2em .7em; text-align: left; border-bottom: 1px solid #ddd; }
            td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
            td.alarm { background: #b00020; color: #fff; }
            small { color: #666; }
            </style>
            </head>
            <body>
            <h1>Figures of this run</h1>
            <p>Since %s. Lately: the last five minutes.</p>
            <h2>Alarms</h2>
            <table>
            <tr><th>Alarm</th><th>State</th><th>Why</th></tr>
            %s</table>
            <h2>Metrics</h2>
            <table>
            <tr><th rowspan="2">Metric</th><th rowspan="2">Unit</th><th colspan="6">Lately</th>\
            <th colspan="6">Since start</th></tr>
            <tr>%s</tr>
            %s</table>
            <p><small>%d values were left out.</small></p>
            </body>
            </html>
            """.formatted(
                        start.truncatedTo(ChronoUnit.SECONDS),
                        alarms.stream().map(MetricsHtml::alarm).collect(Collectors.joining()),
                        "<th class=\"number\">count</th><th class=\"number\">sum</th><th class=\"number\">average</th>"
                                .concat("<th class=\"number\">p50</th><th class=\"number\">p99</th>")
                                .concat("<th class=\"number\">max</th>")
                                .repeat(2),
                        rows.stream().map(MetricsHtml::metric).collect(Collectors.joining()),
                        leftOut);
    }

    private static String alarm(AlarmState state) {
        return "<tr><td>%s<br><small>%s</small></td><td%s>%s</td><td>%s</td></tr>%n"
                .formatted(
                        escaped(state.alarm().logicalId()),
                        escaped(state.alarm().description()),
                        state.condition() == Condition.ALARM ? " class=\"alarm\"" : "",
                        state.condition().words(),
                        escaped(state.reason()));
    }

    private static String metric(MetricsPage.Row row) {
        return "<tr><td>%s<br><small>%s %s</small></td><td>%s</td>%s%s</tr>%n"
                .formatted(
                        escaped(row.id().name()),
                        escaped(row.id().namespace()),
                        escaped(new TreeMap<>(row.id().dimensions()).toString()),
                        escaped(row.unit()),
                        cells(row.lately()),
                        cells(row.sinceStart()));
    }

    private static String cells(Distribution values) {
        return Stream.of(
                        (double) values.count(),
                        values.sum(),
                        values.average(),
                        values.percentile(50),
                        values.percentile(99),
                        values.maximum())
                .map(value -> "<td class=\"number\">" + Numbers.text(value) + "</td>")
                .collect(Collectors.joining());
    }

    /** What is text stays text. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
