package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.store.Lifter;
import com.gitfit.coach.store.LifterStore;
import com.gitfit.coach.store.TweakStore;
import java.time.Instant;
import java.util.Map;

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
        Database.Found found = database.readTogether(
                Map.of(tables.preferences(), Keys.profile(userId), tables.state(), Keys.exercise(userId, exercise)));
        return new Lifter(
                ProfileItem.read(found.in(tables.preferences()), settings.newcomer(userId, now)),
                ExerciseItem.read(found.in(tables.state()), ExerciseState.unknown(userId, exercise, exerciseName)));
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
}
