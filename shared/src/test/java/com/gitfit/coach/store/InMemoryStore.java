package com.gitfit.coach.store;

import com.gitfit.coach.domain.CoachException;
import com.gitfit.coach.domain.ErrorCode;
import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.TrainingMonth;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.TweakId;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.domain.WorkoutSession;
import com.gitfit.coach.insights.Digest;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * All ports in the memory of a test: the same conditions, versions and tombstones as the real store, one method at a
 * time. It counts calls and fails when it is told to.
 */
public final class InMemoryStore implements CoachStore {
    /** What can happen to a write. */
    public enum Failure {
        /** Somebody else wrote first: nothing is kept, and the caller is told so. */
        LOST_RACE,
        /** The store cannot be reached: nothing is kept. */
        UNREACHABLE,
        /** The store kept it, but its answer is lost. */
        ANSWER_LOST,
        /** The process ends before the write: nothing is kept, and nobody is told. */
        DEATH
    }

    /** Stands for the end of the process; no code of the coach may catch it. */
    public static final class Death extends Error {
        private Death() {
            super("the process died between read and write");
        }
    }

    private interface Write {
        boolean isKept();
    }

    private static final double LEARNING_RATE = 0.05;
    private static final int EXPORT_PAGE_ITEMS = 250;

    private final Map<UserId, InMemoryAccount> accounts = new HashMap<>();
    private final Queue<Failure> failures = new ArrayDeque<>();
    private final double newcomerLearningRate;
    private final int exportPageItems;
    private Optional<String> activeModel = Optional.empty();
    private boolean readFails;
    private int calls;

    public InMemoryStore() {
        this(LEARNING_RATE, EXPORT_PAGE_ITEMS);
    }

    public InMemoryStore(double newcomerLearningRate, int exportPageItems) {
        this.newcomerLearningRate = newcomerLearningRate;
        this.exportPageItems = exportPageItems;
    }

    /** Lets the next write fail; called again, the one after it. */
    public synchronized void failNextCommit(Failure failure) {
        failures.add(failure);
    }

    /** Lets the process end at the next write. */
    public void dieBetweenReadAndWrite() {
        failNextCommit(Failure.DEATH);
    }

    /** Lets the next read find the store unreachable. */
    public synchronized void failNextRead() {
        readFails = true;
    }

    /** Names the version of the language model that ought to answer. */
    public synchronized void activateModel(String version) {
        activeModel = Optional.of(version);
    }

    /** What is kept of the language model's outputs to a lifter, expired ones included. */
    public synchronized List<ModelOutput> outputs(UserId userId) {
        return List.copyOf(account(userId).outputs.values());
    }

    /** How often the store was called since the last time this was asked. */
    public synchronized int takeCalls() {
        int taken = calls;
        calls = 0;
        return taken;
    }

    /** Whether anything at all is kept of a lifter, tombstones included. */
    public synchronized boolean knows(UserId userId) {
        return accounts.containsKey(userId) && !accounts.get(userId).isUntouched();
    }

    @Override
    public synchronized Lifter read(UserId userId, ExerciseKey exercise, String exerciseName, Instant now) {
        beginRead();
        return new Lifter(profile(userId, now), exercise(userId, exercise, exerciseName));
    }

    @Override
    public synchronized Briefing brief(
            UserId userId, ExerciseKey exercise, String exerciseName, Optional<String> entry, Instant now) {
        beginRead();
        return new Briefing(
                new Lifter(profile(userId, now), exercise(userId, exercise, exerciseName)),
                entry.map(account(userId).outputs::get).filter(output -> !output.isExpired(now)),
                activeModel);
    }

    @Override
    public synchronized UserProfile readProfile(UserId userId, Instant now) {
        beginRead();
        return profile(userId, now);
    }

    @Override
    public synchronized void save(Tweak tweak) {
        write(() -> {
            account(tweak.userId()).tweaks.putIfAbsent(tweak.id(), tweak);
            return true;
        });
    }

    @Override
    public synchronized void save(Tweak tweak, ModelOutput output) {
        write(() -> {
            InMemoryAccount account = account(tweak.userId());
            account.tweaks.putIfAbsent(tweak.id(), tweak);
            account.outputs.put(output.entry(), output);
            return true;
        });
    }

