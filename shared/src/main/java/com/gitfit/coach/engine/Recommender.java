package com.gitfit.coach.engine;

import com.gitfit.coach.catalog.ExerciseCatalog;
import com.gitfit.coach.domain.Alternative;
import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Recommendation;
import com.gitfit.coach.domain.RecommendationRequest;
import com.gitfit.coach.domain.SafetyLimit;
import com.gitfit.coach.domain.Source;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.language.Adviser;
import com.gitfit.coach.language.Driver;
import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.language.Narrator;
import com.gitfit.coach.safety.SafetyLimits;
import com.gitfit.coach.safety.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Chooses one safe change of a plan. Every lever proposes its best value, the safety limits have the last word on each,
 * and the best score wins. The same arguments always give the same recommendation.
 */
public final class Recommender {
    /** What ends the reasoning of every answer in which no language model took part. */
    private static final String FALLBACK_NOTE = " (Rule-based fallback.)";

    private static final Map<Lever, Rule> RULES = rules();

    private final CoachingPolicy policy;
    private final ExerciseCatalog catalog;
    private final SafetyLimits limits;

    public Recommender(CoachingPolicy policy, ExerciseCatalog catalog, SafetyLimits limits) {
        this.policy = policy;
        this.catalog = catalog;
        this.limits = limits;
    }

    /**
     * The recommendation for one request.
     *
     * @param adviser ranks the levers, as far as its weight lets it, and says the winner in its words; not asked where
     *     a limit holds that the lifter's own state has set
     * @param now decides what is recent
     */
    public Recommendation recommend(
            RecommendationRequest request, UserProfile profile, ExerciseState state, Adviser adviser, Instant now) {
        return decide(request, profile, state, adviser, now).recommendation();
    }

