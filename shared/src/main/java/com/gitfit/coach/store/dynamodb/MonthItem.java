package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.RunningMean;
import com.gitfit.coach.domain.TrainingDay;
import com.gitfit.coach.domain.TrainingMonth;
import com.gitfit.coach.domain.UserId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A month of a lifter's training as an item of the coach's own table; its shape is not documented outside. A month that
 * is not folded yet stands in the index of those that are still to be.
 */
final class MonthItem {
    /** The index of months that are not folded. */
    static final String OPEN_INDEX = "by_openMonth";

    static final String OPEN_BUCKET = "openBucket";

    private MonthItem() {}

    static Map<String, AttributeValue> write(TrainingMonth month) {
        Fields fields = new Fields()
                .text(Attributes.USER_ID, month.userId().value())
                .text(Attributes.MONTH, month.month().toString())
                .flag("folded", month.folded())
                .value("days", Values.map(month.days(), MonthItem::name, MonthItem::day));
        if (!month.folded()) {
            fields.text(OPEN_BUCKET, Buckets.of(month.month(), month.userId()));
        }
        return fields.toMap();
    }

    static TrainingMonth read(Document item) {
        YearMonth month = YearMonth.parse(item.text(Attributes.MONTH));
        NavigableMap<LocalDate, TrainingDay> days =
                new TreeMap<>(item.map("days", name -> month.atDay(Integer.parseInt(name)), MonthItem::day));
        return new TrainingMonth(new UserId(item.text(Attributes.USER_ID)), month, days, item.flag("folded"));
    }

    /** The day of the month, in two digits. */
    static String name(LocalDate day) {
        return "%02d".formatted(day.getDayOfMonth());
    }

    /** A day alone. */
    static AttributeValue day(TrainingDay day) {
        return new Fields()
                .value("preferences", Values.map(day.preferences(), Names.PREFERENCES::of, Values::number))
                .number("acceptance_rate", day.acceptanceRate())
                .number("confidence", day.confidence())
                .value("e1rm_kilograms", Values.map(day.e1rmKilograms(), ExerciseKey::value, Values::number))
                .value("answers", Values.map(day.answers(), Names.OUTCOMES::of, Values::number))
                .value("ratings", Values.map(day.ratings(), Names.RATINGS::of, MonthItem::mean))
                .toValue();
    }

    static TrainingDay day(AttributeValue value) {
        Document fields = Document.of(value);
        return new TrainingDay(
                fields.map("preferences", Names.PREFERENCES::parse, Document::number),
                fields.number("acceptance_rate"),
                fields.number("confidence"),
                fields.map("e1rm_kilograms", ExerciseKey::new, Document::number),
                fields.map("answers", Names.OUTCOMES::parse, Document::whole),
                fields.map("ratings", Names.RATINGS::parse, MonthItem::mean));
    }

    private static AttributeValue mean(RunningMean mean) {
        return new Fields()
                .number("count", mean.count())
                .number("mean", mean.mean())
                .toValue();
    }

    private static RunningMean mean(AttributeValue value) {
        Document fields = Document.of(value);
        return new RunningMean(fields.whole("count"), fields.number("mean"));
    }
}
