package com.gitfit.coach.models.judging;

import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.models.corpus.Moment;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How a model ranks the levers of a moment.
 *
 * @param levers all that were offered, the model's favourite first
 */
record Ranking(Moment moment, List<Lever> levers) {
    Ranking {
        levers = List.copyOf(levers);
    }

    /** The ranking by votes; of equals the safer lever, as in the engine. */
    static Ranking of(Moment moment, Map<Lever, Double> votes) {
        Comparator<Lever> highestFirst = Comparator.comparingDouble(lever -> -votes.get(lever));
        return new Ranking(
                moment,
                votes.keySet().stream()
                        .sorted(highestFirst.thenComparing(Comparator.naturalOrder()))
                        .toList());
    }
}