    @Override
    public synchronized Optional<Answerable> read(UserId userId, TweakId tweakId, Instant now) {
        beginRead();
        return Optional.ofNullable(account(userId).tweaks.get(tweakId))
                .map(tweak -> new Answerable(
                        tweak,
                        profile(userId, now),
                        exercise(userId, tweakId.exercise(), tweak.plan().exerciseName())));
    }

    @Override
    public synchronized boolean commit(Answered answered) {
        return write(() -> account(answered.tweak().userId()).keep(answered));
    }

    @Override
    public synchronized List<ExerciseState> exercises(UserId userId) {
        beginRead();
        return account(userId).exercises.live();
    }

    @Override
    public synchronized List<LearningEvent> learningEvents(UserId userId, int limit, Instant now) {
        beginRead();
        List<LearningEvent> events = account(userId).liveEvents(now);
        return events.subList(Math.max(0, events.size() - limit), events.size());
    }

    @Override
    public synchronized Kept readInsights(UserId userId, int months, Instant now) {
        beginRead();
        InMemoryAccount account = account(userId);
        return new Kept(
                profile(userId, now),
                account.digest,
                account.months.descendingMap().values().stream().limit(months).toList());
    }

    @Override
    public synchronized void keep(UserId userId, Digest digest) {
        write(() -> account(userId).keep(userId, digest));
    }

    @Override
    public synchronized Known read(UserId userId, String sessionId, Instant now) {
        beginRead();
        return new Known(profile(userId, now), account(userId).sessions.get(sessionId));
    }

    @Override
    public synchronized boolean commit(WorkoutSession session, UserProfile profile) {
        return write(() -> account(session.userId()).keep(session, profile));
    }

    @Override
    public synchronized Page export(UserId userId, Optional<String> cursor, Instant now) {
        beginRead();
        InMemoryAccount account = account(userId);
        List<Object> everything = account.everything(now);
        int from = cursor.map(text -> position(userId, text, everything.size())).orElse(0);
        int to = Math.min(from + exportPageItems, everything.size());
        List<Object> page = everything.subList(from, to);
        return new Page(
                cursor.isEmpty() ? account.profile.get(userId) : Optional.empty(),
                those(page, ExerciseState.class),
                those(page, Tweak.class),
                those(page, LearningEvent.class),
                those(page, WorkoutSession.class),
                those(page, TrainingMonth.class),
                to < everything.size() ? Optional.of(userId + "/" + to) : Optional.empty());
    }

    @Override
    public synchronized Deleted delete(UserId userId, Instant now) {
        beginRead();
        return account(userId).delete();
    }

    private UserProfile profile(UserId userId, Instant now) {
        Shelf<UserId, UserProfile> shelf = account(userId).profile;
        return shelf.get(userId)
                .orElseGet(() ->
                        UserProfile.newcomer(userId, newcomerLearningRate, now).withVersion(shelf.version(userId)));
    }

    private ExerciseState exercise(UserId userId, ExerciseKey key, String name) {
        Shelf<ExerciseKey, ExerciseState> shelf = account(userId).exercises;
        return shelf.get(key)
                .orElseGet(() -> ExerciseState.unknown(userId, key, name).withVersion(shelf.version(key)));
    }

    /** What is kept of one lifter. */
    synchronized InMemoryAccount account(UserId userId) {
        return accounts.computeIfAbsent(userId, key -> new InMemoryAccount());
    }

    private void beginRead() {
        calls++;
        if (readFails) {
            readFails = false;
            throw unreachable();
        }
    }

    private boolean write(Write write) {
        calls++;
        if (failures.isEmpty()) {
            return write.isKept();
        }
        return switch (failures.remove()) {
            case LOST_RACE -> false;
            case UNREACHABLE -> throw unreachable();
            case ANSWER_LOST -> {
                write.isKept();
                throw unreachable();
            }
            case DEATH -> throw new Death();
        };
    }

    private static int position(UserId userId, String cursor, int end) {
        for (int position = 1; position < end; position++) {
            if (cursor.equals(userId + "/" + position)) {
                return position;
            }
        }
        throw CoachException.invalid("cursor", "is not one that was given out");
    }

    private static <T> List<T> those(List<Object> items, Class<T> type) {
        return items.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static CoachException unreachable() {
        return new CoachException(ErrorCode.STORE_UNAVAILABLE, "The coach cannot reach its memory at the moment.");
    }
}
