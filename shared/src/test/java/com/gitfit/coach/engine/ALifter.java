package com.gitfit.coach.engine;

import com.gitfit.coach.catalog.ExerciseCatalog;
import com.gitfit.coach.domain.AnAnswer;
import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.Recommendation;
import com.gitfit.coach.domain.RecommendationRequest;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.TweakId;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.language.Adviser;
import com.gitfit.coach.learning.Learned;
import com.gitfit.coach.learning.Learner;
import com.gitfit.coach.safety.SafetyLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A lifter of tests, who asks and answers and is learned from, without a store. Time stands still unless it is told to
 * pass.
 */
public final class ALifter {
    public static final CoachingPolicy POLICY = CoachingPolicy.standard();
    public static final ExerciseCatalog CATALOG = ExerciseCatalog.load();
    public static final Instant START = Instant.parse("2026-03-02T17:00:00Z");

    private final Recommender recommender =
            new Recommender(POLICY, CATALOG, new SafetyLimits(POLICY, SafetyLimits.Enforcement.ON));
    private final Learner learner = new Learner(POLICY, CATALOG, Duration.ofDays(180));

    private UserProfile profile;
    private ExerciseState state;
    private Instant now = START;

    private ALifter(RecommendationRequest first) {
        String name = first.plan().exerciseName();
        this.profile = UserProfile.newcomer(first.userId(), 0.05, START);
        this.state = ExerciseState.unknown(first.userId(), CATALOG.resolve(name).key(), name);
    }

    /** Somebody new, whose exercise is that of the request. */
    public static ALifter newTo(RecommendationRequest request) {
        return new ALifter(request);
    }

    public Recommendation asks(RecommendationRequest request) {
        return asks(request, Adviser.none());
    }

    public Recommendation asks(RecommendationRequest request, Adviser adviser) {
        return recommender.recommend(request, profile, state, adviser, now);
    }

    /** The recommendation with how it came about. */
    public Decision decides(RecommendationRequest request) {
        return recommender.decide(request, profile, state, Adviser.none(), now);
    }

    /** What would be proposed for one lever, were it chosen. */
    public Optional<Prescription> couldGet(Lever lever, RecommendationRequest request) {
        return recommender.propose(lever, request, profile, state, now).map(Proposal::prescription);
    }

    /** Asks, answers, and is learned from. */
    public Learned answers(RecommendationRequest request, AnAnswer answer) {
        return answers(request, asks(request), answer);
    }

    /** Answers a recommendation and is learned from. */
    public Learned answers(RecommendationRequest request, Recommendation recommendation, AnAnswer answer) {
        Learned learned = learner.learn(tweak(request, recommendation), answer.build(), profile, state, now);
        profile = learned.profile();
        state = learned.exercise();
        return learned;
    }

    public void waits(Duration duration) {
        now = now.plus(duration);
    }

    public UserProfile profile() {
        return profile;
    }

    public ExerciseState state() {
        return state;
    }

    public Instant now() {
        return now;
    }

    private Tweak tweak(RecommendationRequest request, Recommendation recommendation) {
        return new Tweak(
                new TweakId(new UUID(0, 1), state.key()),
                request.userId(),
                1,
                request.plan(),
                List.of("chest"),
                "horizontal_push",
                request.context(),
                request.eventType(),
                recommendation,
                Optional.empty(),
                Optional.empty(),
                now,
                now);
    }
}
