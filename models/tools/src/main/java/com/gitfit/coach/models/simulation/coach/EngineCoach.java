package com.gitfit.coach.models.simulation.coach;

import com.gitfit.coach.catalog.ExerciseCatalog;
import com.gitfit.coach.catalog.Muscle;
import com.gitfit.coach.domain.Alternative;
import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.Recommendation;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.TweakId;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.engine.Recommender;
import com.gitfit.coach.language.Adviser;
import com.gitfit.coach.learning.Learned;
import com.gitfit.coach.learning.Learner;
import com.gitfit.coach.safety.SafetyLimits;
import com.gitfit.coach.safety.SafetyLimits.Enforcement;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/** The coach that the functions run, engine and learner, without network and store. */
final class EngineCoach implements Coach {
    private static final double LEARNING_RATE = 0.05;
    private static final Duration ANSWERS_LIVE_FOR = Duration.ofDays(180);

    private final Recommender recommender;
    private final Learner learner;
    private final Adviser adviser;
    private final Memory memory;
    private final Map<ExerciseKey, ExerciseState> exercises = new HashMap<>();
    private UserProfile profile;

    /** What it keeps of an answer. */
    enum Memory {
        /** All that the learner teaches. */
        EVERYTHING,
        /** What happened: sessions, form, pain. No taste of the lifter's. */
        FACTS
    }

    EngineCoach(
            UserId user,
            CoachingPolicy policy,
            ExerciseCatalog catalog,
            Adviser adviser,
            Memory memory,
            Instant start) {
        this.recommender = new Recommender(policy, catalog, new SafetyLimits(policy, Enforcement.ON));
        this.learner = new Learner(policy, catalog, ANSWERS_LIVE_FOR);
        this.adviser = adviser;
        this.memory = memory;
        this.profile = UserProfile.newcomer(user, LEARNING_RATE, start);
    }

    @Override
    public Advice advise(Question question) {
        Recommendation recommendation =
                recommender.recommend(question.request(), profile, state(question), adviser, question.now());
        return new Advice(
                recommendation.prescription(),
                0,
                recommendation.alternatives().stream()
                        .map(Alternative::prescription)
                        .toList(),
                OptionalDouble.of(recommendation.predictedAcceptance()),
                Optional.of(recommendation));
    }

    @Override
    public void hear(Question question, Advice advice, Answered answered) {
        Tweak tweak = tweak(question, advice.recommendation().orElseThrow());
        Learned learned = learner.learn(tweak, answered.feedback(), profile, state(question), answered.at());
        switch (memory) {
            case EVERYTHING -> {
                profile = learned.profile();
                exercises.put(learned.exercise().key(), learned.exercise());
            }
            case FACTS -> exercises.put(learned.exercise().key(), withoutTaste(learned.exercise()));
        }
    }

    @Override
    public Map<Preference, Double> beliefs() {
        Map<Preference, Double> beliefs = new EnumMap<>(Preference.class);
        for (Preference preference : Preference.values()) {
            beliefs.put(preference, profile.value(preference));
        }
        return beliefs;
    }

    private ExerciseState state(Question question) {
        return exercises.computeIfAbsent(
                question.exercise().key(),
                key -> ExerciseState.unknown(
                        profile.userId(), key, question.plan().exerciseName()));
    }

    private Tweak tweak(Question question, Recommendation recommendation) {
        return new Tweak(
                new TweakId(new UUID(0, question.id()), question.exercise().key()),
                profile.userId(),
                1,
                question.plan(),
                question.exercise().primaryMuscles().stream()
                        .map(Muscle::wireName)
                        .sorted()
                        .toList(),
                question.exercise().pattern().name().toLowerCase(Locale.ROOT),
                question.request().context(),
                question.request().eventType(),
                recommendation,
                Optional.empty(),
                Optional.empty(),
                question.now(),
                question.now());
    }

    private static ExerciseState withoutTaste(ExerciseState state) {
        return new ExerciseState(
                state.userId(),
                state.key(),
                state.name(),
                state.version(),
                state.sessions(),
                state.bestE1rmKilograms(),
                state.pain(),
                state.form(),
                Map.of(),
                state.past(),
                state.confidence(),
                state.warmedUpAt(),
                state.deloadedAt(),
                state.raise(),
                state.strength());
    }
}
