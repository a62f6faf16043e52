package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.TweakId;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.store.AnswerStore;
import com.gitfit.coach.store.Answerable;
import com.gitfit.coach.store.Answered;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What an answer reads and writes. The reads of one answer need not show one moment: every item that was read is
 * written on the condition that it has not changed since.
 */
final class Answers implements AnswerStore {
    private final Database database;
    private final Tables tables;
    private final StoreSettings settings;

    Answers(Database database, Tables tables, StoreSettings settings) {
        this.database = database;
        this.tables = tables;
        this.settings = settings;
    }

    @Override
    public Optional<Answerable> read(UserId userId, TweakId tweakId, Instant now) {
        Database.Found found = database.readTogether(Map.of(
                tables.tweaks(), Keys.tweak(userId, tweakId),
                tables.preferences(), Keys.profile(userId),
                tables.state(), Keys.exercise(userId, tweakId.exercise())));
        return found.in(tables.tweaks()).map(TweakItem::read).map(tweak -> answerable(tweak, found, now));
    }

    @Override
    public boolean commit(Answered answered) {
        return database.commit(List.of(
                tweak(answered.tweak()),
                ProfileItem.next(tables.preferences(), answered.profile()),
                exercise(answered.exercise(), answered.event().at()),
                Condition.ABSENT.put(tables.learningEvents(), LearningEventItem.write(answered.event()))));
    }

    private Answerable answerable(Tweak tweak, Database.Found found, Instant now) {
        UserId userId = tweak.userId();
        ExerciseState unknown = ExerciseState.unknown(
                userId, tweak.id().exercise(), tweak.plan().exerciseName());
        return new Answerable(
                tweak,
                ProfileItem.read(found.in(tables.preferences()), settings.newcomer(userId, now)),
                ExerciseItem.read(found.in(tables.state()), unknown));
    }

    private TransactWriteItem tweak(Tweak tweak) {
        return Condition.unansweredSince(tweak.version() - 1).put(tables.tweaks(), TweakItem.write(tweak));
    }

    private TransactWriteItem exercise(ExerciseState exercise, Instant now) {
        ExerciseState next = exercise.withVersion(exercise.version() + 1);
        return Condition.unchangedSince(exercise.version()).put(tables.state(), ExerciseItem.write(next, now));
    }
}
