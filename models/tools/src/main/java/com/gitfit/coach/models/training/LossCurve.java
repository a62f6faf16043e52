package com.gitfit.coach.models.training;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * How the loss fell.
 *
 * @param points in the order of their steps
 */
record LossCurve(List<Point> points) {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 400;
    private static final int MARGIN = 50;
    private static final int LINES = 5;

    /**
     * A look at the losses, in nats for a token.
     *
     * @param step how many there had been
     * @param training the mean since the look before
     */
    record Point(int step, double training, double heldOut) {}

    LossCurve {
        points = List.copyOf(points);
    }

    /** A drawing with both losses over the steps. */
    String svg() {
        double top = points.stream()
                .flatMapToDouble(point -> DoubleStream.of(point.training(), point.heldOut()))
                .max()
                .orElse(1);
        int last = points.isEmpty() ? 1 : points.getLast().step();
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"12\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
                WIDTH,
                HEIGHT));
        for (int line = 0; line <= LINES; line++) {
            double loss = top * line / LINES;
            double step = (double) last * line / LINES;
            svg.append(String.format(
                    Locale.ROOT,
                    "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/><text x=\"8\" y=\"%.1f\">%.2f</text>"
                            + "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%.0f</text>%n",
                    MARGIN,
                    y(loss, top),
                    WIDTH - MARGIN,
                    y(loss, top) + 4,
                    loss,
                    x(step, last),
                    HEIGHT - 25,
                    step));
        }
        svg.append(line("#1f77b4", last, top, Point::training)).append(line("#d62728", last, top, Point::heldOut));
        svg.append(label("#1f77b4", 20, "training, nats for a token"))
                .append(label("#d62728", 36, "held out"))
                .append(String.format(
                        Locale.ROOT,
                        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">steps</text>%n</svg>%n",
                        WIDTH / 2,
                        HEIGHT - 8));
        return svg.toString();
    }

    private String line(String colour, int last, double top, ToDoubleFunction<Point> loss) {
        return points.stream()
                .map(point -> String.format(
                        Locale.ROOT, "%.1f,%.1f", x(point.step(), last), y(loss.applyAsDouble(point), top)))
                .collect(Collectors.joining(
                        " ",
                        "<polyline fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"1.5\" points=\"",
                        "\"/>\n"));
    }

    private static String label(String colour, int y, String text) {
        return String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" fill=\"%s\">%s</text>%n",
                WIDTH - MARGIN,
                y,
                colour,
                text);
    }

    private static double x(double step, int last) {
        return MARGIN + step / last * (WIDTH - 2 * MARGIN);
    }

    private static double y(double loss, double top) {
        return HEIGHT - MARGIN - loss / top * (HEIGHT - 2 * MARGIN);
    }
}
