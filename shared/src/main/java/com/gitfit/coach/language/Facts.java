package com.gitfit.coach.language;

import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.Goal;
import com.gitfit.coach.domain.WorkoutEvent;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is true of the moment: the only things that may be said.
 *
 * @param readiness 0–1
 * @param effort latest reported effort
 * @param form latest reported form, 1–10
 * @param pain 0–10, as stated or as reported a short while ago
 */
public record Facts(
        ExercisePlan plan,
        WorkoutEvent event,
        Goal goal,
        double readiness,
        Optional<Effort> effort,
        OptionalInt form,
        int pain,
        Optional<TimePressure> time) {}
