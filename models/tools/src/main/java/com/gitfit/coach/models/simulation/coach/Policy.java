package com.gitfit.coach.models.simulation.coach;

import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.language.Adviser;
import com.gitfit.coach.models.simulation.chance.Chance;
import com.gitfit.coach.models.simulation.coach.EngineCoach.Memory;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Kinds of coaches that are compared. */
public enum Policy {
    /** The engine and the learner that the functions run, without a language model. */
    OURS,
    /** The same, keeping the log of what was lifted but no taste. */
    OURS_WITHOUT_LEARNING,
    /** The same as ours with a mad language model that has a large say; not to coach by, but to be kept safe from. */
    OURS_ABSURD_MODEL,
    /** The same as ours with a language model of the laboratory's that ranks the levers, see {@link ModelAdviser}. */
    OURS_WITH_MODEL,
    /** {@link DocumentedRules}. */
    DOCUMENTED_RULES,
    /** {@link PrototypeTable}. */
    PROTOTYPE_TABLE,
    /** {@link LinearProgression}. */
    LINEAR_PROGRESSION,
    /** {@link DoubleProgression}. */
    DOUBLE_PROGRESSION,
    /** {@link RpeTable}. */
    RPE_TABLE,
    /** {@link RandomSafe}. */
    RANDOM_SAFE,
    /** Always keeps the plan. */
    HOLD,
    /** {@link Clairvoyant}. */
    CLAIRVOYANT;

    private static final UserId SOMEBODY = new UserId("somebody");

    /** All that can be simulated without a language model. */
    public static List<Policy> withoutModel() {
        return Arrays.stream(values())
                .filter(policy -> policy != OURS_WITH_MODEL)
                .toList();
    }

    /** Whether others may be measured against it: a coach that could exist and is not ours. */
    public boolean isBaseline() {
        return switch (this) {
            case OURS, OURS_WITHOUT_LEARNING, OURS_ABSURD_MODEL, OURS_WITH_MODEL, CLAIRVOYANT -> false;
            case DOCUMENTED_RULES,
                    PROTOTYPE_TABLE,
                    LINEAR_PROGRESSION,
                    DOUBLE_PROGRESSION,
                    RPE_TABLE,
                    RANDOM_SAFE,
                    HOLD -> true;
        };
    }

    /** The name in commands and reports. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return wireName();
    }

    /**
     * A coach of this kind, who has yet to meet the lifter.
     *
     * @param oracle asked by the clairvoyant alone
     * @param chance for those who leave something to it
     * @param start when the lifter is met
     */
    public Coach open(Bench bench, Clairvoyant.Oracle oracle, Chance chance, Instant start) {
        return switch (this) {
            case OURS -> engine(bench, Adviser.none(), Memory.EVERYTHING, start);
            case OURS_WITHOUT_LEARNING -> engine(bench, Adviser.none(), Memory.FACTS, start);
            case OURS_ABSURD_MODEL -> engine(bench, new AbsurdAdviser(chance), Memory.EVERYTHING, start);
            case OURS_WITH_MODEL -> engine(bench, bench.model(), Memory.EVERYTHING, start);
            case DOCUMENTED_RULES -> new DocumentedRules();
            case PROTOTYPE_TABLE -> new PrototypeTable();
            case LINEAR_PROGRESSION -> new LinearProgression();
            case DOUBLE_PROGRESSION -> new DoubleProgression();
            case RPE_TABLE -> new RpeTable();
            case RANDOM_SAFE -> new RandomSafe(bench.catalog(), bench.limits(), chance);
            case HOLD -> question -> Advice.hold(question.plan());
            case CLAIRVOYANT -> new Clairvoyant(oracle);
        };
    }

    private static Coach engine(Bench bench, Adviser adviser, Memory memory, Instant start) {
        return new EngineCoach(SOMEBODY, bench.policy(), bench.catalog(), adviser, memory, start);
    }
}
