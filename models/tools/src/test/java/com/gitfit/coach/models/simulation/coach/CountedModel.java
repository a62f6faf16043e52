package com.gitfit.coach.models.simulation.coach;

import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.language.Driver;
import com.gitfit.coach.language.Facts;
import com.gitfit.coach.language.LanguageModel;
import com.gitfit.coach.language.ModelAnswer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Finds one lever likelier than all others, whatever the situation, and counts how often it is asked. */
public final class CountedModel implements LanguageModel {
    private final Lever favourite;
    private final AtomicInteger asked = new AtomicInteger();

    public CountedModel(Lever favourite) {
        this.favourite = favourite;
    }

    public int asked() {
        return asked.get();
    }

    @Override
    public Optional<Identity> identity() {
        return Optional.of(new Identity("counted-1", 0.05));
    }

    @Override
    public ModelAnswer<Map<Lever, Double>> rank(Facts facts, Set<Lever> levers, Duration budget) {
        asked.incrementAndGet();
        return new ModelAnswer.Given<>(
                levers.stream().collect(Collectors.toMap(lever -> lever, lever -> lever == favourite ? 1.0 : -1.0)));
    }

    @Override
    public ModelAnswer<String> phrase(Facts facts, Driver driver, Prescription prescription, Duration budget) {
        throw new UnsupportedOperationException("nobody in a laboratory reads sentences");
    }
}
