package com.gitfit.coach.retention;

import com.gitfit.coach.domain.AnswerQuality;
import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Outcome;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.Rating;
import com.gitfit.coach.domain.TrainingDay;
import com.gitfit.coach.domain.TrainingMonth;
import com.gitfit.coach.domain.TweakId;
import com.gitfit.coach.domain.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Training for tests. */
public final class Trained {
    private static final ExerciseKey BENCH = new ExerciseKey("bench-press");

    private Trained() {}

    /** An accepted set of bench press that allowed an estimate of 100 kg. */
    public static LearningEvent answer(String user, Instant at) {
        return new LearningEvent(
                new UserId(user),
                new TweakId(new UUID(at.toEpochMilli(), user.hashCode()), BENCH),
                at,
                BENCH,
                "Bench Press",
                List.of("chest"),
                Lever.INCREASE_WEIGHT,
                Outcome.ACCEPTED,
                Map.of(Rating.FORM, 8),
                1,
                0.7,
                List.of(),
                Map.of(Preference.INTENSITY, 7.0, Preference.REST, 90.0),
                0.75,
                0.8,
                OptionalDouble.of(100),
                List.of(),
                "1.0.0",
                "none",
                at.plusSeconds(180 * 86_400L),
                AnswerQuality.NONE);
    }

    /** A day of one such set. */
    public static TrainingDay day() {
        return TrainingDay.of(answer("anybody", Instant.EPOCH));
    }

    /** An open month of such days. */
    public static TrainingMonth month(String user, LocalDate... dates) {
        TreeMap<LocalDate, TrainingDay> days = new TreeMap<>();
        Stream.of(dates).forEach(date -> days.put(date, day()));
        return new TrainingMonth(new UserId(user), YearMonth.from(dates[0]), days, false);
    }

    /** Noon of a day. */
    public static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
