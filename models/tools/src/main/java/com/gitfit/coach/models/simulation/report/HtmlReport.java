package com.gitfit.coach.models.simulation.report;

import com.gitfit.coach.models.simulation.coach.Policy;
import com.gitfit.coach.models.simulation.life.Reliability;
import com.gitfit.coach.models.simulation.lifter.Population;
import com.gitfit.coach.models.simulation.results.Comparison;
import com.gitfit.coach.models.simulation.results.Experiment;
import com.gitfit.coach.models.simulation.results.Figure;
import com.gitfit.coach.models.simulation.results.Interval;
import com.gitfit.coach.models.simulation.results.LearningCurve;
import com.gitfit.coach.models.simulation.results.Results;
import com.gitfit.coach.models.simulation.results.Summary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One page with everything on it. */
final class HtmlReport {
    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Does the coach coach?</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color: #222 }
            table { border-collapse: collapse; font-size: 0.8rem; display: block; overflow-x: auto }
            th, td { padding: 0.25rem 0.5rem; border-bottom: 1px solid #ddd; text-align: right; white-space: nowrap }
            th:first-child, td:first-child { text-align: left }
            td small { color: #777 }
            svg { max-width: 100%; height: auto; font: 12px system-ui, sans-serif }
            </style>
            </head>
            <body>
            """;
    private static final List<Figure> DRAWN = List.of(
            Figure.ACCEPTANCE_AFTER_50,
            Figure.REGRET,
            Figure.E1RM_GAIN,
            Figure.SETS_ON_TARGET,
            Figure.FATIGUE_DAYS,
            Figure.SAFETY_VIOLATIONS);

    private final Results results;
    private final Summary summary;
    private final StringBuilder page = new StringBuilder(HEAD);

    private HtmlReport(Results results, Summary summary) {
        this.results = results;
        this.summary = summary;
    }

    static String of(Results results, Summary summary) {
        return new HtmlReport(results, summary).written();
    }

    private String written() {
        Experiment experiment = results.experiment();
        page.append("<h1>Does the coach coach?</h1>\n")
                .append("<p>")
                .append(experiment.lifters())
                .append(" simulated lifters of each population, ")
                .append(experiment.weeks())
                .append(" weeks, seed ")
                .append(experiment.seed())
                .append(". In small print: 95 % intervals over lifters.</p>\n");
        comparisons();
        DRAWN.forEach(this::bars);
        curves();
        reliability();
        table("All lifters", Optional.empty());
        experiment.populations().forEach(population -> table(population.wireName(), Optional.of(population)));
        return page.append("</body>\n</html>\n").toString();
    }

    private void comparisons() {
        page.append("<h2>Ours against others</h2>\n<table><tr><th>figure</th><th>against</th><th>value</th>")
                .append("<th>to reach</th></tr>\n");
        for (Comparison comparison : Comparison.values()) {
            comparison
                    .of(results)
                    .ifPresent(value -> page.append("<tr><td>")
                            .append(comparison.wireName())
                            .append("</td><td>")
                            .append(comparison
                                    .against(results)
                                    .map(Policy::wireName)
                                    .orElse(""))
                            .append("</td>")
                            .append(cell(Figure.ACCEPTANCE, value))
                            .append("<td>")
                            .append(comparison.target())
                            .append("</td></tr>\n"));
        }
        page.append("</table>\n");
    }

    private void bars(Figure figure) {
        Map<Policy, Interval> values = new LinkedHashMap<>();
        results.experiment().policies().forEach(policy -> values.put(policy, summary.of(policy, figure)));
        title(figure.title());
        page.append(Chart.bars(figure, values)).append('\n');
    }

    private void curves() {
        Map<Policy, List<Double>> curves = new LinkedHashMap<>();
        results.experiment().policies().forEach(policy -> curves.put(policy, LearningCurve.of(results.of(policy))));
        title("Advice taken, by the number of answers");
        page.append(Chart.curves(curves)).append('\n');
    }

    private void reliability() {
        for (Policy policy : results.experiment().policies()) {
            Reliability reliability = Figure.reliability(results.of(policy));
            if (reliability.count() > 0) {
                title("Predicted against observed acceptance: " + policy);
                page.append(Chart.reliability(reliability.bins())).append('\n');
            }
        }
    }

    private void table(String title, Optional<Population> population) {
        title(title);
        page.append("<table><tr><th>policy</th>");
        for (Figure figure : Figure.values()) {
            page.append("<th>").append(figure.title()).append("</th>");
        }
        page.append("</tr>\n");
        summary.rows().stream()
                .filter(row -> row.population().equals(population))
                .forEach(this::row);
        page.append("</table>\n");
    }

    private void row(Summary.Row row) {
        page.append("<tr><td>").append(row.policy()).append("</td>");
        for (Figure figure : Figure.values()) {
            page.append(cell(figure, row.of(figure)));
        }
        page.append("</tr>\n");
    }

    private void title(String title) {
        page.append("<h2>").append(title).append("</h2>\n");
    }

    private static String cell(Figure figure, Interval value) {
        return "<td>" + figure.text(value.value()) + "<br><small>" + figure.text(value.low()) + "–"
                + figure.text(value.high()) + "</small></td>";
    }
}
