package com.gitfit.coach.learning;

import com.gitfit.coach.domain.AProfile;
import com.gitfit.coach.domain.AState;
import com.gitfit.coach.domain.ATweak;
import com.gitfit.coach.domain.AnAnswer;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.LearnedChange;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.engine.ALifter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A lifter of tests who answers recommendations that the test chooses, three minutes after they were issued. */
final class Lesson {
    static final Duration EVENTS_LIVE = Duration.ofDays(180);

    private static final Learner LEARNER = new Learner(ALifter.POLICY, ALifter.CATALOG, EVENTS_LIVE);

    private UserProfile profile;
    private ExerciseState state;
    private Instant now = ATweak.ISSUED.plus(Duration.ofMinutes(3));

    private Lesson(UserProfile profile, ExerciseState state) {
        this.profile = profile;
        this.state = state;
    }

    static Lesson forSomebodyNew() {
        return of(AProfile.aProfile());
    }

    static Lesson of(AProfile profile) {
        return of(profile, AState.aState());
    }

    static Lesson of(AProfile profile, AState state) {
        return new Lesson(profile.build(), state.build());
    }

    /** What one answer teaches; the lifter goes on from there. */
    Learned answers(ATweak tweak, AnAnswer answer) {
        Learned learned = LEARNER.learn(tweak.build(), answer.build(), profile, state, now);
        profile = learned.profile();
        state = learned.exercise();
        return learned;
    }

    /** The answer comes at that moment. */
    Lesson at(Instant moment) {
        now = moment;
        return this;
    }

    UserProfile profile() {
        return profile;
    }

    ExerciseState state() {
        return state;
    }

    Instant now() {
        return now;
    }

    /** The signals that moved one field of the profile. */
    static List<String> signals(Learned learned, String field) {
        return learned.event().changes().stream()
                .filter(change -> change.preference().equals(field))
                .map(LearnedChange::signal)
                .toList();
    }
}
