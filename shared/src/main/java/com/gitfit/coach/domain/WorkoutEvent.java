package com.gitfit.coach.domain;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The moment of a workout at which advice is asked for. */
public enum WorkoutEvent {
    EXERCISE_START("exercise_start"),
    COMPLETE_SET("complete_set"),
    STRUGGLE_SET("struggle_set"),
    FORM_DEGRADATION("form_degradation"),
    SKIP_SET("skip_set"),
    SKIP_EXERCISE("skip_exercise"),
    COMPLETE_WORKOUT("complete_workout");

    private static final Map<String, WorkoutEvent> BY_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(event -> event.wireName, Function.identity()));

    private final String wireName;

    WorkoutEvent(String wireName) {
        this.wireName = wireName;
    }

    /** The name in requests and answers. */
    public String wireName() {
        return wireName;
    }

    /** The event of that name; an unknown one counts as the start of an exercise. */
    public static WorkoutEvent named(String name) {
        return BY_NAME.getOrDefault(name, EXERCISE_START);
    }

    /** Whether the lifter is in difficulty, so that reps and rest may only become easier. */
    public boolean isDifficulty() {
        return switch (this) {
            case STRUGGLE_SET, FORM_DEGRADATION, SKIP_SET, SKIP_EXERCISE -> true;
            case EXERCISE_START, COMPLETE_SET, COMPLETE_WORKOUT -> false;
        };
    }

    @Override
    public String toString() {
        return wireName;
    }
}
