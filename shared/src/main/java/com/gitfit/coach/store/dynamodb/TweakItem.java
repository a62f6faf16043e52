package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.TweakId;
import com.gitfit.coach.domain.UserId;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A tweak as an item of {@code aiWorkoutTweaks}. */
final class TweakItem {
    private TweakItem() {}

    static Map<String, AttributeValue> write(Tweak tweak) {
        return new Fields()
                .text(Attributes.USER_ID, tweak.userId().value())
                .text(Attributes.TWEAK_ID, tweak.id().toString())
                .number(Attributes.VERSION, tweak.version())
                .map("exercise", exercise(tweak))
                .map("recommendation", RecommendationFields.documented(tweak.recommendation()))
                .map("context", ContextFields.documented(tweak.context(), tweak.eventType()))
                .map(Attributes.USER_RESPONSE, tweak.answer().map(AnswerFields::documented))
                .map(Attributes.COACH, coach(tweak))
                .time(Attributes.CREATED_AT, tweak.createdAt())
                .time(Attributes.UPDATED_AT, tweak.updatedAt())
                .text("createdBucket", Buckets.of(tweak.createdAt(), tweak.userId()))
                .toMap();
    }

    static Tweak read(Document item) {
        Document exercise = item.map("exercise");
        Document coach = item.map(Attributes.COACH);
        return new Tweak(
                TweakId.parse(item.text(Attributes.TWEAK_ID)).orElseThrow(),
                new UserId(item.text(Attributes.USER_ID)),
                item.count(Attributes.VERSION),
                PlanFields.read(exercise.text("name"), coach.map("plan")),
                exercise.texts("muscle_groups"),
                exercise.text("type"),
                ContextFields.read(item.map("context"), coach.map("context")),
                coach.text("event_type"),
                RecommendationFields.read(item.map("recommendation"), coach.map("recommendation")),
                coach.optionalMap("grounds").map(GroundsFields::read),
                item.optionalMap(Attributes.USER_RESPONSE)
                        .map(response -> AnswerFields.read(response, coach.optionalMap("answer"))),
                item.time(Attributes.CREATED_AT),
                item.time(Attributes.UPDATED_AT));
    }

    private static Fields exercise(Tweak tweak) {
        return new Fields()
                .text("name", tweak.plan().exerciseName())
                .text("type", tweak.exerciseType())
                .texts("muscle_groups", tweak.muscles());
    }

    private static Fields coach(Tweak tweak) {
        return new Fields()
                .text("event_type", tweak.eventType())
                .map("plan", PlanFields.write(tweak.plan()))
                .map("context", ContextFields.undocumented(tweak.context()))
                .map("recommendation", RecommendationFields.undocumented(tweak.recommendation()))
                .map("grounds", tweak.grounds().map(GroundsFields::write))
                .map("answer", tweak.answer().flatMap(AnswerFields::undocumented));
    }
}
