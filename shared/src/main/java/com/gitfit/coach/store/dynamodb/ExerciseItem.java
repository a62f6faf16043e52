package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.FormReport;
import com.gitfit.coach.domain.LeverTally;
import com.gitfit.coach.domain.PainReport;
import com.gitfit.coach.domain.PastPrescription;
import com.gitfit.coach.domain.Raise;
import com.gitfit.coach.domain.SessionSummary;
import com.gitfit.coach.domain.StrengthBelief;
import com.gitfit.coach.domain.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The state of one exercise as an item of the coach's own table; its shape is not documented outside. */
final class ExerciseItem {
    private ExerciseItem() {}

    static Map<String, AttributeValue> write(ExerciseState exercise, Instant updatedAt) {
        return new Fields()
                .text(Attributes.USER_ID, exercise.userId().value())
                .text(Attributes.EXERCISE_KEY, exercise.key().value())
                .number(Attributes.VERSION, exercise.version())
                .map(Attributes.COACH, coach(exercise))
                .time(Attributes.UPDATED_AT, updatedAt)
                .toMap();
    }

    /** @param unknown the state if nothing is stored, under the version of a tombstone if there is one */
    static ExerciseState read(Optional<Document> item, ExerciseState unknown) {
        return item.map(found ->
                        Tombstone.is(found) ? unknown.withVersion(found.count(Attributes.VERSION)) : read(found))
                .orElse(unknown);
    }

    static ExerciseState read(Document item) {
        Document coach = item.map(Attributes.COACH);
        return new ExerciseState(
                new UserId(item.text(Attributes.USER_ID)),
                new ExerciseKey(item.text(Attributes.EXERCISE_KEY)),
                coach.text("name"),
                item.count(Attributes.VERSION),
                coach.list("sessions", ExerciseItem::session),
                coach.number("best_e1rm_kilograms"),
                coach.optionalMap("pain").map(pain -> new PainReport(pain.whole("level"), pain.time("at"))),
                coach.optionalMap("form").map(form -> new FormReport(form.whole("quality"), form.time("at"))),
                coach.map("levers", Names.LEVERS::parse, ExerciseItem::tally),
                coach.list("past", ExerciseItem::past),
                coach.number("confidence"),
                coach.optionalTime("warmed_up_at"),
                coach.optionalTime("deloaded_at"),
                coach.optionalMap("raise").map(ExerciseItem::raise),
                coach.optionalMap("strength").map(ExerciseItem::strength));
    }

    private static Fields coach(ExerciseState exercise) {
        return new Fields()
                .text("name", exercise.name())
                .value("sessions", Values.list(exercise.sessions(), ExerciseItem::session))
                .number("best_e1rm_kilograms", exercise.bestE1rmKilograms())
                .map("pain", exercise.pain().map(ExerciseItem::pain))
                .map("form", exercise.form().map(ExerciseItem::form))
                .value("levers", Values.map(exercise.levers(), Names.LEVERS::of, ExerciseItem::tally))
                .value("past", Values.list(exercise.past(), ExerciseItem::past))
                .number("confidence", exercise.confidence())
                .time("warmed_up_at", exercise.warmedUpAt())
                .time("deloaded_at", exercise.deloadedAt())
                .map("raise", exercise.raise().map(ExerciseItem::raise))
                .map("strength", exercise.strength().map(ExerciseItem::strength));
    }

    private static AttributeValue session(SessionSummary session) {
        return new Fields()
                .text("date", session.date().toString())
                .number("weight_kilograms", session.weightKilograms())
                .number("reps", session.reps())
                .number("e1rm_kilograms", session.e1rmKilograms())
                .number("mean_rpe", session.meanRpe())
                .number("rated_sets", session.ratedSets())
                .number("sets", session.sets())
                .flag("completed", session.completed())
                .toValue();
    }

    private static SessionSummary session(AttributeValue value) {
        Document fields = Document.of(value);
        return new SessionSummary(
                LocalDate.parse(fields.text("date")),
                fields.number("weight_kilograms"),
                fields.whole("reps"),
                fields.number("e1rm_kilograms"),
                fields.number("mean_rpe"),
                fields.whole("rated_sets"),
                fields.whole("sets"),
                fields.flag("completed"));
    }

    private static Fields form(FormReport form) {
        return new Fields().number("quality", form.quality()).time("at", form.at());
    }

    private static Fields pain(PainReport pain) {
        return new Fields().number("level", pain.level()).time("at", pain.at());
    }

    private static AttributeValue tally(LeverTally tally) {
        return new Fields()
                .number("taken", tally.taken())
                .number("changed", tally.changed())
                .number("skipped", tally.skipped())
                .toValue();
    }

    private static LeverTally tally(AttributeValue value) {
        Document fields = Document.of(value);
        return new LeverTally(fields.number("taken"), fields.number("changed"), fields.number("skipped"));
    }

    private static AttributeValue past(PastPrescription past) {
        return new Fields()
                .time("at", past.at())
                .text("lever", Names.LEVERS.of(past.lever()))
                .text("outcome", Names.OUTCOMES.of(past.outcome()))
                .number("rpe", past.rpe())
                .number("difficulty", past.difficulty())
                .number("form", past.form())
                .flag("completed", past.completed())
                .toValue();
    }

    private static PastPrescription past(AttributeValue value) {
        Document fields = Document.of(value);
        return new PastPrescription(
                fields.time("at"),
                Names.LEVERS.parse(fields.text("lever")),
                Names.OUTCOMES.parse(fields.text("outcome")),
                fields.optionalWhole("rpe"),
                fields.optionalWhole("difficulty"),
                fields.optionalWhole("form"),
                fields.flag("completed"));
    }

    private static Fields raise(Raise raise) {
        return new Fields()
                .time("at", raise.at())
                .number("from_kilograms", raise.fromKilograms())
                .number("to_kilograms", raise.toKilograms());
    }

    private static Raise raise(Document fields) {
        return new Raise(fields.time("at"), fields.number("from_kilograms"), fields.number("to_kilograms"));
    }

    private static Fields strength(StrengthBelief strength) {
        return new Fields()
                .number("kilograms", strength.kilograms())
                .number("form", strength.form())
                .number("level_variance", strength.levelVariance())
                .number("form_variance", strength.formVariance())
                .number("covariance", strength.covariance())
                .number("surprise", strength.surprise())
                .number("sets", strength.sets())
                .time("at", strength.at());
    }

    private static StrengthBelief strength(Document fields) {
        return new StrengthBelief(
                fields.number("kilograms"),
                fields.number("form"),
                fields.number("level_variance"),
                fields.number("form_variance"),
                fields.number("covariance"),
                fields.number("surprise"),
                fields.whole("sets"),
                fields.time("at"));
    }
}
