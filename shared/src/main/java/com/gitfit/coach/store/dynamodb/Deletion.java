package com.gitfit.coach.store.dynamodb;

import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.store.AccountStore.Deleted;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * One deletion of one account. What others write meanwhile is deleted too: it goes through everything until nothing is
 * left. Tweaks go first, since no answer to a tweak that is gone is kept; the profile goes last.
 */
final class Deletion {
    /** The most writes of one transaction. */
    private static final int TRANSACTION_WRITES = 100;

    private final Database database;
    private final Tables tables;
    private final UserId userId;
    private final Instant now;

    private boolean foundSomething;
    private int profiles;
    private int exercises;
    private int tweaks;
    private int learningEvents;
    private int sessions;
    private int months;

    Deletion(Database database, Tables tables, UserId userId, Instant now) {
        this.database = database;
        this.tables = tables;
        this.userId = userId;
        this.now = now;
    }

    /** @throws CoachException STORE_UNAVAILABLE if others write faster than it deletes */
    Deleted run() {
        Backoff backoff = new Backoff();
        do {
            foundSomething = false;
            goThroughEverything();
            backoff.pauseIf(foundSomething);
        } while (foundSomething);
        return new Deleted(profiles, exercises, tweaks, learningEvents, sessions, months);
    }

    private void goThroughEverything() {
        tweaks += remove(Section.TWEAKS);
        learningEvents += remove(Section.LEARNING_EVENTS);
        months += remove(Section.MONTHS);
        removeComputed();
        exercises += bury(Section.EXERCISES);
        sessions += bury(Section.SESSIONS);
        profiles += bury(tables.preferences(), remains(tables.preferences()));
    }

    private int remove(Section section) {
        List<Document> remains = remains(section);
        database.deleteAll(
                section.table(tables), remains.stream().map(Deletion::key).toList());
        return remains.size();
    }

    /** Outputs of the language model, and insights. */
    private void removeComputed() {
        List<Document> remains = remains(tables.cache(), Attributes.ENTRY);
        database.deleteAll(tables.cache(), remains.stream().map(Deletion::key).toList());
    }

    private int bury(Section section) {
        return bury(section.table(tables), remains(section));
    }

    /** Puts tombstones on what nobody has changed since; the rest is found again. */
    private int bury(String table, List<Document> remains) {
        int buried = 0;
        for (int start = 0; start < remains.size(); start += TRANSACTION_WRITES) {
            List<Document> some = remains.subList(start, Math.min(start + TRANSACTION_WRITES, remains.size()));
            if (database.commit(some.stream().map(item -> burial(table, item)).toList())) {
                buried += some.size();
            }
        }
        return buried;
    }

    private TransactWriteItem burial(String table, Document item) {
        long version = item.count(Attributes.VERSION);
        return Condition.unchangedSince(version).put(table, Tombstone.of(key(item), version, now));
    }

    private List<Document> remains(Section section) {
        return remains(section.table(tables), section.rangeName());
    }

    /** The keys, with the versions of what has one. */
    private List<Document> remains(String table, String... rangeName) {
        Map<String, String> names = new HashMap<>();
        // Some names are words of the language in which projections are written.
        Stream.concat(Stream.of(Attributes.USER_ID, Attributes.VERSION), Stream.of(rangeName))
                .forEach(name -> names.put("#" + name, name));
        QueryRequest request = LifterQuery.live(table, userId)
                .projectionExpression(String.join(", ", names.keySet()))
                .expressionAttributeNames(names)
                .build();
        List<Document> remains = database.query(request, Integer.MAX_VALUE);
        foundSomething |= !remains.isEmpty();
        return remains;
    }

    private static Map<String, AttributeValue> key(Document item) {
        Map<String, AttributeValue> key = new HashMap<>(item.values());
        key.remove(Attributes.VERSION);
        return key;
    }
}
