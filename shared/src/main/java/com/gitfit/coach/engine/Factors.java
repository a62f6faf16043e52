package com.gitfit.coach.engine;

import com.gitfit.coach.domain.Goal;
import com.gitfit.coach.domain.SafetyLimit;
import com.gitfit.coach.language.Driver;
import com.gitfit.coach.language.Effort;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lists what a recommendation was based on, as {@code name} or {@code name:value}. */
final class Factors {
    private Factors() {}

    static List<String> of(Situation situation, Driver driver, Set<SafetyLimit> applied) {
        List<String> factors = new ArrayList<>();
        factors.add(driver.wireName());
        factors.add("event:" + situation.event().wireName());
        factors.add("readiness:" + Math.round(situation.facts().readiness() * 100) / 100.0);
        situation.facts().effort().ifPresent(effort -> factors.add(effort(effort)));
        situation.forecast().ifPresent(forecast -> factors.add("expected_rpe:" + shown(forecast.planned())));
        situation.facts().form().ifPresent(form -> factors.add("form_quality:" + form));
        situation.facts().time().ifPresent(time -> factors.add("time_pressure"));
        if (situation.facts().goal() != Goal.GENERAL) {
            factors.add("goal:" + situation.facts().goal().wireName());
        }
        if (!situation.exercise().known()) {
            factors.add("unknown_exercise");
        }
        applied.forEach(limit -> factors.add("safety:" + limit.wireName()));
        return factors;
    }

    private static String effort(Effort effort) {
        return switch (effort.scale()) {
            case RPE -> "rpe:" + effort.level();
            case DIFFICULTY -> "difficulty:" + effort.level();
        };
    }

    /** On the scale that lifters know, in tenths. */
    private static double shown(double rpe) {
        return Math.round(Math.clamp(rpe, 1, 10) * 10) / 10.0;
    }
}
