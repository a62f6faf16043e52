package com.gitfit.coach.api;

import com.gitfit.coach.domain.Crowding;
import com.gitfit.coach.domain.Goal;
import com.gitfit.coach.domain.Progression;
import com.gitfit.coach.domain.Recovery;
import com.gitfit.coach.domain.TimeOfDay;
import com.gitfit.coach.domain.WeightUnit;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of the interface and what they mean. */
final class Words {
    static final Map<String, WeightUnit> UNITS = words(WeightUnit.values(), WeightUnit::wireName);
    static final Map<String, TimeOfDay> TIMES = words(TimeOfDay.values(), TimeOfDay::wireName);
    static final Map<String, Crowding> CROWDINGS = words(Crowding.values(), Crowding::wireName);
    static final Map<String, Goal> GOALS = words(Goal.values(), Goal::wireName);
    static final Map<String, Progression> PROGRESSIONS = words(Progression.values(), Progression::wireName);
    static final Map<String, Recovery> RECOVERIES = words(Recovery.values(), Recovery::wireName);

    private Words() {}

    private static <E> Map<String, E> words(E[] values, Function<E, String> wireName) {
        return Stream.of(values).collect(Collectors.toUnmodifiableMap(wireName, Function.identity()));
    }
}
