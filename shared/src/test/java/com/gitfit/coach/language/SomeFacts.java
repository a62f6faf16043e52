package com.gitfit.coach.language;

import com.gitfit.coach.domain.ARequest;
import com.gitfit.coach.domain.Goal;
import com.gitfit.coach.domain.WorkoutEvent;
import java.util.Optional;
import java.util.OptionalInt;

/** Builds facts for tests: 3 × 10 × 135 lb of bench press at the start, by somebody who is ready enough. */
final class SomeFacts {
    private ARequest request = ARequest.aRequest();
    private WorkoutEvent event = WorkoutEvent.EXERCISE_START;
    private Goal goal = Goal.GENERAL;
    private double readiness = 0.6;
    private Optional<Effort> effort = Optional.empty();
    private OptionalInt form = OptionalInt.empty();
    private Optional<TimePressure> time = Optional.empty();

    /** With the plan of a request, and the pain that it speaks of. */
    SomeFacts of(ARequest other) {
        request = other;
        return this;
    }

    SomeFacts on(WorkoutEvent other) {
        event = other;
        return this;
    }

    SomeFacts goal(Goal other) {
        goal = other;
        return this;
    }

    SomeFacts ready(double share) {
        readiness = share;
        return this;
    }

    SomeFacts rpe(int level) {
        effort = Optional.of(new Effort(level, Effort.Scale.RPE));
        return this;
    }

    SomeFacts difficulty(int level) {
        effort = Optional.of(new Effort(level, Effort.Scale.DIFFICULTY));
        return this;
    }

    SomeFacts form(int level) {
        form = OptionalInt.of(level);
        return this;
    }

    SomeFacts time(TimePressure pressure) {
        time = Optional.of(pressure);
        return this;
    }

    Facts build() {
        return new Facts(
                request.plan(),
                event,
                goal,
                readiness,
                effort,
                form,
                request.plan().pain(),
                time);
    }
}
