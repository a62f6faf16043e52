package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.ConfidenceScores;
import com.gitfit.coach.domain.Estimate;
import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.FeedbackPatterns;
import com.gitfit.coach.domain.FormReport;
import com.gitfit.coach.domain.Habits;
import com.gitfit.coach.domain.HeartRateVariabilityReading;
import com.gitfit.coach.domain.Leaning;
import com.gitfit.coach.domain.Leanings;
import com.gitfit.coach.domain.LearningMetadata;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.LeverTally;
import com.gitfit.coach.domain.Outcome;
import com.gitfit.coach.domain.PainReport;
import com.gitfit.coach.domain.PastPrescription;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.Raise;
import com.gitfit.coach.domain.Rating;
import com.gitfit.coach.domain.ReadinessInput;
import com.gitfit.coach.domain.RecentAnswers;
import com.gitfit.coach.domain.RunningMean;
import com.gitfit.coach.domain.SessionSummary;
import com.gitfit.coach.domain.StrengthBelief;
import com.gitfit.coach.domain.TimeConstraints;
import com.gitfit.coach.domain.TimeOfDay;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/** Any profile and any state of an exercise. */
final class AnyLifter {
    private final Chance any;

    private AnyLifter(Random random) {
        this.any = new Chance(random);
    }

    static UserProfile profile(Random random) {
        return new AnyLifter(random).profile();
    }

    static ExerciseState exercise(Random random) {
        return new AnyLifter(random).exercise();
    }

    private UserProfile profile() {
        return new UserProfile(
                new UserId(any.key(128)),
                any.count(),
                estimates(),
                any.maybe(this::timeConstraints),
                new FeedbackPatterns(any.share(), any.share(), any.share()),
                new ConfidenceScores(any.share(), any.share(), any.share()),
                new LearningMetadata(any.count(), any.time(), any.number(0.01, 0.1), any.share(), any.maybe(any::time)),
                new RecentAnswers(
                        any.list(any::flag), any.map(() -> any.one(Rating.class), () -> any.list(this::rating))),
                habits());
    }

    private Map<Preference, Estimate> estimates() {
        Map<Preference, Estimate> estimates = new EnumMap<>(Preference.class);
        for (Preference preference : Preference.values()) {
            double value =
                    any.number(preference.scale().minimum(), preference.scale().maximum());
            estimates.put(preference, new Estimate(value, any.count(), any.number(0, 1000)));
        }
        return estimates;
    }

    private TimeConstraints timeConstraints() {
        return new TimeConstraints(any.number(1, 300), any.set(this::timeOfDay), any.number(1, 10));
    }

    private Habits habits() {
        return new Habits(
                any.map(this::timeOfDay, () -> any.whole(0, 1000)),
                any.map(
                        this::timeOfDay,
                        () -> any.map(
                                () -> any.one(ReadinessInput.class),
                                () -> new RunningMean(any.whole(0, 1000), any.share()))),
                any.list(() -> new HeartRateVariabilityReading(any.time(), any.number(1, 500))),
                any.map(this::exerciseKey, () -> any.whole(1, 10)),
                any.set(this::exerciseKey),
                new Leanings(leaning(), leaning(), any.map(() -> any.one(Lever.class), this::leaning)));
    }

    private Leaning leaning() {
        return new Leaning(any.number(-3, 3), any.number(0.01, 1));
    }

    private StrengthBelief strength() {
        return new StrengthBelief(
                any.number(1, 500),
                any.number(-0.2, 0.2),
                any.number(0.1, 1),
                any.number(0.1, 1),
                any.number(-0.1, 0.1),
                any.number(0, 20),
                any.whole(0, 1000),
                any.time());
    }

    private ExerciseState exercise() {
        return new ExerciseState(
                new UserId(any.key(128)),
                exerciseKey(),
                any.text(),
                any.count(),
                any.list(this::session),
                any.number(0, 500),
                any.maybe(() -> new PainReport(any.whole(0, 10), any.time())),
                any.maybe(() -> new FormReport(rating(), any.time())),
                any.map(() -> any.one(Lever.class), this::tally),
                any.list(this::past),
                any.share(),
                any.maybe(any::time),
                any.maybe(any::time),
                any.maybe(() -> new Raise(any.time(), any.number(0, 500), any.number(0, 500))),
                any.maybe(this::strength));
    }

    private SessionSummary session() {
        return new SessionSummary(
                LocalDate.ofEpochDay(any.whole(0, 40_000)),
                any.number(0, 500),
                any.whole(0, 100),
                any.number(0, 500),
                any.number(0, 10),
                any.whole(0, 20),
                any.whole(1, 20),
                any.flag());
    }

    private LeverTally tally() {
        return new LeverTally(any.number(0, 50), any.number(0, 50), any.number(0, 50));
    }

    private PastPrescription past() {
        return new PastPrescription(
                any.time(),
                any.one(Lever.class),
                any.one(Outcome.class),
                any.maybeWhole(1, 10),
                any.maybeWhole(1, 10),
                any.maybeWhole(1, 10),
                any.flag());
    }

    private ExerciseKey exerciseKey() {
        return new ExerciseKey(any.key(64));
    }

    private TimeOfDay timeOfDay() {
        return any.one(TimeOfDay.class);
    }

    private int rating() {
        return any.whole(1, 10);
    }
}
