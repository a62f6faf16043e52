package com.gitfit.coach.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.gitfit.coach.catalog.Exercise;
import com.gitfit.coach.domain.ARequest;
import com.gitfit.coach.domain.Alternative;
import com.gitfit.coach.domain.Crowding;
import com.gitfit.coach.domain.Estimate;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.FeedbackPatterns;
import com.gitfit.coach.domain.FormReport;
import com.gitfit.coach.domain.Goal;
import com.gitfit.coach.domain.Habits;
import com.gitfit.coach.domain.Leaning;
import com.gitfit.coach.domain.Leanings;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.LeverTally;
import com.gitfit.coach.domain.LoadGrid;
import com.gitfit.coach.domain.Outcome;
import com.gitfit.coach.domain.PainReport;
import com.gitfit.coach.domain.PastPrescription;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.PreviousPerformance;
import com.gitfit.coach.domain.Raise;
import com.gitfit.coach.domain.Recommendation;
import com.gitfit.coach.domain.RecommendationRequest;
import com.gitfit.coach.domain.Recovery;
import com.gitfit.coach.domain.SessionSummary;
import com.gitfit.coach.domain.StrengthBelief;
import com.gitfit.coach.domain.TimeOfDay;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.domain.WearableData;
import com.gitfit.coach.domain.WeightUnit;
import com.gitfit.coach.domain.WorkoutContext;
import com.gitfit.coach.domain.WorkoutEvent;
import com.gitfit.coach.language.Adviser;
import com.gitfit.coach.language.Driver;
import com.gitfit.coach.language.Facts;
import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.safety.Limits;
import com.gitfit.coach.safety.SafetyLimits;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any lifter, any history, any moment, any language model: nothing beyond the limits is ever recommended. */
class RecommenderPropertiesTest {
    private static final Instant NOW = ALifter.START;
    private static final Recommender RECOMMENDER = new Recommender(
            ALifter.POLICY, ALifter.CATALOG, new SafetyLimits(ALifter.POLICY, SafetyLimits.Enforcement.ON));
    private static final List<String> NAMES = List.of(
            "Bench Press", "squat", "Deadlift", "Lateral Raise", "Pull-Up", "Odd Lift \uD83D\uDCAA", "x".repeat(100));

    @Property(tries = 100_000)
    void nothingBeyondTheLimitsIsEverRecommended(@ForAll("moments") Moment moment) {
        Recommendation recommendation = moment.recommend();
        ExercisePlan plan = moment.request.plan();
        LoadGrid grid = Grids.of(plan, ALifter.CATALOG.resolve(plan.exerciseName()));
        boolean inPain = moment.isInPain();
        Limits.assertWithin(
                recommendation.prescription(), plan, moment.mayRaise(), inPain, grid.origin(), grid.increment());
        for (Alternative alternative : recommendation.alternatives()) {
            Limits.assertWithin(
                    alternative.prescription(), plan, moment.mayRaise(), inPain, grid.origin(), grid.increment());
        }
        assertThat(recommendation.confidence()).isBetween(0.3, 1.0);
        assertThat(recommendation.alternatives()).hasSizeLessThanOrEqualTo(3);
        assertThat(recommendation.reasoning()).hasSizeLessThanOrEqualTo(600);
    }

    @Property(tries = 2_000)
    void theSameMomentAlwaysGetsTheSameRecommendation(@ForAll("moments") Moment moment) {
        assertThat(moment.recommend()).isEqualTo(moment.recommend());
    }

    @Property(tries = 5_000)
    void repsAndRestOnlyEaseInDifficulty(@ForAll("moments") Moment moment) {
        Recommendation recommendation = moment.recommend();
        List<Lever> levers = new ArrayList<>();
        levers.add(recommendation.prescription().lever());
        recommendation
                .alternatives()
                .forEach(other -> levers.add(other.prescription().lever()));
        assertThat(levers).doesNotHaveDuplicates();
        if (moment.request.event().isDifficulty()) {
            assertThat(levers).doesNotContain(Lever.INCREASE_WEIGHT);
        }
    }

    @Provide
    Arbitrary<Moment> moments() {
        return Arbitraries.randomValue(MomentMaker::new).map(MomentMaker::make);
    }

    /** One request with all that is known. */
    record Moment(RecommendationRequest request, UserProfile profile, ExerciseState state, Adviser adviser) {
        Recommendation recommend() {
            return RECOMMENDER.recommend(request, profile, state, adviser, NOW);
        }

