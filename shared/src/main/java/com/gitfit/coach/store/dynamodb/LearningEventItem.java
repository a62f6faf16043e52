package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.AnswerQuality;
import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.LearnedChange;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.Rating;
import com.gitfit.coach.domain.TweakId;
import com.gitfit.coach.domain.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A learning event as an item of {@code aiLearningEvents}. */
final class LearningEventItem {
    private static final String EVENT_TYPE = "feedback_processed";

    /** Written once and never changed. */
    private static final long VERSION = 1;

    /** The lowest confidence that a recommendation can have. */
    private static final double CONFIDENCE_THRESHOLD = 0.3;

    private LearningEventItem() {}

    static Map<String, AttributeValue> write(LearningEvent event) {
        String bucket = Buckets.of(event.at(), event.userId());
        return new Fields()
                .text(Attributes.USER_ID, event.userId().value())
                .text(Attributes.EVENT_ID, eventId(event))
                .number(Attributes.VERSION, VERSION)
                .text("eventType", EVENT_TYPE)
                .map("eventData", eventData(event))
                .map("metadata", metadata(event))
                .map(Attributes.COACH, coach(event))
                .time(Attributes.TIMESTAMP, event.at())
                .text("timestampBucket", bucket)
                .text("eventTypeBucket", EVENT_TYPE + "#" + bucket)
                .number(Attributes.EXPIRES_AT, event.expiresAt().getEpochSecond())
                .toMap();
    }

    static LearningEvent read(Document item) {
        Document data = item.map("eventData");
        Document metadata = item.map("metadata");
        Document coach = item.map(Attributes.COACH);
        return new LearningEvent(
                new UserId(item.text(Attributes.USER_ID)),
                TweakId.parse(coach.text("tweak_id")).orElseThrow(),
                item.time(Attributes.TIMESTAMP),
                new ExerciseKey(coach.text("exercise_key")),
                data.text("exercise_name"),
                coach.texts("muscles"),
                Names.LEVERS.parse(data.text("recommendation_type")),
                Names.OUTCOMES.parse(data.text("user_action")),
                coach.map("ratings", Names.RATINGS::parse, Document::whole),
                data.map("performance_metrics").number("accuracy"),
                coach.number("predicted_acceptance"),
                coach.list("changes", LearningEventItem::change),
                coach.map("preferences", Names.PREFERENCES::parse, Document::number),
                coach.number("acceptance_rate"),
                coach.number("confidence"),
                coach.optionalNumber("e1rm_kilograms"),
                data.texts("context_factors"),
                metadata.text("algorithm_version"),
                metadata.text("model_version"),
                Instant.ofEpochSecond(item.count(Attributes.EXPIRES_AT)),
                coach.optionalMap("quality").map(LearningEventItem::quality).orElse(AnswerQuality.NONE));
    }

    /** Orders a lifter's events by time, for as long as milliseconds have thirteen digits (the year 2286). */
    private static String eventId(LearningEvent event) {
        return firstId(event.at()) + "_" + event.tweakId();
    }

    /** Stands before every event of a moment, and after all events before it. */
    static String firstId(Instant moment) {
        return "%013d".formatted(moment.toEpochMilli());
    }

    private static Fields eventData(LearningEvent event) {
        return new Fields()
                .text("exercise_name", event.exerciseName())
                .text("recommendation_type", Names.LEVERS.of(event.lever()))
                .text("user_action", Names.OUTCOMES.of(event.outcome()))
                .texts("context_factors", event.factors())
                .map("performance_metrics", performance(event))
                .map("learning_signals", LearningSignalFields.write(event.changes()));
    }

    private static Fields performance(LearningEvent event) {
        return new Fields()
                .number("accuracy", event.accuracy())
                .number("user_satisfaction", share(event, Rating.EFFECTIVENESS))
                .number("outcome_quality", share(event, Rating.FORM));
    }

    private static OptionalDouble share(LearningEvent event, Rating rating) {
        Integer given = event.ratings().get(rating);
        return given == null ? OptionalDouble.empty() : OptionalDouble.of(given / 10.0);
    }

    private static Fields metadata(LearningEvent event) {
        return new Fields()
                .text("model_version", event.modelVersion())
                .text("algorithm_version", event.algorithmVersion())
                .number("confidence_threshold", CONFIDENCE_THRESHOLD);
    }

    private static Fields coach(LearningEvent event) {
        return new Fields()
                .text("tweak_id", event.tweakId().toString())
                .text("exercise_key", event.exercise().value())
                .texts("muscles", event.muscles())
                .value("ratings", Values.map(event.ratings(), Names.RATINGS::of, Values::number))
                .number("predicted_acceptance", event.predictedAcceptance())
                .value("changes", Values.list(event.changes(), LearningEventItem::change))
                .value("preferences", Values.map(event.preferences(), Names.PREFERENCES::of, Values::number))
                .number("acceptance_rate", event.acceptanceRate())
                .number("confidence", event.confidence())
                .number("e1rm_kilograms", event.e1rmKilograms())
                .map("quality", quality(event.quality()));
    }

    private static Fields quality(AnswerQuality quality) {
        return new Fields()
                .texts("outliers", names(quality.outliers(), Names.RATINGS))
                .texts("filled", names(quality.filled(), Names.READINESS_INPUTS))
                .texts("unknown", names(quality.unknown(), Names.READINESS_INPUTS));
    }

    private static AnswerQuality quality(Document fields) {
        return new AnswerQuality(
                Set.copyOf(fields.list("outliers", rating -> Names.RATINGS.parse(rating.s()))),
                Set.copyOf(fields.list("filled", input -> Names.READINESS_INPUTS.parse(input.s()))),
                Set.copyOf(fields.list("unknown", input -> Names.READINESS_INPUTS.parse(input.s()))));
    }

    private static <E extends Enum<E>> List<String> names(Set<E> constants, Names<E> names) {
        return constants.stream().sorted().map(names::of).toList();
    }

    private static AttributeValue change(LearnedChange change) {
        return new Fields()
                .text("preference", change.preference())
                .number("before", change.before())
                .number("after", change.after())
                .text("signal", change.signal())
                .toValue();
    }

    private static LearnedChange change(AttributeValue value) {
        Document fields = Document.of(value);
        return new LearnedChange(
                fields.text("preference"), fields.number("before"), fields.number("after"), fields.text("signal"));
    }
}
