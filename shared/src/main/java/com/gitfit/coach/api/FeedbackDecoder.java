package com.gitfit.coach.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.gitfit.coach.domain.Adjustment;
import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.ErrorCode;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.Feedback;
import com.gitfit.coach.domain.Range;
import com.gitfit.coach.domain.Rating;
import com.gitfit.coach.domain.TweakId;
import com.gitfit.coach.domain.UserId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Reads the body of {@code POST /feedback}. */
public final class FeedbackDecoder {
    private static final int LONGEST_TWEAK_ID = 128;
    private static final String ADJUSTMENT = "custom_adjustment";

    /** Under which names an adjustment may hold its number. */
    private static final List<String> AMOUNTS = List.of("value", "weight", "reps", "rest", "rest_time", "seconds");

    private FeedbackDecoder() {}

    /**
     * An answer to a recommendation.
     *
     * @param tweakId nothing if the id cannot be one of ours
     */
    public record Request(UserId userId, String tweakIdText, Optional<TweakId> tweakId, Feedback feedback) {
        /** @throws CoachException TWEAK_NOT_FOUND if the id cannot be one of ours */
        public TweakId requireTweakId() {
            return tweakId.orElseThrow(
                    () -> new CoachException(ErrorCode.TWEAK_NOT_FOUND, "There is no such recommendation."));
        }
    }

    /** @throws CoachException VALIDATION_FAILED with everything that is wrong */
    public static Request decode(JsonNode body) {
        Fields fields = Fields.of(body);
        UserId userId = UserIds.read(fields);
        String tweakId = fields.line("tweak_id", LONGEST_TWEAK_ID);
        Feedback feedback = feedback(fields.object("feedback"));
        fields.check();
        return new Request(userId, tweakId, TweakId.parse(tweakId), feedback);
    }

    private static Feedback feedback(Fields fields) {
        boolean accepted = fields.bool("accepted");
        boolean modified = fields.optionalBool("modified");
        boolean skipped = fields.optionalBool("skipped");
        boolean contradiction = skipped && (accepted || modified);
        if (contradiction) {
            fields.problem("skipped", "must not be true together with accepted or modified");
        }
        return new Feedback(
                accepted,
                modified,
                skipped && !contradiction,
                ratings(fields),
                adjustment(fields),
                fields.optionalInteger("completion_time", Range.COMPLETION_SECONDS),
                fields.optionalParagraphs("notes", Feedback.MAX_NOTES),
                fields.optionalLine("confirm_blacklist", ExercisePlan.MAX_NAME_LENGTH));
    }

    private static Map<Rating, Integer> ratings(Fields fields) {
        Map<Rating, Integer> ratings = new EnumMap<>(Rating.class);
        for (Rating rating : Rating.values()) {
            OptionalInt given = fields.optionalInteger(rating.wireName(), Range.RATING);
            given.ifPresent(value -> ratings.put(rating, value));
        }
        return ratings;
    }

    private static Optional<Adjustment> adjustment(Fields fields) {
        JsonNode raw = fields.raw(ADJUSTMENT);
        if (raw.isMissingNode()) {
            return Optional.empty();
        }
        if (raw.isTextual()) {
            return fields.optionalLine(ADJUSTMENT, ExercisePlan.MAX_NAME_LENGTH).map(Adjustment.Exercise::new);
        }
        Optional<String> wrong = problem(raw);
        wrong.ifPresent(problem -> fields.problem(ADJUSTMENT, problem));
        return wrong.isPresent() ? Optional.empty() : Optional.of(structured(raw));
    }

    private static Adjustment structured(JsonNode raw) {
        if (raw.isNumber()) {
            return new Adjustment.Amount(Fields.number(raw));
        }
        Map<String, Double> parts = new HashMap<>();
        AMOUNTS.stream()
                .filter(name -> raw.path(name).isNumber())
                .forEach(name -> parts.put(name, Fields.number(raw.get(name))));
        return parts.isEmpty() ? new Adjustment.Other(raw.toString()) : new Adjustment.Parts(parts);
    }

    private static Optional<String> problem(JsonNode raw) {
        if (raw.isNull()) {
            return Optional.of("must not be null");
        }
        if (raw.toString().length() > Adjustment.Other.MAX_LENGTH) {
            return Optional.of("must have at most " + Adjustment.Other.MAX_LENGTH + " characters as JSON");
        }
        return innerProblem(raw);
    }

    /** Whatever stands inside is held to the same rules as what stands in a field. */
    private static Optional<String> innerProblem(JsonNode node) {
        if (node.isNumber()) {
            return Adjustment.Amount.RANGE.contains(node.doubleValue())
                    ? Optional.empty()
                    : Optional.of("must hold numbers " + Adjustment.Amount.RANGE);
        }
        if (node.isTextual()) {
            return textProblem(node.textValue());
        }
        Stream<Optional<String>> ofNames = node.propertyStream().map(property -> textProblem(property.getKey()));
        Stream<Optional<String>> ofValues = node.valueStream().map(FeedbackDecoder::innerProblem);
        return Stream.concat(ofNames, ofValues).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> textProblem(String text) {
        return Texts.problem(text, Adjustment.Other.MAX_LENGTH, Texts.Kind.PARAGRAPHS);
    }
}
