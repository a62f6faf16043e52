package com.gitfit.coach.bench;

import com.gitfit.coach.catalog.ExerciseCatalog;
import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.PreviousPerformance;
import com.gitfit.coach.domain.Recommendation;
import com.gitfit.coach.domain.RecommendationRequest;
import com.gitfit.coach.domain.TimeOfDay;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.domain.WearableData;
import com.gitfit.coach.domain.WeightUnit;
import com.gitfit.coach.domain.WorkoutContext;
import com.gitfit.coach.domain.WorkoutEvent;
import com.gitfit.coach.engine.Recommender;
import com.gitfit.coach.language.Adviser;
import com.gitfit.coach.safety.SafetyLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** How many recommendations one core decides in a second, from records to records, without any input or output. */
@State(Scope.Thread)
public class RecommenderBenchmark {
    private static final Instant NOW = Instant.parse("2026-03-02T17:00:00Z");
    private static final UserId USER = new UserId("user-1");
    private static final List<String> EXERCISES =
            List.of("Bench Press", "squat", "Deadlift", "Lat Pulldown", "DB curl", "Something of my own");

    private final ExerciseCatalog catalog = ExerciseCatalog.load();
    private final CoachingPolicy policy = CoachingPolicy.standard();
    private final Recommender recommender =
            new Recommender(policy, catalog, new SafetyLimits(policy, SafetyLimits.Enforcement.ON));
    private final UserProfile profile = UserProfile.newcomer(USER, 0.05, NOW);
    private final List<RecommendationRequest> requests = requests();
    private int next;

    /** One recommendation, from the name of the exercise to the sentences. */
    @Benchmark
    public Recommendation recommend() {
        RecommendationRequest request = requests.get(next);
        next = (next + 1) % requests.size();
        String name = request.plan().exerciseName();
        ExerciseState state = ExerciseState.unknown(USER, catalog.resolve(name).key(), name);
        return recommender.recommend(request, profile, state, Adviser.none(), NOW);
    }

    static Map<String, Double> run() throws RunnerException {
        Result<?> result = new Runner(new OptionsBuilder()
                        .include(RecommenderBenchmark.class.getName())
                        .forks(3)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(2))
                        .timeUnit(TimeUnit.SECONDS)
                        .threads(1)
                        .build())
                .runSingle()
                .getPrimaryResult();
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("per_second", result.getStatistics().getPercentile(50));
        figures.put("per_second_lowest", result.getStatistics().getMin());
        figures.put("per_second_highest", result.getStatistics().getMax());
        return figures;
    }

    private static List<RecommendationRequest> requests() {
        List<RecommendationRequest> requests = new ArrayList<>();
        for (String exercise : EXERCISES) {
            for (WorkoutEvent event : WorkoutEvent.values()) {
                requests.add(new RecommendationRequest(USER, plan(exercise), context(), event.wireName()));
            }
        }
        return requests;
    }

    private static ExercisePlan plan(String exercise) {
        return new ExercisePlan(
                exercise,
                3,
                10,
                135,
                1,
                WeightUnit.LB,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalInt.of(120),
                OptionalInt.of(10),
                OptionalInt.of(7),
                0);
    }

    private static WorkoutContext context() {
        return new WorkoutContext(
                TimeOfDay.MORNING,
                1,
                OptionalInt.of(7),
                OptionalInt.of(6),
                OptionalInt.of(40),
                List.of("barbell", "dumbbells"),
                Optional.empty(),
                Optional.empty(),
                PreviousPerformance.UNKNOWN,
                WearableData.UNKNOWN);
    }
}
