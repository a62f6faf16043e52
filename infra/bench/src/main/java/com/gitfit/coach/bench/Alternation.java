package com.gitfit.coach.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Times tasks in turns, round by round, so that whatever else the machine does meanwhile is the same for all of them.
 */
final class Alternation {
    /** The threads of an engine spin for a while after its work: they must not do so in the time of the next one. */
    private static final long PAUSE_MILLISECONDS = 300;

    private Alternation() {}

    /** How long a task took, in milliseconds, round by round. */
    record Times(List<Double> milliseconds) {
        Times {
            milliseconds = List.copyOf(milliseconds);
        }

        double median() {
            return median(milliseconds);
        }

        double lowest() {
            return milliseconds.stream().min(Double::compare).orElseThrow();
        }

        double highest() {
            return milliseconds.stream().max(Double::compare).orElseThrow();
        }

        /** The median over the rounds of what this one took of what the other took. */
        double ratioTo(Times other) {
            var ratios = new ArrayList<Double>();
            for (int round = 0; round < milliseconds.size(); round++) {
                ratios.add(milliseconds.get(round) / other.milliseconds.get(round));
            }
            return median(ratios);
        }

        private static double median(List<Double> values) {
            List<Double> sorted = values.stream().sorted().toList();
            int middle = sorted.size() / 2;
            return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        }
    }

    /**
     * Runs all tasks in turns.
     *
     * @param warmUps rounds that do not count
     * @param rounds that count, from 1
     */
    static Map<String, Times> measure(Map<String, Runnable> tasks, int warmUps, int rounds)
            throws InterruptedException {
        var times = new LinkedHashMap<String, List<Double>>();
        for (int round = -warmUps; round < rounds; round++) {
            for (Map.Entry<String, Runnable> task : tasks.entrySet()) {
                Thread.sleep(PAUSE_MILLISECONDS);
                long begin = System.nanoTime();
                task.getValue().run();
                double milliseconds = (System.nanoTime() - begin) / 1e6;
                if (round >= 0) {
                    times.computeIfAbsent(task.getKey(), name -> new ArrayList<>())
                            .add(milliseconds);
                }
            }
        }
        var result = new LinkedHashMap<String, Times>();
        times.forEach((name, all) -> result.put(name, new Times(all)));
        return result;
    }
}
