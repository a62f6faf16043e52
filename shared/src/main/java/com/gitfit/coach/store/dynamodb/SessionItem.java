package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.WorkoutSession;
import com.gitfit.coach.domain.WorkoutSession.LoggedExercise;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A logged workout as an item of {@code workoutSessions}. */
final class SessionItem {
    private static final String WORKOUT_TYPE = "workout_type";
    private static final String DURATION = "duration";
    private static final String NOTES = "notes";
    private static final String ZONES = "heart_rate_zones";
    private static final Set<String> NOT_FIGURES = Set.of(WORKOUT_TYPE, DURATION, NOTES);

    private SessionItem() {}

    /** Every attribute but the key and the version, which the update counts up. */
    static Map<String, AttributeValue> attributes(WorkoutSession session) {
        Fields fields = new Fields()
                .map("sessionData", sessionData(session))
                .value("exercises", Values.list(session.exercises(), SessionItem::exercise))
                .time(Attributes.CREATED_AT, session.createdAt())
                .time(Attributes.UPDATED_AT, session.createdAt())
                .text("createdBucket", Buckets.of(session.createdAt(), session.userId()));
        if (!session.wearable().isEmpty()) {
            fields.map("wearableData", wearable(session.wearable()));
        }
        return fields.toMap();
    }

    static WorkoutSession read(Document item) {
        Document data = item.map("sessionData");
        return new WorkoutSession(
                new UserId(item.text(Attributes.USER_ID)),
                item.text(Attributes.SESSION_ID),
                data.text(WORKOUT_TYPE),
                data.number(DURATION),
                figures(data),
                data.optionalText(NOTES),
                item.list("exercises", SessionItem::exercise),
                item.optionalMap("wearableData").map(SessionItem::wearable).orElse(Map.of()),
                item.time(Attributes.CREATED_AT));
    }

    private static Fields sessionData(WorkoutSession session) {
        Fields fields = new Fields();
        session.figures().forEach(fields::number);
        return fields.text(WORKOUT_TYPE, session.workoutType())
                .number(DURATION, session.durationMinutes())
                .text(NOTES, session.notes());
    }

    private static Map<String, Double> figures(Document data) {
        Map<String, Double> figures = numbers(data);
        figures.keySet().removeAll(NOT_FIGURES);
        return figures;
    }

    private static AttributeValue exercise(LoggedExercise exercise) {
        return new Fields()
                .text("name", exercise.name())
                .number("sets", exercise.sets())
                .value("reps", Values.list(exercise.reps(), Values::number))
                .value("weights", Values.list(exercise.weights(), Values::number))
                .value("rest_times", Values.list(exercise.restTimes(), Values::number))
                .number("ai_tweaks_applied", exercise.tweaksApplied())
                .number("completion_quality", exercise.completionQuality())
                .toValue();
    }

    private static LoggedExercise exercise(AttributeValue value) {
        Document fields = Document.of(value);
        return new LoggedExercise(
                fields.text("name"),
                fields.whole("sets"),
                fields.list("reps", Document::whole),
                fields.list("weights", Document::number),
                fields.list("rest_times", Document::whole),
                fields.whole("ai_tweaks_applied"),
                fields.number("completion_quality"));
    }

    /** The zones are one map of their own in the documented shape. */
    private static Fields wearable(Map<String, Double> wearable) {
        Fields fields = new Fields();
        Fields zones = new Fields();
        wearable.forEach((name, number) -> (name.startsWith("zone") ? zones : fields).number(name, number));
        return zones.toMap().isEmpty() ? fields : fields.map(ZONES, zones);
    }

    private static Map<String, Double> wearable(Document fields) {
        Map<String, Double> wearable = numbers(fields);
        fields.optionalMap(ZONES).map(SessionItem::numbers).ifPresent(wearable::putAll);
        return wearable;
    }

    private static Map<String, Double> numbers(Document fields) {
        Map<String, Double> numbers = new HashMap<>();
        fields.values().forEach((name, value) -> {
            if (value.type() == AttributeValue.Type.N) {
                numbers.put(name, Document.number(value));
            }
        });
        return numbers;
    }
}
