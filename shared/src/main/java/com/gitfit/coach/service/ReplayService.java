package com.gitfit.coach.service;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.Grounds;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.ModelShare;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.RecommendationRequest;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.TweakId;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.engine.Decision;
import com.gitfit.coach.engine.Recommender;
import com.gitfit.coach.language.Adviser;
import com.gitfit.coach.language.Driver;
import com.gitfit.coach.language.Facts;
import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.store.AnswerStore;
import com.gitfit.coach.store.Answerable;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides a stored recommendation again, with what was known of the lifter and what the language model said then. It
 * writes nothing.
 */
public final class ReplayService {
    private final AnswerStore store;
    private final Recommender recommender;
    private final CoachingPolicy policy;
    private final Clock clock;

    public ReplayService(AnswerStore store, Recommender recommender, CoachingPolicy policy, Clock clock) {
        this.store = store;
        this.recommender = recommender;
        this.policy = policy;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Replay {
        /**
         * It was decided again.
         *
         * @param trace as the log entry {@code decision_trace} has it
         */
        record Decided(Tweak stored, Tweak again, Map<String, Object> trace) implements Replay {
            /** Whether the same came of it, to the last digit and word. */
            public boolean isSame() {
                return stored.equals(again);
            }
        }

        /** @param reason why it cannot be decided again, as a sentence for an operator */
        record Impossible(String reason) implements Replay {}
    }

    /** @throws com.gitfit.coach.domain.CoachException STORE_UNAVAILABLE */
    public Replay replay(UserId userId, TweakId tweakId) {
        return store.read(userId, tweakId, clock.instant())
                .map(this::replay)
                .orElse(new Replay.Impossible("This lifter has no recommendation of that id."));
    }

    private Replay replay(Answerable read) {
        Tweak tweak = read.tweak();
        String version = tweak.recommendation().algorithmVersion();
        if (!version.equals(policy.version())) {
            return new Replay.Impossible("It was decided by algorithm_version " + version + ", and this is "
                    + policy.version() + ": check that version out and replay it there.");
        }
        if (tweak.grounds().isEmpty()) {
            return new Replay.Impossible("It was stored before recommendations kept what they rested on.");
        }
        Grounds grounds = tweak.grounds().get();
        return grounds.basis()
                .or(() -> unchanged(grounds, read))
                .<Replay>map(basis -> decided(tweak, grounds, basis))
                .orElse(new Replay.Impossible("The coach has learned of this lifter since, and this recommendation was"
                        + " not traced: set DECISION_TRACE_RATE, or LOG_LEVEL to DEBUG, for those to come."));
    }

    /** What is known now is what was known then as long as nothing was learned. */
    private static Optional<Grounds.Basis> unchanged(Grounds grounds, Answerable read) {
        boolean same = read.profile().version() == grounds.profileVersion()
                && read.exercise().version() == grounds.stateVersion();
        return same ? Optional.of(new Grounds.Basis(read.profile(), read.exercise())) : Optional.empty();
    }

    private Replay decided(Tweak tweak, Grounds grounds, Grounds.Basis basis) {
        RecommendationRequest request =
                new RecommendationRequest(tweak.userId(), tweak.plan(), tweak.context(), tweak.eventType());
        Adviser adviser = new Recorded(tweak.recommendation().modelVersion(), grounds.model());
        Decision decision = recommender.decide(request, basis.profile(), basis.exercise(), adviser, tweak.createdAt());
        return new Replay.Decided(
                tweak,
                tweak.with(decision.recommendation()),
                TraceFields.of(tweak.id(), decision.trace(), grounds.model()));
    }

    /** Says again what the language model said then. */
    private record Recorded(String version, Optional<ModelShare> share) implements Adviser {
        @Override
        public Optional<LanguageModel.Identity> identity() {
            return share.map(said -> new LanguageModel.Identity(version, said.rankingWeight()));
        }

        @Override
        public Map<Lever, Double> votes(Facts facts, Set<Lever> levers) {
            return share.map(ModelShare::votes).orElse(Map.of());
        }

        @Override
        public Optional<String> sentence(Facts facts, Driver driver, Prescription prescription) {
            return share.flatMap(ModelShare::sentence);
        }
    }
}