        boolean mayRaise() {
            double readiness = Readiness.of(request.context(), profile.habits(), ALifter.POLICY.readiness(), NOW);
            boolean recentForm = state.form()
                    .filter(form -> form.at().plus(Duration.ofDays(14)).isAfter(NOW))
                    .isPresent();
            return 10 * (1 - readiness) <= 8
                    && request.context().energy().orElse(10) >= 4
                    && request.context().motivation().orElse(10) >= 4
                    && !(recentForm && state.form().orElseThrow().quality() < 6)
                    && !isInPain();
        }

        boolean isInPain() {
            boolean remembered = request.plan().pain() == 0
                    && state.pain()
                            .filter(report -> report.level() > 3
                                    && report.at().plus(Duration.ofHours(24)).isAfter(NOW))
                            .isPresent();
            return remembered || request.plan().pain() > 3;
        }
    }

    /** Draws a moment, absurd corners included. */
    private static final class MomentMaker {
        private final Random random;

        MomentMaker(Random random) {
            this.random = random;
        }

        Moment make() {
            RecommendationRequest request = request();
            Exercise exercise = ALifter.CATALOG.resolve(request.plan().exerciseName());
            return new Moment(request, profile(), state(exercise), adviser());
        }

        private RecommendationRequest request() {
            ExercisePlan plan = new ExercisePlan(
                    pick(NAMES),
                    between(1, 20),
                    random.nextBoolean() ? between(1, 15) : between(1, 100),
                    weight(),
                    between(1, 3),
                    pick(List.of(WeightUnit.values())),
                    maybe()
                            ? OptionalDouble.of(pick(List.of(0.1, 0.5, 1.0, 1.25, 2.5, 5.0, 10.0, 100.0)))
                            : OptionalDouble.empty(),
                    maybe() ? OptionalDouble.of(pick(List.of(0.0, 20.0, 45.0, 200.0))) : OptionalDouble.empty(),
                    Optional.empty(),
                    maybe() ? OptionalInt.of(between(0, 3600)) : OptionalInt.empty(),
                    rating(),
                    rating(),
                    random.nextInt(4) == 0 ? between(0, 10) : 0);
            return new RecommendationRequest(
                    ARequest.USER,
                    plan,
                    context(),
                    pick(List.of(WorkoutEvent.values())).wireName());
        }

        private double weight() {
            return switch (random.nextInt(4)) {
                case 0 -> 0;
                case 1 -> between(0, 400) * 2.5;
                case 2 -> between(0, 10_000) / 10.0;
                default -> random.nextDouble() * 1000;
            };
        }

        private WorkoutContext context() {
            return new WorkoutContext(
                    pick(List.of(TimeOfDay.values())),
                    between(1, 7),
                    rating(),
                    rating(),
                    maybe() ? OptionalInt.of(between(0, 90)) : OptionalInt.empty(),
                    maybe() ? List.of(pick(List.of("dumbbell", "barbell", "bands", "nonsense"))) : List.of(),
                    maybe() ? Optional.of(pick(List.of(Crowding.values()))) : Optional.empty(),
                    maybe() ? Optional.of(pick(List.of(Goal.values()))) : Optional.empty(),
                    new PreviousPerformance(
                            rating(),
                            Optional.empty(),
                            maybe() ? Optional.of(pick(List.of(Recovery.values()))) : Optional.empty()),
                    new WearableData(
                            OptionalDouble.empty(),
                            rating(),
                            rating(),
                            maybe() ? OptionalDouble.of(between(20, 250)) : OptionalDouble.empty()));
        }

        private UserProfile profile() {
            UserProfile newcomer = UserProfile.newcomer(ARequest.USER, 0.05, NOW);
            Map<Preference, Estimate> preferences = new EnumMap<>(Preference.class);
            for (Preference preference : Preference.values()) {
                double share = random.nextDouble();
                double value = preference.scale().minimum()
                        + share
                                * (preference.scale().maximum()
                                        - preference.scale().minimum());
                preferences.put(preference, new Estimate(value, random.nextInt(100), random.nextDouble()));
            }
            return new UserProfile(
                    newcomer.userId(),
                    1,
                    preferences,
                    newcomer.timeConstraints(),
                    new FeedbackPatterns(random.nextDouble(), random.nextDouble(), random.nextDouble()),
                    newcomer.confidences(),
                    newcomer.learning(),
                    newcomer.recent(),
                    new Habits(Map.of(), Map.of(), List.of(), Map.of(), Set.of(), leanings()));
        }

