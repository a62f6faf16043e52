package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.Outcome;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.Rating;
import com.gitfit.coach.domain.RunningMean;
import com.gitfit.coach.domain.TrainingDay;
import com.gitfit.coach.domain.TrainingMonth;
import com.gitfit.coach.domain.UserId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;

/** Any month of training, open or folded. */
final class AnyMonth {
    private final Chance any;

    private AnyMonth(Random random) {
        this.any = new Chance(random);
    }

    static TrainingMonth month(Random random) {
        return new AnyMonth(random).month();
    }

    private TrainingMonth month() {
        YearMonth month = YearMonth.from(any.time().atOffset(ZoneOffset.UTC));
        NavigableMap<LocalDate, TrainingDay> days = new TreeMap<>();
        for (int i = any.whole(1, 5); i > 0; i--) {
            days.put(month.atDay(any.whole(1, month.lengthOfMonth())), day());
        }
        TrainingMonth open = new TrainingMonth(new UserId(any.key(128)), month, days, false);
        return any.flag() ? open : open.fold();
    }

    private TrainingDay day() {
        return new TrainingDay(
                any.map(() -> any.one(Preference.class), () -> any.number(0, 600)),
                any.share(),
                any.share(),
                any.map(() -> new ExerciseKey(any.key(64)), () -> any.number(0, 500)),
                any.map(() -> any.one(Outcome.class), () -> any.whole(1, 200)),
                any.map(() -> any.one(Rating.class), this::mean));
    }

    private RunningMean mean() {
        return new RunningMean(any.whole(1, 200), any.number(1, 10));
    }
}
