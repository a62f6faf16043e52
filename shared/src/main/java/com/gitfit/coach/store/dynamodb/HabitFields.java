package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.Habits;
import com.gitfit.coach.domain.HeartRateVariabilityReading;
import com.gitfit.coach.domain.Leaning;
import com.gitfit.coach.domain.Leanings;
import com.gitfit.coach.domain.ReadinessInput;
import com.gitfit.coach.domain.RunningMean;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Habits as a map inside a profile's item. */
final class HabitFields {
    private HabitFields() {}

    static Fields write(Habits habits) {
        return new Fields()
                .value("accepted_by_time", Values.map(habits.acceptedByTime(), Names.TIMES_OF_DAY::of, Values::number))
                .value(
                        "readiness_by_time",
                        Values.map(habits.readinessByTime(), Names.TIMES_OF_DAY::of, HabitFields::means))
                .value("heart_rate_variability", Values.list(habits.heartRateVariability(), HabitFields::reading))
                .value("rejections", Values.map(habits.rejections(), ExerciseKey::value, Values::number))
                .texts(
                        "blacklist",
                        habits.blacklist().stream()
                                .map(ExerciseKey::value)
                                .sorted()
                                .toList())
                .map("leanings", leanings(habits.leanings()));
    }

    static Habits read(Document fields) {
        return new Habits(
                fields.map("accepted_by_time", Names.TIMES_OF_DAY::parse, Document::whole),
                fields.map("readiness_by_time", Names.TIMES_OF_DAY::parse, HabitFields::means),
                fields.list("heart_rate_variability", HabitFields::reading),
                fields.map("rejections", ExerciseKey::new, Document::whole),
                Set.copyOf(fields.list("blacklist", key -> new ExerciseKey(key.s()))),
                fields.optionalMap("leanings").map(HabitFields::leanings).orElse(Leanings.NONE));
    }

    private static Fields leanings(Leanings leanings) {
        return new Fields()
                .value("advice", leaning(leanings.advice()))
                .value("effort", leaning(leanings.effort()))
                .value("levers", Values.map(leanings.levers(), Names.LEVERS::of, HabitFields::leaning));
    }

    private static Leanings leanings(Document fields) {
        return new Leanings(
                leaning(fields.map("advice")),
                leaning(fields.map("effort")),
                fields.map("levers", Names.LEVERS::parse, value -> leaning(Document.of(value))));
    }

    private static AttributeValue leaning(Leaning leaning) {
        return new Fields()
                .number("value", leaning.value())
                .number("variance", leaning.variance())
                .toValue();
    }

    private static Leaning leaning(Document fields) {
        return new Leaning(fields.number("value"), fields.number("variance"));
    }

    private static AttributeValue means(Map<ReadinessInput, RunningMean> means) {
        return Values.map(
                means,
                Names.READINESS_INPUTS::of,
                mean -> new Fields()
                        .number("count", mean.count())
                        .number("mean", mean.mean())
                        .toValue());
    }

    private static Map<ReadinessInput, RunningMean> means(AttributeValue value) {
        return Map.copyOf(Document.map(value, Names.READINESS_INPUTS::parse, mean -> {
            Document fields = Document.of(mean);
            return new RunningMean(fields.whole("count"), fields.number("mean"));
        }));
    }

    private static AttributeValue reading(HeartRateVariabilityReading reading) {
        return new Fields()
                .time("at", reading.at())
                .number("milliseconds", reading.milliseconds())
                .toValue();
    }

    private static HeartRateVariabilityReading reading(AttributeValue value) {
        Document fields = Document.of(value);
        return new HeartRateVariabilityReading(fields.time("at"), fields.number("milliseconds"));
    }
}