        private Leanings leanings() {
            Map<Lever, Leaning> levers = new EnumMap<>(Lever.class);
            for (Lever lever : Lever.values()) {
                levers.put(lever, leaning());
            }
            return new Leanings(leaning(), leaning(), levers);
        }

        private Leaning leaning() {
            return new Leaning(random.nextDouble(-20, 20), 1);
        }

        private ExerciseState state(Exercise exercise) {
            List<SessionSummary> sessions = new ArrayList<>();
            List<PastPrescription> past = new ArrayList<>();
            Map<Lever, LeverTally> levers = new EnumMap<>(Lever.class);
            for (int i = random.nextInt(5); i > 0; i--) {
                sessions.add(session(i));
                Lever lever = pick(List.of(Lever.values()));
                past.add(new PastPrescription(
                        NOW,
                        lever,
                        pick(List.of(Outcome.values())),
                        rating(),
                        rating(),
                        rating(),
                        random.nextBoolean()));
                levers.put(lever, new LeverTally(random.nextInt(20), random.nextInt(20), random.nextInt(20)));
            }
            return new ExerciseState(
                    ARequest.USER,
                    exercise.key(),
                    exercise.name(),
                    1,
                    sessions,
                    maybe() ? random.nextDouble() * 500 : 0,
                    random.nextInt(4) == 0
                            ? Optional.of(new PainReport(between(0, 10), NOW.minus(Duration.ofHours(between(0, 48)))))
                            : Optional.empty(),
                    maybe()
                            ? Optional.of(new FormReport(between(1, 10), NOW.minus(Duration.ofDays(between(0, 30)))))
                            : Optional.empty(),
                    levers,
                    past,
                    random.nextDouble(),
                    Optional.empty(),
                    Optional.empty(),
                    maybe() ? Optional.of(new Raise(NOW, weight() + 1, weight() + 1)) : Optional.empty(),
                    maybe() ? Optional.of(strength()) : Optional.empty());
        }

        /** Anything that a belief may be, however far from the plan. */
        private StrengthBelief strength() {
            return new StrengthBelief(
                    random.nextDouble(1, 1000),
                    random.nextDouble(-0.3, 0.3),
                    0.2 + random.nextDouble(),
                    0.2 + random.nextDouble(),
                    random.nextDouble(-0.2, 0.2),
                    random.nextDouble(20),
                    between(0, 50),
                    NOW.minus(Duration.ofHours(between(0, 1000))));
        }

        private SessionSummary session(int daysAgo) {
            return new SessionSummary(
                    LocalDate.of(2026, 3, 2).minusDays(daysAgo),
                    weight(),
                    between(1, 100),
                    maybe() ? random.nextDouble() * 500 : 0,
                    between(1, 10),
                    1,
                    between(1, 5),
                    random.nextBoolean());
        }

        private Adviser adviser() {
            double weight = pick(List.of(0.0, 0.3, 1e9, Double.NaN, Double.POSITIVE_INFINITY));
            return new Adviser() {
                @Override
                public Optional<LanguageModel.Identity> identity() {
                    return Optional.of(new LanguageModel.Identity("absurd", weight));
                }

                @Override
                public Map<Lever, Double> votes(Facts facts, Set<Lever> offered) {
                    Map<Lever, Double> votes = new EnumMap<>(Lever.class);
                    for (Lever lever : Lever.values()) {
                        long hash = lever.name().length() * 31L + facts.plan().reps();
                        votes.put(lever, hash % 5 == 0 ? Double.NaN : (hash % 7 - 3) * 1e300);
                    }
                    return votes;
                }

                @Override
                public Optional<String> sentence(Facts facts, Driver driver, Prescription prescription) {
                    return facts.plan().sets() % 2 == 0 ? Optional.of("A sentence.") : Optional.empty();
                }
            };
        }

        private OptionalInt rating() {
            return maybe() ? OptionalInt.of(between(1, 10)) : OptionalInt.empty();
        }

        private boolean maybe() {
            return random.nextBoolean();
        }

        private int between(int least, int most) {
            return least + random.nextInt(most - least + 1);
        }

        private <T> T pick(List<T> values) {
            return values.get(random.nextInt(values.size()));
        }
    }
}
