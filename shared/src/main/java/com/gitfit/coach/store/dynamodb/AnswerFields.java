package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.Adjustment;
import com.gitfit.coach.domain.Answer;
import com.gitfit.coach.domain.Feedback;
import com.gitfit.coach.domain.Rating;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An answer as the map {@code user_response} inside a tweak's item, and the rest. Ratings that were not given are
 * absent.
 */
final class AnswerFields {
    private AnswerFields() {}

    static Fields documented(Answer answer) {
        Feedback feedback = answer.feedback();
        Fields fields = new Fields()
                .flag("accepted", feedback.accepted())
                .flag("modified", feedback.modified())
                .flag("skipped", feedback.skipped())
                .number("completion_time", feedback.completionSeconds())
                .text("notes", feedback.notes())
                .time("responded_at", answer.at());
        feedback.adjustment().ifPresent(adjustment -> fields.value("actual_value", actualValue(adjustment)));
        return feedback.ratings().isEmpty()
                ? fields
                : fields.value(
                        "feedback_ratings", Values.map(feedback.ratings(), AnswerFields::ratingName, Values::number));
    }

    /** What the documented map has no place for. */
    static Optional<Fields> undocumented(Answer answer) {
        return answer.feedback()
                .confirmedBlacklist()
                .map(exercise -> new Fields().text("confirmed_blacklist", exercise));
    }

    static Answer read(Document fields, Optional<Document> undocumented) {
        Feedback feedback = new Feedback(
                fields.flag("accepted"),
                fields.flag("modified"),
                fields.flag("skipped"),
                fields.optionalMap("feedback_ratings")
                        .map(AnswerFields::ratings)
                        .orElse(Map.of()),
                fields.optional("actual_value").map(AnswerFields::actualValue),
                fields.optionalWhole("completion_time"),
                fields.optionalText("notes"),
                undocumented.map(more -> more.text("confirmed_blacklist")));
        return new Answer(feedback, fields.time("responded_at"));
    }

    private static Map<Rating, Integer> ratings(Document fields) {
        Map<Rating, Integer> ratings = new EnumMap<>(Rating.class);
        for (Rating rating : Rating.values()) {
            fields.optionalWhole(ratingName(rating)).ifPresent(value -> ratings.put(rating, value));
        }
        return ratings;
    }

    /** The documented table calls two ratings by other names than the API. */
    private static String ratingName(Rating rating) {
        return switch (rating) {
            case DIFFICULTY -> "difficulty";
            case EFFECTIVENESS -> "effectiveness";
            case EXERTION -> "perceived_exertion";
            case FORM -> "form_quality";
        };
    }

    private static AttributeValue actualValue(Adjustment adjustment) {
        return switch (adjustment) {
            case Adjustment.Amount amount -> Values.number(amount.value());
            case Adjustment.Parts parts ->
                new Fields()
                        .value("parts", Values.map(parts.values(), name -> name, Values::number))
                        .toValue();
            case Adjustment.Exercise exercise -> Values.text(exercise.name());
            case Adjustment.Other other ->
                new Fields().text("json", other.json()).toValue();
        };
    }

    private static Adjustment structured(Document fields) {
        return fields.optionalText("json")
                .<Adjustment>map(Adjustment.Other::new)
                .orElseGet(() -> new Adjustment.Parts(fields.map("parts", name -> name, Document::number)));
    }

    private static Adjustment actualValue(AttributeValue value) {
        return switch (value.type()) {
            case N -> new Adjustment.Amount(Document.number(value));
            case S -> new Adjustment.Exercise(value.s());
            case M -> structured(Document.of(value));
            default -> throw new IllegalStateException("an item has an adjustment that is not known");
        };
    }
}
