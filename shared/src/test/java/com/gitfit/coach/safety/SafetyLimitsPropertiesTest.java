package com.gitfit.coach.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.gitfit.coach.domain.ARequest;
import com.gitfit.coach.domain.AdjustableRange;
import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.LoadGrid;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.WarmupSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever is proposed, and to whom: what comes out is within the limits. */
class SafetyLimitsPropertiesTest {
    private static final SafetyLimits LIMITS = new SafetyLimits(CoachingPolicy.standard(), SafetyLimits.Enforcement.ON);

    @Property(tries = 100_000)
    void noProposalComesOutBeyondTheLimits(
            @ForAll("proposals") Prescription proposal,
            @ForAll("plans") ExercisePlan plan,
            @ForAll("grids") LoadGrid grid,
            @ForAll("circumstances") Circumstances circumstances) {
        Verdict verdict = LIMITS.apply(proposal, plan, grid, circumstances);
        Limits.assertWithin(
                verdict.prescription(),
                plan,
                mayRaise(circumstances),
                circumstances.pain() > 3,
                grid.origin(),
                grid.increment());
    }

    @Property(tries = 20_000)
    void whatIsWithinTheLimitsStaysAsItIs(
            @ForAll("proposals") Prescription proposal,
            @ForAll("plans") ExercisePlan plan,
            @ForAll("grids") LoadGrid grid,
            @ForAll("circumstances") Circumstances circumstances) {
        Prescription once = LIMITS.apply(proposal, plan, grid, circumstances).prescription();
        Verdict twice = LIMITS.apply(once, plan, grid, circumstances);
        assertThat(twice.prescription()).isEqualTo(once);
    }

    @Property(tries = 50_000)
    void whatMayBeTakenInsteadIsWithinTheLimitsToo(
            @ForAll("proposals") Prescription proposal,
            @ForAll("plans") ExercisePlan plan,
            @ForAll("grids") LoadGrid grid,
            @ForAll("circumstances") Circumstances circumstances,
            @ForAll("shares") double share) {
        Prescription kept = LIMITS.apply(proposal, plan, grid, circumstances).prescription();
        Optional<AdjustableRange> range = LIMITS.adjustable(kept, plan, grid, circumstances);

        range.ifPresent(bounds -> {
            double taken = stepped(suggested(kept), bounds, share);
            assertThat(suggested(kept)).isBetween(bounds.minimum(), bounds.maximum());
            assertTaken(kept, taken, plan, grid, circumstances);
        });
        assertThat(range.isPresent()).isEqualTo(!Double.isNaN(suggested(kept)));
    }

    @Property(tries = 20_000)
    void oneStepMoreThanTheMostIsRefused(
            @ForAll("proposals") Prescription proposal,
            @ForAll("plans") ExercisePlan plan,
            @ForAll("grids") LoadGrid grid,
            @ForAll("circumstances") Circumstances circumstances) {
        Prescription kept = LIMITS.apply(proposal, plan, grid, circumstances).prescription();
        if (kept instanceof Prescription.IncreaseWeight) {
            double most = LIMITS.adjustable(kept, plan, grid, circumstances)
                    .orElseThrow()
                    .maximum();
            Verdict verdict = LIMITS.apply(
                    new Prescription.IncreaseWeight(plan.weight(), grid.above(most)), plan, grid, circumstances);
            assertThat(verdict.prescription()).isEqualTo(new Prescription.IncreaseWeight(plan.weight(), most));
        }
    }

    /** A value some steps from the suggested one, a share of the way to either end. */
    private static double stepped(double suggested, AdjustableRange bounds, double share) {
        double end = share < 0 ? bounds.minimum() : bounds.maximum();
        double steps = Math.floor(Math.abs(share) * Math.abs(end - suggested) / bounds.step() + 1e-9);
        return suggested + Math.signum(share) * steps * bounds.step();
    }

    private static double suggested(Prescription kept) {
        return switch (kept) {
            case Prescription.IncreaseWeight increase -> increase.to();
            case Prescription.DecreaseWeight decrease -> decrease.to();
            case Prescription.AdjustReps reps -> reps.to();
            case Prescription.ModifyRest rest -> rest.to();
            case Prescription.ChangeExercise ignored -> Double.NaN;
            case Prescription.AddWarmup ignored -> Double.NaN;
            case Prescription.Hold ignored -> Double.NaN;
        };
    }

    /** Proposed anew, the taken value comes out as it is, or as keeping the plan where it is the plan's. */
    private static void assertTaken(
            Prescription kept, double taken, ExercisePlan plan, LoadGrid grid, Circumstances circumstances) {
        Prescription proposed = switch (kept) {
            case Prescription.AdjustReps ignored -> new Prescription.AdjustReps(0, (int) taken);
            case Prescription.ModifyRest ignored -> new Prescription.ModifyRest(0, (int) taken);
            default ->
                taken < plan.weight()
                        ? new Prescription.DecreaseWeight(0, taken + 1e-7)
                        : new Prescription.IncreaseWeight(0, taken);
        };
        Verdict verdict = LIMITS.apply(proposed, plan, grid, circumstances);
        if (verdict.prescription() instanceof Prescription.Hold) {
            double planned = kept instanceof Prescription.AdjustReps
                    ? plan.reps()
                    : kept instanceof Prescription.ModifyRest ? plan.rest().orElse(90) : plan.weight();
            assertThat(taken).isCloseTo(planned, within(1e-6));
        } else {
            assertThat(suggested(verdict.prescription())).isCloseTo(taken, within(1e-6));
        }
    }

