package com.gitfit.coach.models.judging;

import com.gitfit.coach.catalog.ExerciseCatalog;
import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.PreviousPerformance;
import com.gitfit.coach.domain.RecommendationRequest;
import com.gitfit.coach.domain.Source;
import com.gitfit.coach.domain.TimeOfDay;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.domain.WearableData;
import com.gitfit.coach.domain.WorkoutContext;
import com.gitfit.coach.engine.Recommender;
import com.gitfit.coach.language.Adviser;
import com.gitfit.coach.language.Driver;
import com.gitfit.coach.language.FactGuard;
import com.gitfit.coach.language.Facts;
import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.language.ModelAnswer;
import com.gitfit.coach.models.corpus.Moment;
import com.gitfit.coach.safety.SafetyLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a refused text costs a request: in moments like those given – the same plan, event and goal, by somebody new and
 * well – the engine recommends once with the model's sentence as it is and once with the same sentence spoiled, so that
 * the guard refuses it and the template takes its place.
 */
final class ForcedRefusal {
    /** Said behind a sentence, it is an order, which no guard lets through. */
    private static final String SPOILED = " Now add 500 lb.";

    private static final Duration AMPLE = Duration.ofMinutes(1);
    private static final UserId NOBODY = new UserId("nobody");
    private static final Instant NOW = Instant.parse("2026-03-02T17:00:00Z");

    private final ExerciseCatalog catalog = ExerciseCatalog.load();
    private final Recommender recommender;
    private final UserProfile profile;
    private final Adviser asItIs;
    private final Adviser spoiled;

    ForcedRefusal(LanguageModel model, FactGuard guard, CoachingPolicy policy) {
        recommender = new Recommender(policy, catalog, new SafetyLimits(policy, SafetyLimits.Enforcement.ON));
        profile = UserProfile.newcomer(NOBODY, 0.05, NOW);
        asItIs = new Speaker(model, guard, "");
        spoiled = new Speaker(model, guard, SPOILED);
    }

    /** The model without its ranking, which costs an accepted and a refused sentence the same. */
    private record Speaker(LanguageModel model, FactGuard guard, String ending) implements Adviser {
        @Override
        public Optional<LanguageModel.Identity> identity() {
            return model.identity().map(loaded -> new LanguageModel.Identity(loaded.version(), 0));
        }

        @Override
        public Map<Lever, Double> votes(Facts facts, Set<Lever> levers) {
            return Map.of();
        }

        @Override
        public Optional<String> sentence(Facts facts, Driver driver, Prescription prescription) {
            return model.phrase(facts, driver, prescription, AMPLE) instanceof ModelAnswer.Given<String> given
                    ? Optional.of(given.said() + ending)
                            .filter(text -> guard.flaw(text, facts, driver, prescription)
                                    .isEmpty())
                    : Optional.empty();
        }
    }

    /** One answer of the engine and how long it took. */
    private record Timed(boolean isModels, double milliseconds) {}

    /**
     * The median time of an answer whose text was refused over that of an answer whose text was accepted, over the
     * moments in which the model's own text was; nothing if there were none.
     */
    OptionalDouble overAccepted(List<Moment> moments) {
        int count = moments.size();
        Timed[] accepted = new Timed[count];
        Timed[] refused = new Timed[count];
        for (int i = 0; i < count; i++) {
            // Never the same moment twice in a row: the model would find it read.
            int other = (i + count / 2) % count;
            accepted[i] = timed(moments.get(i), asItIs);
            refused[other] = timed(moments.get(other), spoiled);
        }
        int[] used =
                IntStream.range(0, count).filter(i -> accepted[i].isModels()).toArray();
        return used.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(median(refused, used) / median(accepted, used));
    }

    private static double median(Timed[] answers, int[] used) {
        return Latency.of(IntStream.of(used)
                        .mapToDouble(i -> answers[i].milliseconds())
                        .toArray())
                .median();
    }

    private Timed timed(Moment moment, Adviser adviser) {
        RecommendationRequest request = request(moment.facts());
        String name = request.plan().exerciseName();
        ExerciseState state =
                ExerciseState.unknown(NOBODY, catalog.resolve(name).key(), name);
        long start = System.nanoTime();
        Source source =
                recommender.recommend(request, profile, state, adviser, NOW).source();
        return new Timed(source == Source.MODEL, (System.nanoTime() - start) / 1e6);
    }

    /** A request like the one behind a moment, by somebody new and well. */
    private static RecommendationRequest request(Facts facts) {
        WorkoutContext context = new WorkoutContext(
                TimeOfDay.AFTERNOON,
                1,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(facts.goal()),
                PreviousPerformance.UNKNOWN,
                WearableData.UNKNOWN);
        return new RecommendationRequest(
                NOBODY, facts.plan(), context, facts.event().wireName());
    }
}
