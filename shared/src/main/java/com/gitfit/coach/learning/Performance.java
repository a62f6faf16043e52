package com.gitfit.coach.learning;

import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.Feedback;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Rating;
import com.gitfit.coach.domain.SessionSummary;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.WorkoutEvent;
import com.gitfit.coach.engine.Strength;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The set that an answer tells of.
 *
 * @param e1rmKilograms 0 if the set allows no estimate
 * @param rpe reported RPE, where it was
 * @param completed whether the planned repetitions were reached
 */
record Performance(double weightKilograms, int reps, double e1rmKilograms, OptionalInt rpe, boolean completed) {

    /** The set, unless the answer tells of none or of another exercise. */
    static Optional<Performance> of(Tweak tweak, Feedback feedback) {
        boolean otherExercise =
                tweak.recommendation().prescription().lever() == Lever.CHANGE_EXERCISE && Used.isTaken(feedback);
        WorkoutEvent event = WorkoutEvent.named(tweak.eventType());
        boolean leftOut = event == WorkoutEvent.SKIP_SET || event == WorkoutEvent.SKIP_EXERCISE;
        boolean told = Used.isTaken(feedback)
                || (!leftOut
                        && (feedback.completionSeconds().isPresent()
                                || !feedback.ratings().isEmpty()));
        return otherExercise || !told ? Optional.empty() : Optional.of(performed(tweak, feedback));
    }

    /** Where the lifter reported fewer repetitions than were planned, the more modest number counts. */
    private static Performance performed(Tweak tweak, Feedback feedback) {
        ExercisePlan plan = tweak.plan();
        double weight = plan.unit().toKilograms(Used.weight(tweak, feedback));
        int aimed = Used.reps(tweak, feedback);
        int reps = Math.min(aimed, plan.lastReps().orElse(aimed));
        OptionalInt rpe = feedback.rating(Rating.EXERTION);
        double e1rm =
                rpe.isPresent() ? Strength.e1rm(weight, reps, rpe.getAsInt()).orElse(0) : 0;
        return new Performance(weight, reps, e1rm, rpe, reps >= plan.reps());
    }

    SessionSummary asSession(LocalDate date) {
        return new SessionSummary(
                date, weightKilograms, reps, e1rmKilograms, rpe.orElse(0), rpe.isPresent() ? 1 : 0, 1, completed);
    }

    /** One day's work out of two parts of it. */
    static SessionSummary merge(SessionSummary one, SessionSummary other) {
        int rated = one.ratedSets() + other.ratedSets();
        double sum = one.meanRpe() * one.ratedSets() + other.meanRpe() * other.ratedSets();
        return new SessionSummary(
                one.date(),
                Math.max(one.weightKilograms(), other.weightKilograms()),
                Math.min(one.reps(), other.reps()),
                Math.max(one.e1rmKilograms(), other.e1rmKilograms()),
                rated == 0 ? 0 : sum / rated,
                rated,
                one.sets() + other.sets(),
                one.completed() && other.completed());
    }
}
