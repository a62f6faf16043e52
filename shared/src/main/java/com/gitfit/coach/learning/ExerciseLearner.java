package com.gitfit.coach.learning;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.Feedback;
import com.gitfit.coach.domain.FormReport;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.LeverTally;
import com.gitfit.coach.domain.PainReport;
import com.gitfit.coach.domain.PastPrescription;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Raise;
import com.gitfit.coach.domain.Rating;
import com.gitfit.coach.domain.SessionSummary;
import com.gitfit.coach.domain.StrengthBelief;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.WorkoutEvent;
import com.gitfit.coach.engine.EffortModel;
import com.gitfit.coach.engine.EffortModel.Work;
import com.gitfit.coach.engine.Forecast;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Moves what is known of one exercise by one answer. */
final class ExerciseLearner {
    private static final int SESSIONS = 24;
    private static final int PAST = 10;

    private final Tweak tweak;
    private final Feedback feedback;
    private final CoachingPolicy.Learning policy;
    private final EffortModel effort;
    private final int usualRest;
    private final double targetRpe;
    private final Instant now;

    ExerciseLearner(Tweak tweak, Feedback feedback, CoachingPolicy policy, Instant now) {
        this.tweak = tweak;
        this.feedback = feedback;
        this.policy = policy.learning();
        this.effort = new EffortModel(policy.effort());
        this.usualRest = policy.steps().usualRest();
        this.targetRpe = policy.steps().targetRpe();
        this.now = now;
    }

    /**
     * The state after the answer, under the version that it was read at.
     *
     * @param rate the learning rate
     * @param recentEffectiveness the lifter's earlier ratings, by which an outlier is known
     */
    ExerciseState learn(ExerciseState before, double rate, List<Integer> recentEffectiveness) {
        Optional<Performance> done = Performance.of(tweak, feedback);
        OptionalInt form = done.isPresent() ? feedback.rating(Rating.FORM) : OptionalInt.empty();
        return new ExerciseState(
                before.userId(),
                before.key(),
                tweak.plan().exerciseName(),
                before.version(),
                sessions(before, done),
                Math.max(
                        before.bestE1rmKilograms(),
                        done.map(Performance::e1rmKilograms).orElse(0.0)),
                pain(before),
                form.isPresent() ? Optional.of(new FormReport(form.getAsInt(), now)) : before.form(),
                levers(before),
                past(before, done),
                confidence(before, rate, recentEffectiveness),
                taken(Lever.ADD_WARMUP) ? Optional.of(now) : before.warmedUpAt(),
                tweak.recommendation().deload() ? Optional.of(now) : before.deloadedAt(),
                raise(before),
                strength(before));
    }

    /** A set that fell short before the question, then the one that followed it, if it was rated. */
    private Optional<StrengthBelief> strength(ExerciseState before) {
        ExercisePlan plan = tweak.plan();
        if (plan.isBodyweight()) {
            return before.strength();
        }
        int rest = plan.rest().orElse(usualRest);
        Optional<StrengthBelief> known = before.strength()
                .map(belief -> Forecast.afterTheLastSet(effort, belief, plan, rest, tweak.createdAt()));
        OptionalInt rpe = feedback.rating(Rating.EXERTION);
        if (rpe.isEmpty() || !isFollowedByASet()) {
            return known;
        }
        Work planned = new Work(plan.unit().toKilograms(plan.weight()), plan.reps(), 1, rest, false);
        StrengthBelief belief = known.orElseGet(() -> effort.planned(planned, targetRpe, now));
        return Optional.of(effort.rated(belief, done(plan, rest), rpe.getAsInt(), now));
    }

    private boolean isFollowedByASet() {
        return WorkoutEvent.named(tweak.eventType()) != WorkoutEvent.COMPLETE_WORKOUT && !taken(Lever.CHANGE_EXERCISE);
    }

    private Work done(ExercisePlan plan, int rest) {
        Prescription prescription = tweak.recommendation().prescription();
        double used = prescription.lever() == Lever.MODIFY_REST
                ? Used.value(prescription, feedback).orElse(rest)
                : rest;
        return new Work(
                plan.unit().toKilograms(Used.weight(tweak, feedback)),
                Used.reps(tweak, feedback),
                plan.currentSet(),
                used,
                plan.currentSet() == 1 && !taken(Lever.ADD_WARMUP));
    }

