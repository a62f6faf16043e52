package com.gitfit.coach.models.corpus;

import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.FormReport;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.LeverTally;
import com.gitfit.coach.domain.Outcome;
import com.gitfit.coach.domain.PastPrescription;
import com.gitfit.coach.domain.Raise;
import com.gitfit.coach.domain.SessionSummary;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.engine.Strength;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Draws what has happened between a lifter and an exercise. */
final class Histories {
    private final Draw draw;
    private final Instant now;

    Histories(Draw draw, Instant now) {
        this.draw = draw;
        this.now = now;
    }

    ExerciseState state(UserId user, ExerciseKey key, ExercisePlan plan) {
        if (draw.chance(0.25)) {
            return ExerciseState.unknown(user, key, plan.exerciseName());
        }
        List<SessionSummary> sessions = draw.chance(0.9) ? sessions(plan) : List.of();
        double best = sessions.stream()
                .mapToDouble(SessionSummary::e1rmKilograms)
                .max()
                .orElse(0);
        return new ExerciseState(
                user,
                key,
                plan.exerciseName(),
                draw.between(1, 60),
                sessions,
                best * draw.real(1, 1.15),
                Optional.empty(),
                draw.perhaps(0.55, () -> new FormReport(draw.chance(0.15) ? 6 : draw.between(6, 10), ago(12))),
                tastes(),
                past(),
                0.5,
                draw.perhaps(0.3, () -> ago(2)),
                draw.perhaps(0.1, () -> ago(40)),
                draw.chance(0.05) ? raise(plan) : Optional.empty(),
                Optional.empty());
    }

    private List<SessionSummary> sessions(ExercisePlan plan) {
        double today = plan.unit().toKilograms(plan.weight());
        int count = draw.between(1, 6);
        return switch (draw.between(0, 5)) {
            case 0 -> sessions(plan, count + 3, today, 0, draw.real(9.5, 10), plan.reps());
            case 1 -> sessions(plan, count + 1, today, 0.01, draw.real(6, 8.5), top(plan));
            default -> sessions(plan, count, today, draw.real(0, 0.03), draw.real(6, 9), plan.reps());
        };
    }

    private static int top(ExercisePlan plan) {
        return plan.repRange().map(range -> range.maximum()).orElse(plan.reps());
    }

    /** Sessions up to a weight, each heavier than the last by a share of it. */
    private List<SessionSummary> sessions(
            ExercisePlan plan, int count, double upTo, double growth, double rpe, int reps) {
        List<SessionSummary> sessions = new ArrayList<>();
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        int apart = draw.between(2, 6);
        for (int back = count; back >= 1; back--) {
            double weight = upTo * (1 - growth * (back - 1));
            sessions.add(new SessionSummary(
                    today.minusDays((long) back * apart),
                    weight,
                    reps,
                    Strength.e1rm(weight, reps, Math.min(10, rpe)).orElse(0),
                    rpe,
                    plan.sets(),
                    plan.sets(),
                    draw.chance(0.9)));
        }
        return sessions;
    }

    /** Nothing known, a little of this and that, or somebody who wants one lever and hardly any other. */
    private Map<Lever, LeverTally> tastes() {
        return switch (draw.between(0, 3)) {
            case 0 -> Map.of();
            case 1 -> tallies(Optional.empty());
            default -> tallies(Optional.of(draw.of(List.of(Lever.values()))));
        };
    }

    private Map<Lever, LeverTally> tallies(Optional<Lever> wanted) {
        Map<Lever, LeverTally> tallies = new EnumMap<>(Lever.class);
        for (Lever lever : Lever.values()) {
            if (wanted.isEmpty()) {
                tallies.put(lever, new LeverTally(draw.between(0, 8), draw.between(0, 3), draw.between(0, 6)));
            } else {
                boolean liked = wanted.get() == lever;
                int often = draw.between(4, 24);
                tallies.put(lever, new LeverTally(liked ? often : 0, draw.between(0, 1), liked ? 0 : often));
            }
        }
        return tallies;
    }

    private List<PastPrescription> past() {
        List<PastPrescription> past = new ArrayList<>();
        for (int back = draw.between(0, 4); back >= 1; back--) {
            boolean rated = draw.chance(0.5);
            past.add(new PastPrescription(
                    now.minus(Duration.ofHours(back * 40L)),
                    draw.of(List.of(Lever.values())),
                    draw.of(List.of(Outcome.values())),
                    rated && draw.chance(0.7) ? OptionalInt.of(draw.between(5, 10)) : OptionalInt.empty(),
                    rated ? OptionalInt.of(draw.between(3, 10)) : OptionalInt.empty(),
                    OptionalInt.empty(),
                    draw.chance(0.85)));
        }
        return past;
    }

    private Optional<Raise> raise(ExercisePlan plan) {
        double planned = plan.unit().toKilograms(plan.weight());
        return Optional.of(new Raise(now.minus(Duration.ofMinutes(10)), planned * 0.95, planned));
    }

    private Instant ago(int days) {
        return now.minus(Duration.ofMinutes(draw.between(5, days * 24 * 60)));
    }
}
