package com.gitfit.coach.bench;

import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.Goal;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.WeightUnit;
import com.gitfit.coach.domain.WorkoutEvent;
import com.gitfit.coach.language.Driver;
import com.gitfit.coach.language.Effort;
import com.gitfit.coach.language.Facts;
import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.language.ModelAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One moment after another, each with another weight, so that nothing but the shared prefix is in the model's cache.
 */
final class Moment {
    private static final Duration AMPLE = Duration.ofMinutes(1);

    private final List<Integer> lengths = new ArrayList<>();
    private int weight = 100;

    Moment next() {
        weight += 5;
        return this;
    }

    void rank(LanguageModel model) {
        said(model.rank(facts(), EnumSet.allOf(Lever.class), AMPLE));
    }

    void phrase(LanguageModel model) {
        Prescription prescription = new IncreaseWeight(weight, weight + 5);
        lengths.add(said(model.phrase(facts(), Driver.EASY_EFFORT, prescription, AMPLE))
                .length());
    }

    double charactersOfASentence() {
        return lengths.stream().mapToInt(length -> length).average().orElse(0);
    }

    private Facts facts() {
        return new Facts(
                plan(),
                WorkoutEvent.COMPLETE_SET,
                Goal.STRENGTH,
                0.8,
                Optional.of(new Effort(7, Effort.Scale.RPE)),
                OptionalInt.of(8),
                0,
                Optional.empty());
    }

    private ExercisePlan plan() {
        return new ExercisePlan(
                "Bench Press",
                3,
                10,
                weight,
                1,
                WeightUnit.LB,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalInt.of(120),
                OptionalInt.empty(),
                OptionalInt.of(7),
                0);
    }

    private static <T> T said(ModelAnswer<T> answer) {
        if (answer instanceof ModelAnswer.Given<T> given) {
            return given.said();
        }
        throw new IllegalStateException("the model does not answer: " + answer);
    }
}
