package com.gitfit.coach.models.simulation.life;

import com.gitfit.coach.catalog.Exercise;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.LoadGrid;
import com.gitfit.coach.domain.RepRange;
import com.gitfit.coach.domain.WeightUnit;
import com.gitfit.coach.models.simulation.lifter.Lift;
import com.gitfit.coach.models.simulation.lifter.Person;
import com.gitfit.coach.models.simulation.lifter.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** One exercise of a lifter's programme, as it stands. */
final class Entry {
    /** Repetitions in reserve at which a load is first chosen. */
    private static final int RESERVE = 2;

    private static final int FIRST_REST = 120;
    private static final double GOOD_FORM = 8;
    private static final Duration FORM_COUNTS = Duration.ofDays(14);
    private static final Duration RAISE_COUNTS = Duration.ofHours(12);

    private final int number;
    private final Exercise exercise;
    private final Lift lift;
    private final LoadGrid grid;
    private ExercisePlan plan;
    private double form = GOOD_FORM;
    private Optional<Reported> reported = Optional.empty();
    private Optional<Raised> raised = Optional.empty();

    private record Reported(int form, Instant at) {}

    private record Raised(double from, Instant at) {}

    /** @param guess how far off the first load is: 1 if it is just right */
    Entry(int number, Person person, Exercise exercise, double guess) {
        Slot slot = Person.PROGRAMME.get(number);
        this.number = number;
        this.exercise = exercise;
        this.lift = new Lift(person.body(), person.strength().get(number));
        this.grid = new LoadGrid(slot.bar(), slot.increment());
        double fits = person.curve().load(lift.strength(), person.range().minimum() + RESERVE);
        double first = Math.max(grid.above(slot.bar() / 2), grid.nearest(fits * guess));
        this.plan = new ExercisePlan(
                slot.name(),
                person.sets(),
                person.range().minimum(),
                first,
                1,
                WeightUnit.KG,
                OptionalDouble.of(slot.increment()),
                OptionalDouble.of(slot.bar()),
                Optional.of(person.range()),
                OptionalInt.of(FIRST_REST),
                OptionalInt.empty(),
                OptionalInt.empty(),
                0);
    }

    int number() {
        return number;
    }

    Exercise exercise() {
        return exercise;
    }

    Lift lift() {
        return lift;
    }

    LoadGrid grid() {
        return grid;
    }

    /** 1–10, the latest true one. */
    double form() {
        return form;
    }

    /** The plan for a new day: the programme keeps repetitions in their range. */
    ExercisePlan planOfTheDay() {
        RepRange range = plan.repRange().orElseThrow();
        return Plans.withReps(plan, Math.clamp(plan.reps(), range.minimum(), range.maximum()));
    }

    void keep(ExercisePlan newPlan) {
        plan = newPlan;
    }

    void feel(double newForm) {
        form = newForm;
    }

    void report(OptionalInt newForm, Instant at) {
        newForm.ifPresent(quality -> reported = Optional.of(new Reported(quality, at)));
    }

    /** The form last reported, while it counts. */
    OptionalInt reportedForm(Instant now) {
        Optional<Reported> counting =
                reported.filter(report -> report.at().plus(FORM_COUNTS).isAfter(now));
        return counting.isPresent() ? OptionalInt.of(counting.get().form()) : OptionalInt.empty();
    }

    /** An increase was taken. */
    void raise(double from, Instant at) {
        double base = raisedFrom(from, at).orElse(from);
        raised = Optional.of(new Raised(base, at));
    }

    /** From where the increases of the day began that led to a weight. */
    OptionalDouble raisedFrom(double weight, Instant now) {
        Optional<Raised> counting =
                raised.filter(raise -> raise.at().plus(RAISE_COUNTS).isAfter(now) && weight > raise.from() * 1.001);
        return counting.isPresent() ? OptionalDouble.of(counting.get().from()) : OptionalDouble.empty();
    }
}
