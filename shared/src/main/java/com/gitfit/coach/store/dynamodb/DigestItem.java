package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.insights.Calibration;
import com.gitfit.coach.insights.DataQuality;
import com.gitfit.coach.insights.Digest;
import com.gitfit.coach.insights.Figure;
import com.gitfit.coach.insights.MainExercise;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What was computed of a lifter's past as an item of {@code coachCache}. It has no version of its own: the last one
 * written is as good, and it counts beside one version of the profile only.
 */
final class DigestItem {
    static final String ENTRY = "insights";

    private static final String PROFILE_VERSION = "profileVersion";
    private static final String IMPROVEMENT = "improvement";
    private static final String CONSISTENCY = "consistency";
    private static final String ACCURACY = "accuracy";
    private static final String SATISFACTION = "satisfaction";
    private static final String WEAK_AREAS = "weak_areas";
    private static final String STRONG_AREAS = "strong_areas";
    private static final String AREA_SAMPLES = "area_samples";
    private static final String NEXT_FOCUS_AREAS = "next_focus_areas";
    private static final String CALIBRATION = "calibration";
    private static final String MAIN_EXERCISES = "main_exercises";
    private static final String DAYS = "days";
    private static final String DATA_QUALITY = "data_quality";

    private DigestItem() {}

    static Map<String, AttributeValue> write(UserId userId, Digest digest) {
        return new Fields()
                .text(Attributes.USER_ID, userId.value())
                .text(Attributes.ENTRY, ENTRY)
                .number(PROFILE_VERSION, digest.profileVersion())
                .time(Attributes.AS_OF, digest.asOf())
                .map(IMPROVEMENT, figure(digest.improvement()))
                .map(CONSISTENCY, figure(digest.consistency()))
                .map(ACCURACY, figure(digest.accuracy()))
                .map(SATISFACTION, figure(digest.satisfaction()))
                .texts(WEAK_AREAS, digest.weakAreas())
                .texts(STRONG_AREAS, digest.strongAreas())
                .number(AREA_SAMPLES, digest.areaSamples())
                .texts(NEXT_FOCUS_AREAS, digest.nextFocusAreas())
                .map(CALIBRATION, calibration(digest.calibration()))
                .value(MAIN_EXERCISES, Values.list(digest.mainExercises(), DigestItem::exercise))
                .value(DAYS, Values.map(digest.days(), LocalDate::toString, MonthItem::day))
                .map(DATA_QUALITY, quality(digest.dataQuality()))
                .number(Attributes.EXPIRES_AT, digest.expiresAt().getEpochSecond())
                .toMap();
    }

    /** What an item says; nothing if it cannot be read, since it can be computed again. */
    static Optional<Digest> read(Document item) {
        try {
            return Optional.of(digest(item));
        } catch (RuntimeException unreadable) {
            // After a roll-back it is what a later version wrote.
            return Optional.empty();
        }
    }

    /** The moment that an item describes, if it says so. */
    static Optional<Instant> asOf(Document item) {
        return item.optional(Attributes.AS_OF)
                .map(AttributeValue::n)
                .map(Long::parseLong)
                .map(Instant::ofEpochMilli);
    }

    private static Digest digest(Document item) {
        return new Digest(
                item.count(PROFILE_VERSION),
                item.time(Attributes.AS_OF),
                figure(item.map(IMPROVEMENT)),
                figure(item.map(CONSISTENCY)),
                figure(item.map(ACCURACY)),
                figure(item.map(SATISFACTION)),
                item.texts(WEAK_AREAS),
                item.texts(STRONG_AREAS),
                item.whole(AREA_SAMPLES),
                item.texts(NEXT_FOCUS_AREAS),
                calibration(item.map(CALIBRATION)),
                item.list(MAIN_EXERCISES, DigestItem::exercise),
                days(item, DAYS, MonthItem::day),
                quality(item.map(DATA_QUALITY)));
    }

    private static Fields figure(Figure figure) {
        return new Fields().number("value", figure.value()).number("samples", figure.samples());
    }

    private static Figure figure(Document fields) {
        return new Figure(fields.number("value"), fields.whole("samples"));
    }

    private static Fields calibration(Calibration calibration) {
        return new Fields()
                .number("samples", calibration.samples())
                .number("brier_score", calibration.brierScore())
                .number("expected_acceptance", calibration.expectedAcceptance())
                .number("observed_acceptance", calibration.observedAcceptance());
    }

    private static Calibration calibration(Document fields) {
        return new Calibration(
                fields.whole("samples"),
                fields.number("brier_score"),
                fields.number("expected_acceptance"),
                fields.number("observed_acceptance"));
    }

    private static Fields quality(DataQuality quality) {
        return new Fields()
                .number("samples", quality.samples())
                .number("unrated_share", quality.unratedShare())
                .value("outliers", counts(quality.outliers()))
                .value("filled_context", counts(quality.filledContext()))
                .value("unknown_context", counts(quality.unknownContext()));
    }

    private static DataQuality quality(Document fields) {
        return new DataQuality(
                fields.whole("samples"),
                fields.number("unrated_share"),
                counts(fields, "outliers"),
                counts(fields, "filled_context"),
                counts(fields, "unknown_context"));
    }

    private static AttributeValue counts(Map<String, Integer> counts) {
        return Values.map(counts, kind -> kind, Values::number);
    }

    private static Map<String, Integer> counts(Document fields, String name) {
        return fields.map(name, kind -> kind, Document::whole);
    }

    private static AttributeValue exercise(MainExercise exercise) {
        return new Fields()
                .text("key", exercise.exercise().value())
                .text("name", exercise.name())
                .value("sessions", Values.map(exercise.sessions(), LocalDate::toString, Values::number))
                .toValue();
    }

    private static MainExercise exercise(AttributeValue value) {
        Document fields = Document.of(value);
        return new MainExercise(
                new ExerciseKey(fields.text("key")), fields.text("name"), days(fields, "sessions", Document::number));
    }

    private static <T> NavigableMap<LocalDate, T> days(
            Document fields, String name, Function<AttributeValue, T> value) {
        return new TreeMap<>(fields.map(name, LocalDate::parse, value));
    }
}