    /** The same with how it came about, which costs nothing until somebody asks for it. */
    public Decision decide(
            RecommendationRequest request, UserProfile profile, ExerciseState state, Adviser adviser, Instant now) {
        Situation situation = situation(request, profile, state, now);
        Adviser asked = situation.isForTheModel() ? adviser : Adviser.none();
        List<Candidate> candidates = candidates(situation);
        Map<Lever, Double> votes = votes(situation, candidates, asked);
        Set<SafetyLimit> applied = EnumSet.noneOf(SafetyLimit.class);
        applied.addAll(situation.active());
        List<Scored> ranked = new ArrayList<>();
        List<Decision.Dropped> dropped = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Verdict verdict = judge(situation, candidate);
            if (verdict.prescription().lever() == candidate.lever()) {
                ranked.add(scored(situation, candidate, verdict, votes));
            } else {
                dropped.add(new Decision.Dropped(candidate, verdict));
                applied.addAll(verdict.applied());
            }
        }
        ranked.sort(Scored.BEST_FIRST);
        Scored best = ranked.getFirst();
        applied.addAll(best.applied());
        Optional<String> sentence =
                asked.sentence(situation.facts(), best.candidate().driver(), best.prescription());
        Source source = votes.isEmpty() && sentence.isEmpty() ? Source.FALLBACK : Source.MODEL;
        String reasoning = sentence.map(said -> said + Narrator.time(situation.facts(), best.prescription()))
                .orElseGet(() -> reasoning(situation, best, source));
        return new Decision(
                situation, ranked, dropped, recommendation(situation, ranked, applied, reasoning, source, adviser));
    }

    /** The best safe value of one lever, whether or not it would be chosen; nothing if it makes no sense now. */
    public Optional<Proposal> propose(
            Lever lever, RecommendationRequest request, UserProfile profile, ExerciseState state, Instant now) {
        Situation situation = situation(request, profile, state, now);
        return RULES.get(lever)
                .propose(situation)
                .map(candidate -> new Proposal(
                        situation.facts(),
                        candidate.driver(),
                        judge(situation, candidate).prescription(),
                        situation.isForTheModel()))
                .filter(proposal -> proposal.prescription().lever() == lever);
    }

    /** Whether the lifter says, or said a short while ago, that this exercise hurts too much to go on. */
    public boolean isInPain(RecommendationRequest request, UserProfile profile, ExerciseState state, Instant now) {
        return situation(request, profile, state, now).active().contains(SafetyLimit.PAIN);
    }

    private Situation situation(RecommendationRequest request, UserProfile profile, ExerciseState state, Instant now) {
        return Situations.of(request, profile, state, catalog, limits, policy, now);
    }

    private static List<Candidate> candidates(Situation situation) {
        List<Candidate> candidates = new ArrayList<>();
        RULES.forEach((lever, rule) -> {
            if (Scoring.isOffered(situation, lever)) {
                rule.propose(situation).ifPresent(candidates::add);
            }
        });
        boolean mustChange = ChangeRule.isMissing(situation)
                && candidates.stream().anyMatch(candidate -> candidate.lever() == Lever.CHANGE_EXERCISE);
        if (mustChange) {
            candidates.removeIf(candidate ->
                    candidate.lever() != Lever.CHANGE_EXERCISE && candidate.lever() != Lever.SUGGEST_FORM_FOCUS);
        }
        return candidates;
    }

    private static Map<Lever, Double> votes(Situation situation, List<Candidate> candidates, Adviser adviser) {
        double weight =
                adviser.identity().map(LanguageModel.Identity::rankingWeight).orElse(0.0);
        if (!(weight > 0)) {
            return Map.of();
        }
        Set<Lever> levers = candidates.stream().map(Candidate::lever).collect(Collectors.toSet());
        Map<Lever, Double> votes = new EnumMap<>(Lever.class);
        adviser.votes(situation.facts(), levers).forEach((lever, likelihood) -> {
            double vote = weight * likelihood;
            if (Double.isFinite(vote)) {
                votes.put(lever, vote);
            }
        });
        return votes;
    }

    private Verdict judge(Situation situation, Candidate candidate) {
        return limits.apply(candidate.prescription(), situation.plan(), situation.grid(), situation.circumstances());
    }

    private static Scored scored(Situation situation, Candidate candidate, Verdict verdict, Map<Lever, Double> votes) {
        Score score =
                Scoring.score(situation, candidate, verdict.prescription(), votes.getOrDefault(candidate.lever(), 0.0));
        return new Scored(candidate, verdict.prescription(), verdict.applied(), score);
    }

    private Recommendation recommendation(
            Situation situation,
            List<Scored> ranked,
            Set<SafetyLimit> applied,
            String reasoning,
            Source source,
            Adviser adviser) {
        Scored best = ranked.getFirst();
        Driver driver = best.candidate().driver();
        return new Recommendation(
                best.prescription(),
                limits.adjustable(best.prescription(), situation.plan(), situation.grid(), situation.circumstances()),
                Confidence.of(
                        situation.profile(),
                        situation.context(),
                        source,
                        policy.confidence(),
                        policy.limits().lowestEnergy()),
                situation.forecast().isPresent()
                        ? Scoring.acceptance(situation, best.score())
                        : Confidence.predictedAcceptance(
                                situation.profile(),
                                situation.state().tally(best.candidate().lever()),
                                policy.scoring().priorAnswers()),
                reasoning,
                Factors.of(situation, driver, applied),
                Narrator.expectedOutcome(driver, best.prescription()),
                Risks.of(best.prescription(), situation),
                driver == Driver.STALL,
                applied,
                alternatives(situation, ranked, source),
                source,
                policy.version(),
                adviser.identity().map(LanguageModel.Identity::version).orElse("none"));
    }

    private List<Alternative> alternatives(Situation situation, List<Scored> ranked, Source source) {
        return ranked.stream()
                .skip(1)
                .limit(policy.scoring().alternatives())
                .map(scored -> new Alternative(scored.prescription(), reasoning(situation, scored, source)))
                .toList();
    }

    private static String reasoning(Situation situation, Scored scored, Source source) {
        String sentences =
                Narrator.reasoning(situation.facts(), scored.candidate().driver(), scored.prescription());
        return switch (source) {
            case MODEL -> sentences;
            case FALLBACK -> sentences + FALLBACK_NOTE;
        };
    }

    private static Map<Lever, Rule> rules() {
        Map<Lever, Rule> rules = new EnumMap<>(Lever.class);
        for (Lever lever : Lever.values()) {
            rules.put(
                    lever,
                    switch (lever) {
                        case DECREASE_WEIGHT -> new DecreaseRule();
                        case SUGGEST_FORM_FOCUS -> new HoldRule();
                        case MODIFY_REST -> new RestRule();
                        case ADD_WARMUP -> new WarmupRule();
                        case ADJUST_REPS -> new RepsRule();
                        case CHANGE_EXERCISE -> new ChangeRule();
                        case INCREASE_WEIGHT -> new IncreaseRule();
                    });
        }
        return rules;
    }
}
