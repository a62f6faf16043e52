package com.gitfit.coach.models.simulation.results;

import com.gitfit.coach.models.simulation.life.LifeLog;
import java.util.ArrayList;
import java.util.List;

/** Acceptance as it goes with the number of answers, in blocks. */
public final class LearningCurve {
    private static final double WITHIN = 0.05;
    private static final double ENOUGH = 0.5;

    private LearningCurve() {}

    /** Acceptance, 0–1, in each block of {@link LifeLog#BLOCK} answers that at least half of the lifters completed. */
    public static List<Double> of(List<LifeLog> logs) {
        List<Double> curve = new ArrayList<>();
        int block = 0;
        while (true) {
            int answers = (block + 1) * LifeLog.BLOCK;
            int index = block;
            List<LifeLog> complete =
                    logs.stream().filter(log -> log.decisions() >= answers).toList();
            if (complete.isEmpty() || complete.size() < logs.size() * ENOUGH) {
                return List.copyOf(curve);
            }
            int taken = complete.stream().mapToInt(log -> log.accepted(index)).sum();
            curve.add((double) taken / (complete.size() * (long) LifeLog.BLOCK));
            block++;
        }
    }

    /** Answers before the first block from which on acceptance stays within 5 % of the last quarter's. */
    static double answersToPlateau(List<LifeLog> logs) {
        List<Double> curve = of(logs);
        int quarter = Math.max(1, curve.size() / 4);
        double plateau = curve.subList(Math.max(0, curve.size() - quarter), curve.size()).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        int first = curve.size();
        while (first > 0 && Math.abs(curve.get(first - 1) - plateau) <= WITHIN * plateau) {
            first--;
        }
        return (double) first * LifeLog.BLOCK;
    }
}
