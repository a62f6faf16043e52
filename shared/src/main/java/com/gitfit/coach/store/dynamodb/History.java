package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.store.HistoryStore;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** What insights read. */
final class History implements HistoryStore {
    private final Database database;
    private final Tables tables;

    History(Database database, Tables tables) {
        this.database = database;
        this.tables = tables;
    }

    @Override
    public List<ExerciseState> exercises(UserId userId) {
        QueryRequest request = LifterQuery.live(tables.state(), userId).build();
        return database.query(request, Integer.MAX_VALUE).stream()
                .map(ExerciseItem::read)
                .toList();
    }

    @Override
    public List<LearningEvent> learningEvents(UserId userId, int limit, Instant now) {
        QueryRequest newestFirst = LifterQuery.live(tables.learningEvents(), userId, now)
                .scanIndexForward(false)
                .limit(limit)
                .build();
        return database.query(newestFirst, limit).reversed().stream()
                .map(LearningEventItem::read)
                .toList();
    }
}
