package com.gitfit.coach.models.simulation.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.gitfit.coach.models.simulation.coach.Policy;
import com.gitfit.coach.models.simulation.life.LifeLog;
import com.gitfit.coach.models.simulation.life.Reliability;
import com.gitfit.coach.models.simulation.lifter.Population;
import com.gitfit.coach.models.simulation.results.Comparison;
import com.gitfit.coach.models.simulation.results.Experiment;
import com.gitfit.coach.models.simulation.results.Figure;
import com.gitfit.coach.models.simulation.results.Interval;
import com.gitfit.coach.models.simulation.results.LearningCurve;
import com.gitfit.coach.models.simulation.results.Results;
import com.gitfit.coach.models.simulation.results.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Writes what an experiment gave: {@code figures.csv}, {@code lifters.csv}, {@code figures.json} and
 * {@code report.html}. Nothing in them but follows from the experiment: no time, no machine.
 */
public final class Report {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Report() {}

    /** Writes the files into a folder, which is made if it is not there. */
    public static void write(Results results, Summary summary, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("figures.csv"), figures(summary));
        Files.writeString(folder.resolve("lifters.csv"), lifters(results));
        Files.writeString(folder.resolve("figures.json"), json(results, summary));
        Files.writeString(folder.resolve("report.html"), HtmlReport.of(results, summary));
    }

    private static String figures(Summary summary) {
        StringBuilder csv = new StringBuilder("policy,population,figure,value,low,high\n");
        for (Summary.Row row : summary.rows()) {
            for (Figure figure : Figure.values()) {
                Interval interval = row.of(figure);
                csv.append(row.policy())
                        .append(',')
                        .append(row.populationName())
                        .append(',')
                        .append(figure.wireName())
                        .append(',')
                        .append(number(interval.value()))
                        .append(',')
                        .append(number(interval.low()))
                        .append(',')
                        .append(number(interval.high()))
                        .append('\n');
            }
        }
        return csv.toString();
    }

    private static String lifters(Results results) {
        StringBuilder csv = new StringBuilder("policy,population,lifter,decisions,acceptance,regret,e1rm_gain,"
                + "sets_on_target,fatigue_days,drift,safety_violations\n");
        for (Policy policy : results.experiment().policies()) {
            for (Population population : results.experiment().populations()) {
                List<LifeLog> logs = results.of(policy, population);
                for (int lifter = 0; lifter < logs.size(); lifter++) {
                    csv.append(String.join(
                            ",",
                            policy.wireName(),
                            population.wireName(),
                            Integer.toString(lifter),
                            line(logs.get(lifter))));
                }
            }
        }
        return csv.toString();
    }

    private static String line(LifeLog log) {
        return String.join(
                        ",",
                        Integer.toString(log.decisions()),
                        number(log.acceptance()),
                        number(log.regret()),
                        number(log.gain()),
                        number(log.setsOnTarget()),
                        number(log.fatigueDays()),
                        number(log.drift()),
                        Integer.toString(log.violations()))
                + "\n";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    private static String json(Results results, Summary summary) throws IOException {
        ObjectNode report = JSON.createObjectNode();
        Experiment experiment = results.experiment();
        report.put("lifters", experiment.lifters());
        report.put("weeks", experiment.weeks());
        report.put("seed", experiment.seed());
        results.model()
                .ifPresent(model -> report.putObject("model")
                        .put("version", model.version())
                        .put("ranking_weight", model.rankingWeight()));
        ArrayNode rows = report.putArray("figures");
        for (Summary.Row row : summary.rows()) {
            ObjectNode node = rows.addObject();
            node.put("policy", row.policy().wireName());
            node.put("population", row.populationName());
            for (Figure figure : Figure.values()) {
                put(node.putObject(figure.wireName()), row.of(figure));
            }
        }
        ObjectNode comparisons = report.putObject("comparisons");
        for (Comparison comparison : Comparison.values()) {
            comparison.of(results).ifPresent(interval -> {
                ObjectNode node = comparisons.putObject(comparison.wireName());
                put(node, interval);
                comparison.against(results).ifPresent(other -> node.put("against", other.wireName()));
                node.put("target", comparison.target());
            });
        }
        curves(results, report.putObject("curves"));
        return JSON.writeValueAsString(report) + "\n";
    }

    private static void curves(Results results, ObjectNode curves) {
        for (Policy policy : results.experiment().policies()) {
            ObjectNode curve = curves.putObject(policy.wireName());
            ArrayNode acceptance = curve.putArray("acceptance_by_" + LifeLog.BLOCK + "_answers");
            LearningCurve.of(results.of(policy)).forEach(value -> acceptance.add(rounded(value)));
            ArrayNode bins = curve.putArray("reliability");
            for (Reliability.Bin bin : Figure.reliability(results.of(policy)).bins()) {
                ObjectNode node = bins.addObject();
                node.put("count", bin.count());
                node.put("predicted", rounded(bin.predicted()));
                node.put("observed", rounded(bin.observed()));
            }
        }
    }

    private static void put(ObjectNode node, Interval interval) {
        node.put("value", rounded(interval.value()));
        node.put("low", rounded(interval.low()));
        node.put("high", rounded(interval.high()));
    }

    private static double rounded(double value) {
        return StrictMath.rint(value * 1e6) / 1e6;
    }
}
