package com.gitfit.coach.local.population;

import com.gitfit.coach.domain.Feedback;
import com.gitfit.coach.domain.RecommendationRequest;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.runtime.Coach;
import com.gitfit.coach.runtime.Configuration;
import com.gitfit.coach.service.FeedbackService;
import com.gitfit.coach.service.RecommendationService;
import com.gitfit.coach.store.CoachStore;
import com.gitfit.coach.telemetry.Metric;
import com.gitfit.coach.telemetry.Telemetry;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Weeks of training that somebody has behind them: the coach is asked and answered as if it had been then, so that
 * everything that it keeps is what it would have kept.
 */
final class TrainingWeeks {
    private static final List<DayOfWeek> DAYS = List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
    private static final int HOUR = 18;
    private static final Duration BETWEEN_SETS = Duration.ofMinutes(4);

    private final Instant now;
    private final int weeks;
    private final MovedClock clock = new MovedClock();
    private final RecommendationService recommendations;
    private final FeedbackService feedback;

    /**
     * Weeks up to yesterday.
     *
     * @param weeks 1 to 25: answers live for half a year
     */
    TrainingWeeks(CoachStore store, Instant now, int weeks, SplittableRandom ids) {
        this.now = now;
        this.weeks = weeks;
        Coach coach = new Coach(
                Configuration.of(Map.of("STAGE", "local")),
                store,
                LanguageModel.absent(),
                new Silence(),
                clock.withZone(ZoneOffset.UTC),
                () -> new UUID(ids.nextLong(), ids.nextLong()));
        this.recommendations = coach.recommendations();
        this.feedback = coach.feedback();
    }

    /** Goes through them; returns how many answers were given. */
    int live(UserId userId, SplittableRandom chance) {
        var trainee = new Trainee(userId, chance);
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        int answers = 0;
        int session = 0;
        for (LocalDate day = today.minusWeeks(weeks); day.isBefore(today); day = day.plusDays(1)) {
            if (DAYS.contains(day.getDayOfWeek()) && trainee.comes()) {
                clock.set(day.atTime(HOUR, 0).toInstant(ZoneOffset.UTC));
                answers += train(trainee, session);
                session++;
            }
        }
        return answers;
    }

    private int train(Trainee trainee, int session) {
        int answers = 0;
        trainee.arrives(clock.instant().atZone(ZoneOffset.UTC).getDayOfWeek());
        for (Trainee.Lift lift : trainee.lifts(session)) {
            for (String event : List.of("exercise_start", "complete_set")) {
                ask(trainee, lift, event);
                answers++;
            }
            trainee.finishes(lift);
        }
        return answers;
    }

    private void ask(Trainee trainee, Trainee.Lift lift, String event) {
        var request = new RecommendationRequest(trainee.userId(), trainee.plan(lift), trainee.context(), event);
        Tweak tweak = recommendations.recommend(request, () -> Duration.ofMinutes(1));
        clock.pass(BETWEEN_SETS);
        Feedback answer = trainee.answer(lift, tweak.recommendation().prescription());
        feedback.answer(trainee.userId(), tweak.id(), answer);
        clock.pass(BETWEEN_SETS);
    }

    /** Stands still until it is moved. */
    private static final class MovedClock implements InstantSource {
        private Instant time = Instant.EPOCH;

        void set(Instant to) {
            time = to.truncatedTo(ChronoUnit.MILLIS);
        }

        void pass(Duration duration) {
            time = time.plus(duration);
        }

        @Override
        public Instant instant() {
            return time;
        }
    }

    /** Nothing of the past is measured today. */
    private static final class Silence implements Telemetry {
        @Override
        public void measure(Metric metric, double value) {}

        @Override
        public void event(String event, Map<String, Object> fields) {}

        @Override
        public void failure(String event, Throwable cause) {
            throw new IllegalStateException(event, cause);
        }

        @Override
        public void flush() {}
    }
}
