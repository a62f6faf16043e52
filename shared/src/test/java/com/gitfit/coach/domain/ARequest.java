package com.gitfit.coach.domain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Builds requests for tests: 3 × 10 × 135 lb of bench press in the afternoon, by a lifter of whom nothing is known. */
public final class ARequest {
    public static final UserId USER = new UserId("user-1");

    private UserId user = USER;
    private String exercise = "Bench Press";
    private int sets = 3;
    private int reps = 10;
    private double weight = 135;
    private int currentSet = 1;
    private WeightUnit unit = WeightUnit.LB;
    private OptionalDouble increment = OptionalDouble.empty();
    private OptionalDouble barWeight = OptionalDouble.empty();
    private Optional<RepRange> repRange = Optional.empty();
    private OptionalInt rest = OptionalInt.empty();
    private OptionalInt lastReps = OptionalInt.empty();
    private OptionalInt lastRpe = OptionalInt.empty();
    private int pain;
    private TimeOfDay time = TimeOfDay.AFTERNOON;
    private OptionalInt energy = OptionalInt.empty();
    private OptionalInt motivation = OptionalInt.empty();
    private OptionalInt minutes = OptionalInt.empty();
    private List<String> equipment = List.of();
    private Optional<Crowding> crowding = Optional.empty();
    private Optional<Goal> goal = Optional.empty();
    private PreviousPerformance previous = PreviousPerformance.UNKNOWN;
    private WearableData wearable = WearableData.UNKNOWN;
    private String event = "exercise_start";

    private ARequest() {}

    public static ARequest aRequest() {
        return new ARequest();
    }

    public ARequest by(String userId) {
        user = new UserId(userId);
        return this;
    }

    public ARequest of(String exerciseName) {
        exercise = exerciseName;
        return this;
    }

    public ARequest planning(int plannedSets, int plannedReps, double plannedWeight) {
        sets = plannedSets;
        reps = plannedReps;
        weight = plannedWeight;
        return this;
    }

    public ARequest atSet(int set) {
        currentSet = set;
        return this;
    }

    public ARequest inKilograms() {
        unit = WeightUnit.KG;
        return this;
    }

    public ARequest withIncrement(double value) {
        increment = OptionalDouble.of(value);
        return this;
    }

    public ARequest withBar(double value) {
        barWeight = OptionalDouble.of(value);
        return this;
    }

    public ARequest inRepRange(int minimum, int maximum) {
        repRange = Optional.of(new RepRange(minimum, maximum));
        return this;
    }

    public ARequest resting(int seconds) {
        rest = OptionalInt.of(seconds);
        return this;
    }

    public ARequest lastReps(int done) {
        lastReps = OptionalInt.of(done);
        return this;
    }

    public ARequest lastRpe(int rpe) {
        lastRpe = OptionalInt.of(rpe);
        return this;
    }

    public ARequest inPain(int level) {
        pain = level;
        return this;
    }

    public ARequest at(TimeOfDay timeOfDay) {
        time = timeOfDay;
        return this;
    }

    public ARequest energy(int level) {
        energy = OptionalInt.of(level);
        return this;
    }

    public ARequest motivation(int level) {
        motivation = OptionalInt.of(level);
        return this;
    }

    public ARequest tired() {
        return energy(2).motivation(2);
    }

    public ARequest fresh() {
        return energy(9).motivation(9);
    }

    public ARequest withMinutes(int available) {
        minutes = OptionalInt.of(available);
        return this;
    }

    public ARequest withEquipment(String... stated) {
        equipment = List.of(stated);
        return this;
    }

    public ARequest crowded() {
        crowding = Optional.of(Crowding.HIGH);
        return this;
    }

    public ARequest goal(Goal value) {
        goal = Optional.of(value);
        return this;
    }

    public ARequest previously(PreviousPerformance value) {
        previous = value;
        return this;
    }

    public ARequest wearing(WearableData value) {
        wearable = value;
        return this;
    }

    public ARequest on(WorkoutEvent workoutEvent) {
        return on(workoutEvent.wireName());
    }

    public ARequest on(String eventName) {
        event = eventName;
        return this;
    }

    public ExercisePlan plan() {
        return new ExercisePlan(
                exercise,
                sets,
                reps,
                weight,
                currentSet,
                unit,
                increment,
                barWeight,
                repRange,
                rest,
                lastReps,
                lastRpe,
                pain);
    }

    public WorkoutContext context() {
        return new WorkoutContext(time, 3, energy, motivation, minutes, equipment, crowding, goal, previous, wearable);
    }

    public RecommendationRequest build() {
        return new RecommendationRequest(user, plan(), context(), event);
    }
}
