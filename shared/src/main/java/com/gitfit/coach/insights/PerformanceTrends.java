package com.gitfit.coach.insights;

import java.util.List;

/**
 * How the lifter's training goes.
 *
 * @param acceptanceRate 0–1, the profile's
 * @param improvementRate 0–1, share of the exercises trained lately in which strength rises
 * @param consistencyScore 0–1, how many weeks had a session, and how evenly
 * @param weakAreas muscle groups in which advice goes badly, weakest first
 * @param strongAreas muscle groups in which it goes well, strongest first; none of the weak ones
 */
public record PerformanceTrends(
        double acceptanceRate,
        double improvementRate,
        double consistencyScore,
        List<String> weakAreas,
        List<String> strongAreas) {

    public PerformanceTrends {
        weakAreas = List.copyOf(weakAreas);
        strongAreas = List.copyOf(strongAreas);
    }
}
