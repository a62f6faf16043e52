package com.gitfit.coach.language.gpt2;

import com.gitfit.coach.domain.ARequest;
import com.gitfit.coach.domain.Goal;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.WorkoutEvent;
import com.gitfit.coach.language.Driver;
import com.gitfit.coach.language.Facts;
import com.gitfit.coach.models.layout.NumberType;
import com.gitfit.coach.models.random.RandomModel.Shape;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;

/** Asks a model about an exercise in a process of its own, and prints all bits of the answers. */
final class AskInAProcess {
    private static final Shape SHAPE = new Shape(2, 4, 64, 1_200, 640, NumberType.F32, 0, false);
    private static final Duration AMPLE = Duration.ofMinutes(1);

    private AskInAProcess() {}

    /** @param arguments the precision, then the exercise */
    public static void main(String[] arguments) {
        Natives.load();
        try (Gpt2LanguageModel model = model(Precision.valueOf(arguments[0]))) {
            System.out.println(answers(model, arguments[1]));
        }
    }

    static Gpt2LanguageModel model(Precision precision) {
        try (ModelFiles files = AModel.of(SHAPE, 4)) {
            return Gpt2LanguageModel.of(files, precision);
        }
    }

    static String answers(Gpt2LanguageModel model, String exercise) {
        Facts facts = new Facts(
                ARequest.aRequest().of(exercise).build().plan(),
                WorkoutEvent.COMPLETE_SET,
                Goal.STRENGTH,
                0.8,
                Optional.empty(),
                OptionalInt.of(8),
                0,
                Optional.empty());
        return model.rank(facts, EnumSet.allOf(Lever.class), AMPLE)
                + " "
                + model.phrase(facts, Driver.EASY_EFFORT, new Prescription.IncreaseWeight(135, 145), AMPLE);
    }
}
