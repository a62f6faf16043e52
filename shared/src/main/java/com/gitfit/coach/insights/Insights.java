package com.gitfit.coach.insights;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the coach can tell a lifter. No number is NaN or infinite and nothing is null; the components, in snake case,
 * are the fields of the API.
 *
 * @param nextFocusAreas 1–3 sentences, each with its evidence, weakest first
 * @param sampleSizes how many observations each figure rests on, ≥ 0, by the name of the figure
 * @param notEnoughData the figures that rest on none; those that repeat the profile then show its default, the others 0
 * @param trends one value a day, oldest first, for each preference but rest and variety, for {@code acceptance_rate}
 *     and {@code confidence}, and in kilograms for {@code e1rm:<exercise name>}; a series without values is left out
 * @param months the newest 24 with an answer, oldest first
 * @param asOf the moment that the figures describe
 */
public record Insights(
        PreferenceSummary preferenceSummary,
        PerformanceTrends performanceTrends,
        AiEffectiveness aiEffectiveness,
        List<String> nextFocusAreas,
        Map<String, Integer> sampleSizes,
        List<String> notEnoughData,
        Map<String, List<TrendPoint>> trends,
        Calibration calibration,
        List<MonthSummary> months,
        Instant asOf,
        DataQuality dataQuality) {

    public Insights {
        nextFocusAreas = List.copyOf(nextFocusAreas);
        sampleSizes = Collections.unmodifiableMap(new LinkedHashMap<>(sampleSizes));
        notEnoughData = List.copyOf(notEnoughData);
        months = List.copyOf(months);
        trends = Collections.unmodifiableMap(new LinkedHashMap<>(trends));
    }
}