    private boolean taken(Lever lever) {
        return tweak.recommendation().prescription().lever() == lever && Used.isTaken(feedback);
    }

    private List<SessionSummary> sessions(ExerciseState before, Optional<Performance> done) {
        if (done.isEmpty()) {
            return before.sessions();
        }
        SessionSummary today = done.get().asSession(now.atOffset(ZoneOffset.UTC).toLocalDate());
        List<SessionSummary> sessions = before.sessions();
        boolean sameDay = !sessions.isEmpty() && sessions.getLast().date().equals(today.date());
        return sameDay
                ? Newest.with(
                        sessions.subList(0, sessions.size() - 1),
                        Performance.merge(sessions.getLast(), today),
                        SESSIONS)
                : Newest.with(sessions, today, SESSIONS);
    }

    private Optional<PainReport> pain(ExerciseState before) {
        int level = tweak.plan().pain();
        return level > 0 ? Optional.of(new PainReport(level, now)) : before.pain();
    }

    private Map<Lever, LeverTally> levers(ExerciseState before) {
        double decay = Math.pow(0.5, 1 / policy.leverHalfLife());
        Map<Lever, LeverTally> levers = new EnumMap<>(Lever.class);
        before.levers()
                .forEach((lever, tally) -> levers.put(
                        lever,
                        new LeverTally(tally.taken() * decay, tally.changed() * decay, tally.skipped() * decay)));
        Lever answered = tweak.recommendation().prescription().lever();
        levers.put(answered, counted(levers.getOrDefault(answered, LeverTally.NONE)));
        return levers;
    }

    private LeverTally counted(LeverTally tally) {
        return switch (feedback.outcome()) {
            case ACCEPTED, ACCEPTED_MODIFIED -> new LeverTally(tally.taken() + 1, tally.changed(), tally.skipped());
            case MODIFIED -> new LeverTally(tally.taken(), tally.changed() + 1, tally.skipped());
            case SKIPPED -> new LeverTally(tally.taken(), tally.changed(), tally.skipped() + 1);
        };
    }

    private List<PastPrescription> past(ExerciseState before, Optional<Performance> done) {
        PastPrescription answered = new PastPrescription(
                now,
                tweak.recommendation().prescription().lever(),
                feedback.outcome(),
                done.isPresent() ? done.get().rpe() : OptionalInt.empty(),
                done.isPresent() ? feedback.rating(Rating.DIFFICULTY) : OptionalInt.empty(),
                done.isPresent() ? feedback.rating(Rating.FORM) : OptionalInt.empty(),
                done.map(Performance::completed).orElse(false));
        return Newest.with(before.past(), answered, PAST);
    }

    private double confidence(ExerciseState before, double rate, List<Integer> recentEffectiveness) {
        OptionalInt effectiveness = feedback.rating(Rating.EFFECTIVENESS);
        if (effectiveness.isEmpty()) {
            return before.confidence();
        }
        double strength = Outliers.weight(effectiveness.getAsInt(), recentEffectiveness, policy);
        return MovingAverage.step(before.confidence(), effectiveness.getAsInt() / 10.0, rate * strength);
    }

    private Optional<Raise> raise(ExerciseState before) {
        if (!taken(Lever.INCREASE_WEIGHT)) {
            return before.raise();
        }
        IncreaseWeight increase = (IncreaseWeight) tweak.recommendation().prescription();
        OptionalDouble used = Used.value(increase, feedback);
        if (used.isEmpty() || used.getAsDouble() <= increase.from()) {
            return before.raise();
        }
        double from = tweak.plan().unit().toKilograms(increase.from());
        double to = tweak.plan().unit().toKilograms(used.getAsDouble());
        return Optional.of(before.raise()
                .filter(raise -> raise.continuesTo(from, now))
                .map(raise -> new Raise(now, raise.fromKilograms(), to))
                .orElse(new Raise(now, from, to)));
    }
}
