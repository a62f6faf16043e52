package com.gitfit.coach.insights;

/**
 * How well the coach does.
 *
 * @param recommendationAccuracy 0–1, how near its last recommendations were to what the lifter did
 * @param userSatisfaction 0–1, how effective the lifter rates them; recent ratings weigh more
 * @param personalizationLevel 0–1, how much it knows of the lifter
 */
public record AiEffectiveness(double recommendationAccuracy, double userSatisfaction, double personalizationLevel) {}
