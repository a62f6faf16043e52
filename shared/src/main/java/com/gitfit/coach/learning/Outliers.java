package com.gitfit.coach.learning;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.Range;
import java.util.List;

/** Recognises a rating that does not fit the lifter's others, and a lifter whose ratings say nothing. */
final class Outliers {
    /** Makes the median absolute deviation of a normal distribution its standard deviation. */
    private static final double SCALE = 1.4826;

    private Outliers() {}

    /** 1, or less for a rating that lies too far from the lifter's earlier ones of its kind. */
    static double weight(int rating, List<Integer> earlier, CoachingPolicy.Learning policy) {
        return steadiness(earlier, policy) * (isOutlier(rating, earlier, policy) ? policy.outlierStrength() : 1);
    }

    /**
     * 1 while a lifter's ratings scatter as ratings do, 0 from where they scatter as if drawn by lot: the standard
     * deviation of the numbers 1–10 is 2.87.
     */
    static double steadiness(List<Integer> earlier, CoachingPolicy.Learning policy) {
        if (earlier.size() < policy.ratingsForScatter()) {
            return 1;
        }
        double mean = earlier.stream().mapToInt(Integer::intValue).average().orElse(0);
        double variance = earlier.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0);
        Range scatter = policy.scatter();
        double beyond = Math.sqrt(variance) - scatter.minimum();
        return Math.clamp(1 - beyond / (scatter.maximum() - scatter.minimum()), 0, 1);
    }

    /** Whether a rating lies too far from the lifter's earlier ones of its kind. */
    static boolean isOutlier(int rating, List<Integer> earlier, CoachingPolicy.Learning policy) {
        if (earlier.size() < policy.ratingsForOutliers()) {
            return false;
        }
        double median = median(earlier.stream().map(Integer::doubleValue).toList());
        double deviation =
                median(earlier.stream().map(value -> Math.abs(value - median)).toList());
        double scaled = Math.max(SCALE * deviation, policy.leastDeviation());
        return Math.abs(rating - median) > policy.outlierDeviations() * scaled;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
