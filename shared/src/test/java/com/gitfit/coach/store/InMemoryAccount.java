package com.gitfit.coach.store;

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
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Everything that the store of a test keeps of one lifter. */
final class InMemoryAccount {
    final Shelf<UserId, UserProfile> profile = new Shelf<>();
    final Shelf<ExerciseKey, ExerciseState> exercises = new Shelf<>();
    final Shelf<String, WorkoutSession> sessions = new Shelf<>();
    final Map<TweakId, Tweak> tweaks = new HashMap<>();
    final Map<String, ModelOutput> outputs = new HashMap<>();
    final NavigableMap<YearMonth, TrainingMonth> months = new TreeMap<>();
    Optional<Digest> digest = Optional.empty();
    private final List<LearningEvent> events = new ArrayList<>();

    boolean keep(Answered answered) {
        boolean current =
                isAnswerable(answered.tweak()) && isCurrent(answered.profile()) && isCurrent(answered.exercise());
        if (current) {
            tweaks.put(answered.tweak().id(), answered.tweak());
            keep(answered.profile());
            ExerciseState exercise = answered.exercise();
            exercises.put(exercise.key(), exercise.withVersion(exercise.version() + 1));
            events.add(answered.event());
        }
        return current;
    }

    boolean keep(WorkoutSession session, UserProfile changed) {
        boolean current = sessions.get(session.sessionId()).isEmpty() && isCurrent(changed);
        if (current) {
            sessions.put(session.sessionId(), session);
            keep(changed);
        }
        return current;
    }

    /** What has not expired, oldest first. */
    List<LearningEvent> liveEvents(Instant now) {
        return events.stream()
                .filter(event -> event.expiresAt().isAfter(now))
                .sorted(Comparator.comparing(LearningEvent::at))
                .toList();
    }

    /** All but the profile, always in the same order. */
    List<Object> everything(Instant now) {
        List<Object> everything = new ArrayList<>(exercises.live());
        everything.addAll(tweaks.values());
        everything.addAll(liveEvents(now));
        everything.addAll(sessions.live());
        everything.addAll(months.values());
        return everything;
    }

    AccountStore.Deleted delete() {
        var deleted = new AccountStore.Deleted(
                profile.bury(), exercises.bury(), tweaks.size(), events.size(), sessions.bury(), months.size());
        tweaks.clear();
        outputs.clear();
        months.clear();
        digest = Optional.empty();
        events.clear();
        return deleted;
    }

    /** Keeps what was computed for a profile that is still the lifter's. */
    boolean keep(UserId userId, Digest computed) {
        boolean current = profile.get(userId)
                .filter(live -> live.version() == computed.profileVersion())
                .isPresent();
        if (current) {
            digest = Optional.of(computed);
        }
        return current;
    }

    boolean isUntouched() {
        return profile.isUntouched()
                && exercises.isUntouched()
                && sessions.isUntouched()
                && tweaks.isEmpty()
                && digest.isEmpty()
                && months.isEmpty();
    }

    private void keep(UserProfile changed) {
        profile.put(changed.userId(), changed.withVersion(changed.version() + 1));
    }

    private boolean isAnswerable(Tweak answered) {
        return Optional.ofNullable(tweaks.get(answered.id()))
                .filter(tweak -> tweak.version() == answered.version() - 1)
                .filter(tweak -> tweak.answer().isEmpty())
                .isPresent();
    }

    private boolean isCurrent(UserProfile changed) {
        return profile.version(changed.userId()) == changed.version();
    }

    private boolean isCurrent(ExerciseState changed) {
        return exercises.version(changed.key()) == changed.version();
    }
}
