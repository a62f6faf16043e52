package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.store.Briefing;
import com.gitfit.coach.store.Lifter;
import com.gitfit.coach.store.LifterStore;
import com.gitfit.coach.store.ModelOutput;
import com.gitfit.coach.store.TweakStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a recommendation reads and writes. */
final class Lifters implements LifterStore, TweakStore {
    private final Database database;
    private final Tables tables;
    private final StoreSettings settings;

    Lifters(Database database, Tables tables, StoreSettings settings) {
        this.database = database;
        this.tables = tables;
        this.settings = settings;
    }

    @Override
    public Lifter read(UserId userId, ExerciseKey exercise, String exerciseName, Instant now) {
        return lifter(database.readTogether(lifterKeys(userId, exercise)), userId, exercise, exerciseName, now);
    }

    private Map<String, Map<String, AttributeValue>> lifterKeys(UserId userId, ExerciseKey exercise) {
        return Map.of(tables.preferences(), Keys.profile(userId), tables.state(), Keys.exercise(userId, exercise));
    }

    private Lifter lifter(Database.Found found, UserId userId, ExerciseKey exercise, String exerciseName, Instant now) {
        return new Lifter(
                ProfileItem.read(found.in(tables.preferences()), settings.newcomer(userId, now)),
                ExerciseItem.read(found.in(tables.state()), ExerciseState.unknown(userId, exercise, exerciseName)));
    }

    @Override
    public Briefing brief(
            UserId userId, ExerciseKey exercise, String exerciseName, Optional<String> entry, Instant now) {
        Map<String, Map<String, AttributeValue>> aboutTheModel = new HashMap<>();
        aboutTheModel.put(tables.modelVersions(), Keys.activeModel());
        entry.ifPresent(present -> aboutTheModel.put(tables.cache(), Keys.output(userId, present)));
        Database.Found found = database.readTogether(lifterKeys(userId, exercise), aboutTheModel);
        return new Briefing(
                lifter(found, userId, exercise, exerciseName, now),
                entry.flatMap(present -> found.in(tables.cache()))
                        .flatMap(ModelOutputItem::read)
                        .filter(output -> !output.isExpired(now)),
                found.in(tables.modelVersions()).flatMap(item -> item.optionalText(Attributes.ACTIVE_VERSION)));
    }

    @Override
    public UserProfile readProfile(UserId userId, Instant now) {
        return ProfileItem.read(
                database.read(tables.preferences(), Keys.profile(userId)), settings.newcomer(userId, now));
    }

    @Override
    public void save(Tweak tweak) {
        database.putOnce(tables.tweaks(), TweakItem.write(tweak));
    }

    @Override
    public void save(Tweak tweak, ModelOutput output) {
        boolean kept = database.commit(List.of(
                Condition.ABSENT.put(tables.tweaks(), TweakItem.write(tweak)),
                Condition.NONE.put(tables.cache(), ModelOutputItem.write(tweak.userId(), output))));
        if (!kept) {
            // The tweak is there already or about to be, or the same request is being answered twice: the output is
            // not worth another transaction.
            save(tweak);
        }
    }
}