    @Property(tries = 20_000)
    void todaysIncreasesNeverAddUpToMoreThanTenPercent(
            @ForAll("weights") double to, @ForAll("plans") ExercisePlan plan, @ForAll("grids") LoadGrid grid) {
        Circumstances raised = new Circumstances(
                4, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), 0, OptionalDouble.of(100));
        Verdict verdict = LIMITS.apply(new Prescription.IncreaseWeight(0, to), plan, grid, raised);
        if (verdict.prescription() instanceof Prescription.IncreaseWeight increase) {
            assertThat(increase.to()).isLessThanOrEqualTo(110.00000001);
        }
    }

    private static boolean mayRaise(Circumstances circumstances) {
        return circumstances.fatigue() <= 8
                && circumstances.energy().orElse(10) >= 4
                && circumstances.motivation().orElse(10) >= 4
                && circumstances.form().orElse(10) >= 6
                && circumstances.pain() <= 3;
    }

    @Provide
    Arbitrary<Double> shares() {
        return Arbitraries.oneOf(Arbitraries.doubles().between(-1, 1), Arbitraries.of(-1.0, 0.0, 1.0));
    }

    @Provide
    Arbitrary<Prescription> proposals() {
        Arbitrary<Integer> counts =
                Arbitraries.oneOf(Arbitraries.integers(), Arbitraries.integers().between(-5, 130));
        Arbitrary<WarmupSet> sets = Combinators.combine(weights(), counts).as(WarmupSet::new);
        return Arbitraries.oneOf(
                Combinators.combine(weights(), weights()).as(Prescription.IncreaseWeight::new),
                Combinators.combine(weights(), weights()).as(Prescription.DecreaseWeight::new),
                Combinators.combine(counts, counts).as(Prescription.AdjustReps::new),
                Combinators.combine(counts, counts).as(Prescription.ModifyRest::new),
                Combinators.combine(Arbitraries.strings().ofMaxLength(5), names())
                        .as(Prescription.ChangeExercise::new),
                sets.list().ofMaxSize(6).map(Prescription.AddWarmup::new),
                weights().map(Prescription.Hold::new));
    }

    @Provide
    Arbitrary<Double> weights() {
        return Arbitraries.oneOf(
                Arbitraries.doubles(),
                Arbitraries.doubles().between(0, 1200).ofScale(1),
                Arbitraries.of(
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY,
                        Double.MAX_VALUE,
                        -Double.MAX_VALUE,
                        Double.MIN_VALUE,
                        0.0,
                        -0.0));
    }

    @Provide
    Arbitrary<ExercisePlan> plans() {
        Arbitrary<Double> weights = Arbitraries.oneOf(
                Arbitraries.doubles().between(0, 1000),
                Arbitraries.doubles().between(0, 1000).ofScale(1),
                Arbitraries.integers().between(0, 400).map(steps -> steps * 2.5));
        Arbitrary<OptionalInt> rests = optional(
                Arbitraries.oneOf(Arbitraries.integers().between(0, 3600), Arbitraries.of(0, 29, 30, 31, 600)));
        return Combinators.combine(
                        names().filter(name -> !name.isBlank() && name.length() <= 100),
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.integers().between(1, 100),
                        weights,
                        rests)
                .as((name, sets, reps, weight, rest) -> {
                    ARequest request = ARequest.aRequest().of(name).planning(sets, reps, weight);
                    rest.ifPresent(request::resting);
                    return request.plan();
                });
    }

    @Provide
    Arbitrary<LoadGrid> grids() {
        Arbitrary<Double> increments = Arbitraries.oneOf(
                Arbitraries.of(0.1, 0.5, 1.0, 1.25, 2.0, 2.5, 5.0, 9.0, 10.0, 100.0),
                Arbitraries.doubles().between(0.1, 100));
        Arbitrary<Double> origins = Arbitraries.oneOf(
                Arbitraries.of(0.0, 15.0, 20.0, 45.0), Arbitraries.doubles().between(0, 200));
        return Combinators.combine(origins, increments).as(LoadGrid::new);
    }

    @Provide
    Arbitrary<Circumstances> circumstances() {
        Arbitrary<OptionalInt> ratings = optional(Arbitraries.integers().between(1, 10));
        return Combinators.combine(
                        Arbitraries.doubles().between(0, 10),
                        ratings,
                        ratings,
                        ratings,
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(0)),
                                Tuple.of(1, Arbitraries.integers().between(0, 10))))
                .as((fatigue, energy, motivation, form, pain) ->
                        new Circumstances(fatigue, energy, motivation, form, pain, OptionalDouble.empty()));
    }

    private static Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(120),
                Arbitraries.of("Bench Press", "bench press ", "", " ", "Squat"));
    }

    private static Arbitrary<OptionalInt> optional(Arbitrary<Integer> values) {
        return Arbitraries.oneOf(Arbitraries.just(OptionalInt.empty()), values.map(OptionalInt::of));
    }
}
