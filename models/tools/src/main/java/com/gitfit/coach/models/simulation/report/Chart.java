package com.gitfit.coach.models.simulation.report;

import com.gitfit.coach.models.simulation.coach.Policy;
import com.gitfit.coach.models.simulation.life.LifeLog;
import com.gitfit.coach.models.simulation.life.Reliability;
import com.gitfit.coach.models.simulation.results.Figure;
import com.gitfit.coach.models.simulation.results.Interval;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws SVG, with words for those who do not see it. */
final class Chart {
    private static final int WIDTH = 720;
    private static final int LABEL = 190;
    private static final int ROW = 22;
    private static final int SQUARE = 360;
    private static final int MARGIN = 40;
    private static final List<String> COLOURS = List.of(
            "#0b6e4f", "#7fb069", "#b5b5b5", "#c5b000", "#c0392b", "#e67e22", "#8e44ad", "#2980b9", "#16a085",
            "#95a5a6", "#34495e", "#000000");

    private static final List<Policy> POLICIES = List.of(Policy.values());

    private Chart() {}

    /** A bar for each policy with the interval across its end. */
    static String bars(Figure figure, Map<Policy, Interval> values) {
        double least = Math.min(
                0, values.values().stream().mapToDouble(Interval::low).min().orElse(0));
        double most = Math.max(
                1e-9, values.values().stream().mapToDouble(Interval::high).max().orElse(1));
        double scale = (WIDTH - LABEL - 70) / (most - least);
        double zero = LABEL - least * scale;
        StringBuilder svg = open(WIDTH, values.size() * ROW + 10, figure.title());
        int row = 0;
        for (Map.Entry<Policy, Interval> bar : values.entrySet()) {
            Interval value = bar.getValue();
            int y = row * ROW + 5;
            double end = zero + value.value() * scale;
            svg.append(String.format(
                            Locale.ROOT,
                            "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>",
                            LABEL - 8,
                            y + 14,
                            bar.getKey()))
                    .append(String.format(
                            Locale.ROOT,
                            "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"14\" fill=\"%s\"/>",
                            Math.min(zero, end),
                            y + 2,
                            Math.abs(end - zero),
                            colour(bar.getKey())))
                    .append(String.format(
                            Locale.ROOT,
                            "<path d=\"M%.1f %dH%.1f\" stroke=\"#222\" stroke-width=\"2\"/>",
                            zero + value.low() * scale,
                            y + 9,
                            zero + value.high() * scale))
                    .append(String.format(
                            Locale.ROOT,
                            "<text x=\"%.1f\" y=\"%d\">%s</text>",
                            zero + Math.max(0, value.high()) * scale + 6,
                            y + 14,
                            figure.text(value.value())));
            row++;
        }
        return svg.append("</svg>").toString();
    }

    /** Acceptance by the number of answers. */
    static String curves(Map<Policy, List<Double>> curves) {
        int longest = curves.values().stream().mapToInt(List::size).max().orElse(1);
        StringBuilder svg = open(WIDTH, SQUARE, "advice taken, by the number of answers");
        grid(svg, WIDTH - 2 * MARGIN, SQUARE - 2 * MARGIN);
        double step = (WIDTH - 2.0 * MARGIN) / Math.max(1, longest - 1);
        for (Map.Entry<Policy, List<Double>> curve : curves.entrySet()) {
            StringBuilder points = new StringBuilder();
            for (int block = 0; block < curve.getValue().size(); block++) {
                points.append(String.format(
                        Locale.ROOT,
                        "%.1f,%.1f ",
                        MARGIN + block * step,
                        height(curve.getValue().get(block))));
            }
            svg.append(String.format(
                    Locale.ROOT,
                    "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"%s\"><title>%s</title></polyline>",
                    colour(curve.getKey()),
                    points.toString().strip(),
                    curve.getKey()));
        }
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%d answers</text>",
                WIDTH - MARGIN,
                SQUARE - 12,
                longest * LifeLog.BLOCK));
        return svg.append("</svg>").toString() + legend(curves);
    }

    /** What was predicted against what came; the larger the dot, the more often. */
    static String reliability(List<Reliability.Bin> bins) {
        StringBuilder svg = open(SQUARE, SQUARE, "predicted against observed acceptance");
        int side = SQUARE - 2 * MARGIN;
        grid(svg, side, side);
        svg.append(String.format(
                Locale.ROOT,
                "<path d=\"M%d %dL%d %d\" stroke=\"#999\" stroke-dasharray=\"4\"/>",
                MARGIN,
                SQUARE - MARGIN,
                SQUARE - MARGIN,
                MARGIN));
        long all = bins.stream().mapToLong(Reliability.Bin::count).sum();
        for (Reliability.Bin bin : bins) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"#0b6e4f\" fill-opacity=\"0.7\"><title>%d</title></circle>",
                    MARGIN + bin.predicted() * side,
                    height(bin.observed()),
                    3 + 14 * StrictMath.sqrt((double) bin.count() / all),
                    bin.count()));
        }
        return svg.append("</svg>").toString();
    }

    private static String legend(Map<Policy, List<Double>> curves) {
        StringBuilder legend = new StringBuilder("<p>");
        curves.keySet()
                .forEach(policy -> legend.append(String.format(
                        Locale.ROOT, "<span style=\"color:%s\">■</span> %s &nbsp; ", colour(policy), policy)));
        return legend.append("</p>").toString();
    }

    private static void grid(StringBuilder svg, int width, int height) {
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            double y = MARGIN + height * (1 - tenth / 10.0);
            svg.append(String.format(
                            Locale.ROOT, "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/>", MARGIN, y, MARGIN + width))
                    .append(String.format(
                            Locale.ROOT,
                            "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.1f</text>",
                            MARGIN - 6,
                            y + 4,
                            tenth / 10.0));
        }
    }

    private static double height(double share) {
        return MARGIN + (SQUARE - 2 * MARGIN) * (1 - share);
    }

    private static StringBuilder open(int width, int height, String title) {
        return new StringBuilder(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"%s\">",
                width,
                height,
                width,
                height,
                title));
    }

    private static String colour(Policy policy) {
        return COLOURS.get(POLICIES.indexOf(policy) % COLOURS.size());
    }
}
