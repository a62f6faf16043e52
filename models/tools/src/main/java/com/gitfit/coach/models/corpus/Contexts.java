package com.gitfit.coach.models.corpus;

import com.gitfit.coach.catalog.Equipment;
import com.gitfit.coach.domain.Crowding;
import com.gitfit.coach.domain.Goal;
import com.gitfit.coach.domain.PreviousPerformance;
import com.gitfit.coach.domain.Progression;
import com.gitfit.coach.domain.Recovery;
import com.gitfit.coach.domain.TimeOfDay;
import com.gitfit.coach.domain.WearableData;
import com.gitfit.coach.domain.WorkoutContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Draws when, where and in what state lifters train. */
final class Contexts {
    /** Under this the model is not asked, so hardly anybody states it. */
    private static final int LEAST_ENERGY = 4;

    private static final List<String> AT_HAND = List.of(
            "dumbbells",
            "barbell",
            "squat rack",
            "cable machine",
            "machines",
            "kettlebell",
            "bands",
            "pull-up bar",
            "dip station",
            "bench",
            "trx",
            "nothing",
            "leg press",
            "ez bar",
            "plates");

    private final Draw draw;

    Contexts(Draw draw) {
        this.draw = draw;
    }

    WorkoutContext context(Equipment needed) {
        int shape = draw.between(2, 10);
        return new WorkoutContext(
                draw.of(List.of(TimeOfDay.values())),
                draw.between(1, 7),
                draw.chance(0.6) ? OptionalInt.of(Math.max(LEAST_ENERGY, near(shape))) : OptionalInt.empty(),
                draw.chance(0.45) ? OptionalInt.of(Math.max(LEAST_ENERGY, near(shape))) : OptionalInt.empty(),
                draw.chance(0.4) ? OptionalInt.of(minutes()) : OptionalInt.empty(),
                draw.chance(0.3) ? equipment(needed) : List.of(),
                draw.perhaps(0.35, () -> draw.chance(0.5) ? Crowding.HIGH : draw.of(List.of(Crowding.values()))),
                draw.perhaps(0.7, () -> draw.of(List.of(Goal.values()))),
                previous(shape),
                wearable(shape));
    }

    private int minutes() {
        return draw.chance(0.6) ? draw.between(2, 20) : draw.between(20, 90);
    }

    private List<String> equipment(Equipment needed) {
        List<String> equipment = new ArrayList<>();
        if (draw.chance(0.6)) {
            equipment.add(needed.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        int others = draw.between(1, 4);
        for (int count = 0; count < others; count++) {
            equipment.add(draw.of(AT_HAND));
        }
        return equipment;
    }

    private PreviousPerformance previous(int shape) {
        return new PreviousPerformance(
                draw.chance(0.2) ? OptionalInt.of(near(shape)) : OptionalInt.empty(),
                draw.perhaps(0.25, () -> draw.of(List.of(Progression.values()))),
                draw.chance(0.35) ? Optional.of(recovery(shape)) : Optional.empty());
    }

    private static Recovery recovery(int shape) {
        return shape >= 8 ? Recovery.FRESH : shape >= 5 ? Recovery.NORMAL : Recovery.TIRED;
    }

    private WearableData wearable(int shape) {
        return new WearableData(
                OptionalDouble.empty(),
                draw.chance(0.35) ? OptionalInt.of(near(shape)) : OptionalInt.empty(),
                draw.chance(0.25) ? OptionalInt.of(11 - near(shape)) : OptionalInt.empty(),
                draw.chance(0.25) ? OptionalDouble.of(heartRate()) : OptionalDouble.empty());
    }

    private int heartRate() {
        return draw.chance(0.35) ? draw.between(172, 195) : draw.between(65, 170);
    }

    private int near(int shape) {
        return Math.clamp(shape + draw.between(-2, 2), 1, 10);
    }
}
