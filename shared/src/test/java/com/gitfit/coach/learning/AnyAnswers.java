package com.gitfit.coach.learning;

import com.gitfit.coach.domain.ARequest;
import com.gitfit.coach.domain.ATweak;
import com.gitfit.coach.domain.Adjustment;
import com.gitfit.coach.domain.AnAnswer;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Prescription.AddWarmup;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.domain.Prescription.ChangeExercise;
import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.Prescription.Hold;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Prescription.ModifyRest;
import com.gitfit.coach.domain.Rating;
import com.gitfit.coach.domain.TimeOfDay;
import com.gitfit.coach.domain.WarmupSet;
import com.gitfit.coach.domain.WearableData;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;

/** Draws recommendations and answers of any kind, absurd ones included, from a source of chance. */
final class AnyAnswers {
    private static final List<String> EXERCISES = List.of("Push-Ups", "Dips", "Machine Chest Press", "my own");

    private static final List<TimeOfDay> TIMES = List.of(TimeOfDay.values());

    private final Random random;

    AnyAnswers(Random random) {
        this.random = random;
    }

    /** One answer to one recommendation, up to three days after it. */
    record Drawn(ATweak tweak, AnAnswer answer, Duration later) {}

    Drawn draw() {
        ATweak tweak = ATweak.proposing(prescription()).to(request());
        if (random.nextBoolean()) {
            tweak.asDeload();
        }
        return new Drawn(tweak, answer(), Duration.ofSeconds(random.nextInt(3 * 86_400)));
    }

    private ARequest request() {
        ARequest request = ARequest.aRequest()
                .planning(between(1, 20), between(1, 100), weight())
                .at(pick(TIMES));
        if (random.nextBoolean()) {
            request.inKilograms();
        }
        if (random.nextBoolean()) {
            request.energy(between(1, 10)).motivation(between(1, 10));
        }
        if (random.nextBoolean()) {
            request.wearing(new WearableData(
                    OptionalDouble.of(1 + 499 * random.nextDouble()),
                    OptionalInt.of(between(1, 10)),
                    OptionalInt.of(between(1, 10)),
                    OptionalDouble.empty()));
        }
        return request;
    }

    private Prescription prescription() {
        return switch (random.nextInt(7)) {
            case 0 -> new IncreaseWeight(weight(), weight());
            case 1 -> new DecreaseWeight(weight(), weight());
            case 2 -> new AdjustReps(between(1, 100), between(1, 100));
            case 3 -> new ModifyRest(between(0, 3600), between(0, 3600));
            case 4 -> new ChangeExercise("Bench Press", exercise());
            case 5 -> new AddWarmup(List.of(new WarmupSet(weight(), between(1, 10))));
            default -> new Hold(weight());
        };
    }

    private AnAnswer answer() {
        AnAnswer answer = switch (random.nextInt(4)) {
            case 0 -> AnAnswer.accepted();
            case 1 -> AnAnswer.accepted().alsoModified();
            case 2 -> AnAnswer.modified();
            default -> random.nextBoolean() ? AnAnswer.skipped() : AnAnswer.neither();
        };
        for (Rating rating : Rating.values()) {
            if (random.nextBoolean()) {
                answer.rated(rating, between(1, 10));
            }
        }
        if (random.nextBoolean()) {
            answer.took(random.nextInt(86_401));
        }
        return random.nextBoolean() ? answer.adjusting(adjustment()) : answer;
    }

    private Adjustment adjustment() {
        return switch (random.nextInt(5)) {
            case 0 -> new Adjustment.Exercise(exercise());
            case 1 -> new Adjustment.Other("[true]");
            case 2 -> new Adjustment.Amount(1e300 * random.nextGaussian());
            case 3 -> new Adjustment.Amount(between(-5, 150));
            default -> new Adjustment.Amount(weight());
        };
    }

    private String exercise() {
        return pick(EXERCISES);
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private double weight() {
        return random.nextInt(4) == 0 ? 0 : 1000 * random.nextDouble();
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }
}
