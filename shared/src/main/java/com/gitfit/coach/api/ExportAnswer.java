package com.gitfit.coach.api;

import com.gitfit.coach.catalog.ExerciseCatalog;
import com.gitfit.coach.domain.Adjustment;
import com.gitfit.coach.domain.Answer;
import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.Habits;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.Range;
import com.gitfit.coach.domain.TrainingDay;
import com.gitfit.coach.domain.TrainingMonth;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.WorkoutContext;
import com.gitfit.coach.domain.WorkoutSession;
import com.gitfit.coach.domain.WorkoutSession.LoggedExercise;
import com.gitfit.coach.insights.PreferenceInterval;
import com.gitfit.coach.store.AccountStore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The answer of {@code GET /user/{user_id}/export}: one page of everything that is stored. */
public record ExportAnswer(
        boolean success,
        String userId,
        Optional<ProfileAnswer.Body> profile,
        Optional<Map<String, PreferenceInterval>> preferenceIntervals,
        Optional<Habits> habits,
        List<Exercise> exercises,
        List<Tweak> tweaks,
        List<Event> learningEvents,
        List<Session> sessions,
        List<Month> months,
        Optional<String> nextCursor,
        Instant generatedAt) {

    private static final Range RATES = CoachingPolicy.standard().learning().rate();

    /** What is stored of one exercise; weights in kilograms. */
    public record Exercise(String exerciseKey, ExerciseState state) {}

    /** One recommendation with what it was made of and the answer to it. */
    public record Tweak(
            String tweakId,
            Instant createdAt,
            String eventType,
            ExercisePlan exerciseData,
            WorkoutContext context,
            RecommendationAnswer.Body recommendation,
            Optional<Response> response) {}

    /** An answer, with the lifter's own notes. */
    public record Response(
            Instant respondedAt,
            boolean accepted,
            boolean modified,
            boolean skipped,
            Map<String, Integer> ratings,
            Optional<Object> customAdjustment,
            OptionalInt completionTime,
            Optional<String> notes) {}

    /** What one answer taught. */
    public record Event(String eventId, String eventType, Instant timestamp, LearningEvent details) {}

    /** One logged workout, in the shape in which it was sent. */
    public record Session(
            String sessionId,
            Map<String, Object> sessionData,
            List<SessionExercise> exercises,
            Optional<Map<String, Object>> wearableData,
            Instant createdAt) {}

    /** One exercise of a logged workout. */
    public record SessionExercise(
            String name,
            int sets,
            List<Integer> reps,
            List<Double> weights,
            List<Integer> restTimes,
            int aiTweaksApplied,
            double completionQuality) {}

    /**
     * The days of one month of training, in short.
     *
     * @param folded whether they have been made one: the last of them
     */
    public record Month(YearMonth month, boolean folded, Map<LocalDate, TrainingDay> days) {}

    /** The answer that shows one page. */
    public static ExportAnswer of(UserId userId, AccountStore.Page page, ExerciseCatalog catalog, Instant now) {
        return new ExportAnswer(
                true,
                userId.value(),
                page.profile().map(profile -> ProfileAnswer.body(profile, catalog)),
                page.profile().map(profile -> PreferenceInterval.all(profile, RATES)),
                page.profile().map(profile -> profile.habits()),
                page.exercises().stream()
                        .map(state -> new Exercise(state.key().value(), state))
                        .toList(),
                page.tweaks().stream().map(ExportAnswer::tweak).toList(),
                page.learningEvents().stream().map(ExportAnswer::event).toList(),
                page.sessions().stream().map(ExportAnswer::session).toList(),
                page.months().stream().map(ExportAnswer::month).toList(),
                page.nextCursor(),
                now);
    }

    private static Tweak tweak(com.gitfit.coach.domain.Tweak tweak) {
        return new Tweak(
                tweak.id().toString(),
                tweak.createdAt(),
                tweak.eventType(),
                tweak.plan(),
                tweak.context(),
                RecommendationAnswer.body(tweak),
                tweak.answer().map(ExportAnswer::response));
    }

    private static Response response(Answer answer) {
        Map<String, Integer> ratings = new HashMap<>();
        answer.feedback().ratings().forEach((rating, value) -> ratings.put(rating.wireName(), value));
        return new Response(
                answer.at(),
                answer.feedback().accepted(),
                answer.feedback().modified(),
                answer.feedback().skipped(),
                ratings,
                answer.feedback().adjustment().map(ExportAnswer::adjustment),
                answer.feedback().completionSeconds(),
                answer.feedback().notes());
    }

    private static Object adjustment(Adjustment adjustment) {
        return switch (adjustment) {
            case Adjustment.Amount amount -> Values.number(amount.value());
            case Adjustment.Parts parts -> parts.values();
            case Adjustment.Exercise exercise -> exercise.name();
            case Adjustment.Other other -> other.json();
        };
    }

    private static Event event(LearningEvent event) {
        return new Event(event.tweakId().toString(), "feedback_processed", event.at(), event);
    }

    private static Session session(WorkoutSession session) {
        Map<String, Object> data = new HashMap<>(session.figures());
        data.put("workout_type", session.workoutType());
        data.put("duration", session.durationMinutes());
        session.notes().ifPresent(notes -> data.put("notes", notes));
        return new Session(
                session.sessionId(),
                whole(data),
                session.exercises().stream().map(ExportAnswer::exercise).toList(),
                wearable(session.wearable()),
                session.createdAt());
    }

    private static Month month(TrainingMonth month) {
        return new Month(month.month(), month.folded(), month.days());
    }

    private static SessionExercise exercise(LoggedExercise exercise) {
        return new SessionExercise(
                exercise.name(),
                exercise.sets(),
                exercise.reps(),
                exercise.weights(),
                exercise.restTimes(),
                exercise.tweaksApplied(),
                exercise.completionQuality());
    }

    private static Optional<Map<String, Object>> wearable(Map<String, Double> figures) {
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> data = new HashMap<>();
        Map<String, Object> zones = new HashMap<>();
        figures.forEach((name, value) -> (name.startsWith("zone") ? zones : data).put(name, value));
        if (!zones.isEmpty()) {
            data.put("heart_rate_zones", whole(zones));
        }
        return Optional.of(whole(data));
    }

    private static Map<String, Object> whole(Map<String, Object> data) {
        data.replaceAll((name, value) -> value instanceof Double number ? Values.number(number) : value);
        return data;
    }
}
