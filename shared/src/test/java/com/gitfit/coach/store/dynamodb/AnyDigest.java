package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.insights.Calibration;
import com.gitfit.coach.insights.DataQuality;
import com.gitfit.coach.insights.Digest;
import com.gitfit.coach.insights.Figure;
import com.gitfit.coach.insights.MainExercise;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Any digest of a lifter's past. */
final class AnyDigest {
    private final Random random;
    private final Chance any;

    private AnyDigest(Random random) {
        this.random = random;
        this.any = new Chance(random);
    }

    static Digest digest(Random random) {
        return new AnyDigest(random).digest();
    }

    private Digest digest() {
        return new Digest(
                any.count(),
                any.time(),
                figure(),
                figure(),
                figure(),
                figure(),
                any.list(any::text),
                any.list(any::text),
                any.whole(0, 200),
                any.list(any::text),
                new Calibration(any.whole(0, 50), any.share(), any.share(), any.share()),
                any.list(this::exercise),
                new TreeMap<>(AnyMonth.month(random).days()),
                new DataQuality(any.whole(0, 200), any.share(), counts(), counts(), counts()));
    }

    private Map<String, Integer> counts() {
        return any.map(any::text, () -> any.whole(1, 200));
    }

    private Figure figure() {
        return new Figure(any.share(), any.whole(0, Integer.MAX_VALUE - 1));
    }

    private MainExercise exercise() {
        return new MainExercise(
                new ExerciseKey(any.key(64)), any.text(), new TreeMap<>(any.map(this::day, () -> any.number(0, 500))));
    }

    private LocalDate day() {
        return any.time().atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
