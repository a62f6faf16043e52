package com.gitfit.coach.engine;

import com.gitfit.coach.catalog.Exercise;
import com.gitfit.coach.catalog.ExerciseCatalog;
import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.FormReport;
import com.gitfit.coach.domain.Goal;
import com.gitfit.coach.domain.PainReport;
import com.gitfit.coach.domain.PastPrescription;
import com.gitfit.coach.domain.Raise;
import com.gitfit.coach.domain.RecommendationRequest;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.language.Effort;
import com.gitfit.coach.language.Facts;
import com.gitfit.coach.safety.Circumstances;
import com.gitfit.coach.safety.SafetyLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Works a request and what is known of the lifter out into a situation. */
final class Situations {
    private Situations() {}

    static Situation of(
            RecommendationRequest request,
            UserProfile profile,
            ExerciseState state,
            ExerciseCatalog catalog,
            SafetyLimits limits,
            CoachingPolicy policy,
            Instant now) {
        ExercisePlan plan = request.plan();
        Exercise exercise = catalog.resolve(plan.exerciseName());
        double readiness = Readiness.of(request.context(), profile.habits(), policy.readiness(), now);
        OptionalInt form = recentForm(state, policy.limits(), now);
        int pain = pain(plan, state, policy.limits(), now);
        Circumstances circumstances = new Circumstances(
                10 * (1 - readiness),
                request.context().energy(),
                request.context().motivation(),
                form,
                pain,
                raisedFrom(plan, state, now));
        Facts facts = new Facts(
                plan,
                request.event(),
                request.context().goal().orElse(Goal.GENERAL),
                readiness,
                recentEffort(plan, state, policy.steps(), now),
                form,
                pain,
                TimeBudget.pressure(plan, request.context(), profile, policy));
        return new Situation(
                facts,
                request.context(),
                profile,
                state,
                exercise,
                catalog,
                catalog.equipmentNamed(request.context().equipment()),
                Grids.of(plan, exercise),
                circumstances,
                limits.active(circumstances),
                Strength.isStalled(state, policy.steps(), now),
                Forecast.of(plan, request.event(), profile.habits().leanings(), state, policy, now),
                policy,
                now);
    }

    private static OptionalInt recentForm(ExerciseState state, CoachingPolicy.Limits limits, Instant now) {
        Optional<FormReport> report = state.form()
                .filter(form ->
                        form.at().plus(Duration.ofDays(limits.formValidDays())).isAfter(now));
        return report.isPresent() ? OptionalInt.of(report.get().quality()) : OptionalInt.empty();
    }

    private static Optional<Effort> recentEffort(
            ExercisePlan plan, ExerciseState state, CoachingPolicy.Steps steps, Instant now) {
        if (plan.lastRpe().isPresent()) {
            return Optional.of(new Effort(plan.lastRpe().getAsInt(), Effort.Scale.RPE));
        }
        Instant oldest = now.minus(Duration.ofDays(steps.effortValidDays()));
        return state.past().reversed().stream()
                .filter(PastPrescription::tellsEffort)
                .findFirst()
                .filter(past -> past.at().isAfter(oldest))
                .map(past ->
                        new Effort(past.effort(), past.rpe().isPresent() ? Effort.Scale.RPE : Effort.Scale.DIFFICULTY));
    }

    /** Pain that was reported a short while ago holds until the lifter states another, above none. */
    private static int pain(ExercisePlan plan, ExerciseState state, CoachingPolicy.Limits limits, Instant now) {
        if (plan.pain() > 0) {
            return plan.pain();
        }
        return state.pain()
                .filter(report -> report.at()
                        .plus(Duration.ofHours(limits.painValidHours()))
                        .isAfter(now))
                .filter(report -> report.level() > limits.painThreshold())
                .map(PainReport::level)
                .orElse(0);
    }

    private static OptionalDouble raisedFrom(ExercisePlan plan, ExerciseState state, Instant now) {
        double planned = plan.unit().toKilograms(plan.weight());
        Optional<Raise> today = state.raise().filter(raise -> raise.continuesTo(planned, now));
        return today.isPresent()
                ? OptionalDouble.of(plan.unit().fromKilograms(today.get().fromKilograms()))
                : OptionalDouble.empty();
    }
}
