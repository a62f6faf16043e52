package com.gitfit.coach.models.simulation.coach;

import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.language.Adviser;
import com.gitfit.coach.language.Driver;
import com.gitfit.coach.language.Facts;
import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.models.simulation.chance.Chance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A language model gone mad, with a large say: it votes for anything, endlessly, or for no number at all. */
final class AbsurdAdviser implements Adviser {
    private static final double SAY = 10;
    private static final List<Double> VOTES =
            List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300, -1e300, 100.0, -100.0, 0.0);

    private final Chance chance;

    AbsurdAdviser(Chance chance) {
        this.chance = chance;
    }

    @Override
    public Optional<LanguageModel.Identity> identity() {
        return Optional.of(new LanguageModel.Identity("absurd", SAY));
    }

    @Override
    public Map<Lever, Double> votes(Facts facts, Set<Lever> levers) {
        Map<Lever, Double> votes = new HashMap<>();
        for (Lever lever : Lever.values()) {
            votes.put(lever, chance.of(VOTES));
        }
        return votes;
    }

    @Override
    public Optional<String> sentence(Facts facts, Driver driver, Prescription prescription) {
        return Optional.empty();
    }
}
