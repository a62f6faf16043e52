package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.Crowding;
import com.gitfit.coach.domain.Goal;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.ModelShare;
import com.gitfit.coach.domain.Outcome;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.Progression;
import com.gitfit.coach.domain.Rating;
import com.gitfit.coach.domain.ReadinessInput;
import com.gitfit.coach.domain.Recovery;
import com.gitfit.coach.domain.Risk;
import com.gitfit.coach.domain.SafetyLimit;
import com.gitfit.coach.domain.Source;
import com.gitfit.coach.domain.TimeOfDay;
import com.gitfit.coach.domain.WeightUnit;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names under which the constants of an enum are stored: those of the API. */
final class Names<E extends Enum<E>> {
    static final Names<Crowding> CROWDINGS = new Names<>(Crowding.class, Crowding::wireName);
    static final Names<Goal> GOALS = new Names<>(Goal.class, Goal::wireName);
    static final Names<Lever> LEVERS = new Names<>(Lever.class, Lever::wireName);
    static final Names<ModelShare.Outcome> MODEL_OUTCOMES =
            new Names<>(ModelShare.Outcome.class, outcome -> outcome.name().toLowerCase(Locale.ROOT));
    static final Names<Outcome> OUTCOMES = new Names<>(Outcome.class, Outcome::wireName);
    static final Names<Preference> PREFERENCES = new Names<>(Preference.class, Preference::wireName);
    static final Names<Progression> PROGRESSIONS = new Names<>(Progression.class, Progression::wireName);
    static final Names<Rating> RATINGS = new Names<>(Rating.class, Rating::wireName);
    static final Names<ReadinessInput> READINESS_INPUTS = new Names<>(ReadinessInput.class, ReadinessInput::wireName);
    static final Names<Recovery> RECOVERIES = new Names<>(Recovery.class, Recovery::wireName);
    static final Names<Risk> RISKS = new Names<>(Risk.class, Risk::wireName);
    static final Names<SafetyLimit> SAFETY_LIMITS = new Names<>(SafetyLimit.class, SafetyLimit::wireName);
    static final Names<Source> SOURCES = new Names<>(Source.class, Source::wireName);
    static final Names<TimeOfDay> TIMES_OF_DAY = new Names<>(TimeOfDay.class, TimeOfDay::wireName);
    static final Names<WeightUnit> WEIGHT_UNITS = new Names<>(WeightUnit.class, WeightUnit::wireName);

    private final Function<E, String> name;
    private final Map<String, E> constants;

    private Names(Class<E> type, Function<E, String> name) {
        this.name = name;
        this.constants =
                Stream.of(type.getEnumConstants()).collect(Collectors.toUnmodifiableMap(name, Function.identity()));
    }

    String of(E constant) {
        return name.apply(constant);
    }

    /** @throws IllegalStateException if no constant has that name */
    E parse(String text) {
        E constant = constants.get(text);
        if (constant == null) {
            throw new IllegalStateException("an item has a name that is not known");
        }
        return constant;
    }
}
