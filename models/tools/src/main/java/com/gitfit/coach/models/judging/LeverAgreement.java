package com.gitfit.coach.models.judging;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.language.Facts;
import com.gitfit.coach.models.corpus.Moment;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How often a model would choose the lever that the engine has chosen, in moments in which there was something to
 * choose. Beside it, how often the engine's own prior alone would: the lever of those offered for which most speaks at
 * the event and for the goal, before anything is known of the lifter.
 *
 * <p>The engine's choice is the label. So this shows whether a model reads the situation, not whether it coaches better
 * than the engine does.
 *
 * @param moments how many there were
 * @param top1 share in which the engine's choice was the model's first
 * @param top3 share in which it was among the model's first three
 * @param prior share in which it was the prior's first
 * @param gain by how much the first exceeds the last
 */
record LeverAgreement(int moments, double top1, double top3, double prior, Interval gain) {
    private static final int FEW = 3;

    /** Over the moments in which more than one lever was offered. */
    static LeverAgreement of(Collection<Ranking> rankings, CoachingPolicy policy, long seed) {
        List<Ranking> open =
                rankings.stream().filter(ranking -> ranking.levers().size() > 1).toList();
        int[] differences = new int[open.size()];
        int first = 0;
        int amongFew = 0;
        int byPrior = 0;
        for (int i = 0; i < differences.length; i++) {
            Moment moment = open.get(i).moment();
            Lever chosen = moment.prescription().lever();
            int place = open.get(i).levers().indexOf(chosen);
            int isFirst = place == 0 ? 1 : 0;
            int isPriors = prior(moment, policy) == chosen ? 1 : 0;
            first += isFirst;
            amongFew += place >= 0 && place < FEW ? 1 : 0;
            byPrior += isPriors;
            differences[i] = isFirst - isPriors;
        }
        double all = Math.max(1, open.size());
        return new LeverAgreement(
                open.size(), first / all, amongFew / all, byPrior / all, Interval.ofMean(differences, seed));
    }

    /** What the prior alone would choose; of equals the safer lever, as in the engine. */
    private static Lever prior(Moment moment, CoachingPolicy policy) {
        Facts facts = moment.facts();
        return moment.offered().stream()
                .min(Comparator.comparingDouble((Lever lever) -> -policy.prior(facts.event(), lever, facts.goal()))
                        .thenComparing(lever -> lever))
                .orElseThrow();
    }
}
