package com.gitfit.coach.models.simulation.coach;

import com.gitfit.coach.catalog.ExerciseCatalog;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.Goal;
import com.gitfit.coach.domain.LoadGrid;
import com.gitfit.coach.domain.PreviousPerformance;
import com.gitfit.coach.domain.RecommendationRequest;
import com.gitfit.coach.domain.RepRange;
import com.gitfit.coach.domain.TimeOfDay;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.WearableData;
import com.gitfit.coach.domain.WeightUnit;
import com.gitfit.coach.domain.WorkoutContext;
import com.gitfit.coach.domain.WorkoutEvent;
import com.gitfit.coach.safety.Circumstances;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Builds questions: three sets of ten squats with 100 kg, by somebody who is well, unless said otherwise. */
public final class AQuestion {
    private static final ExerciseCatalog CATALOG = ExerciseCatalog.load();
    private static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");

    private WorkoutEvent event = WorkoutEvent.COMPLETE_SET;
    private double weight = 100;
    private double fatigue = 3;
    private OptionalInt energy = OptionalInt.of(8);
    private OptionalInt form = OptionalInt.of(8);
    private OptionalInt minutes = OptionalInt.empty();
    private OptionalDouble raisedFrom = OptionalDouble.empty();
    private int pain;

    public static AQuestion aQuestion() {
        return new AQuestion();
    }

    public AQuestion at(WorkoutEvent value) {
        event = value;
        return this;
    }

    public AQuestion weight(double value) {
        weight = value;
        return this;
    }

    public AQuestion tired() {
        fatigue = 8.5;
        return this;
    }

    public AQuestion withoutEnergy() {
        energy = OptionalInt.of(3);
        return this;
    }

    public AQuestion inPoorForm() {
        form = OptionalInt.of(5);
        return this;
    }

    public AQuestion inPain() {
        pain = 4;
        return this;
    }

    public AQuestion minutes(int value) {
        minutes = OptionalInt.of(value);
        return this;
    }

    public AQuestion raisedFrom(double value) {
        raisedFrom = OptionalDouble.of(value);
        return this;
    }

    public Question build() {
        ExercisePlan plan = new ExercisePlan(
                "Squat",
                3,
                10,
                weight,
                2,
                WeightUnit.KG,
                OptionalDouble.of(2.5),
                OptionalDouble.of(20),
                Optional.of(new RepRange(8, 12)),
                OptionalInt.of(120),
                OptionalInt.of(10),
                OptionalInt.of(8),
                pain);
        WorkoutContext context = new WorkoutContext(
                TimeOfDay.EVENING,
                1,
                energy,
                OptionalInt.of(8),
                minutes,
                List.of(),
                Optional.empty(),
                Optional.of(Goal.GENERAL),
                PreviousPerformance.UNKNOWN,
                WearableData.UNKNOWN);
        return new Question(
                new RecommendationRequest(new UserId("somebody"), plan, context, event.wireName()),
                CATALOG.resolve("Squat"),
                new LoadGrid(20, 2.5),
                new Circumstances(fatigue, energy, OptionalInt.of(8), form, pain, raisedFrom),
                NOW,
                1);
    }
}
