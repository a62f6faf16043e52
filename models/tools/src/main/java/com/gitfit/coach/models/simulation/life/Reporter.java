package com.gitfit.coach.models.simulation.life;

import com.gitfit.coach.domain.Adjustment;
import com.gitfit.coach.domain.Feedback;
import com.gitfit.coach.domain.Outcome;
import com.gitfit.coach.domain.Rating;
import com.gitfit.coach.models.simulation.chance.Chance;
import com.gitfit.coach.models.simulation.chance.Span;
import com.gitfit.coach.models.simulation.lifter.Effort;
import com.gitfit.coach.models.simulation.lifter.Person;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** How a lifter tells of what was felt: with bias, noise and gaps, or carelessly. */
final class Reporter {
    private static final double TELLS_EFFORT = 0.9;
    private static final double TELLS = 0.7;
    private static final int SECONDS_PER_REP = 4;

    private final Person person;
    private final Chance chance;
    private int ratings;

    Reporter(Person person, Chance chance) {
        this.person = person;
        this.chance = chance;
    }

    /** Reported effort; the further from failure, the less certain (Zourdos et al. 2016, Steele et al. 2017). */
    int rpe(Effort effort) {
        double noise = person.population().traits().rpeNoise() * (1 + 0.12 * Math.clamp(effort.reserve(), 0, 6));
        double bias = effort.reserve() > 0 ? person.rpeBias() : 0;
        return rating(chance.normal(effort.rpe() + bias, noise));
    }

    /** The answer to an advice after the set that followed it. */
    Feedback afterSet(Exchange exchange, Effort effort, double form, int reported, int reps) {
        Map<Rating, Integer> given = new EnumMap<>(Rating.class);
        if (chance.happens(TELLS_EFFORT)) {
            given.put(Rating.EXERTION, reported);
        }
        tell(given, Rating.DIFFICULTY, effort.rpe(), 0.7);
        tell(given, Rating.FORM, form, 0.6);
        tell(given, Rating.EFFECTIVENESS, 5.5 + 3.5 * exchange.usefulness(), 1);
        double seconds = reps * SECONDS_PER_REP * chance.between(new Span(0.85, 1.3));
        return feedback(exchange, given, OptionalInt.of((int) StrictMath.rint(seconds)));
    }

    /** The answer to an advice after which no set was done. */
    Feedback withoutSet(Exchange exchange) {
        Map<Rating, Integer> given = new EnumMap<>(Rating.class);
        if (exchange.outcome() != Outcome.SKIPPED) {
            tell(given, Rating.EFFECTIVENESS, 5.5 + 3.5 * exchange.usefulness(), 1);
        }
        return feedback(exchange, given, OptionalInt.empty());
    }

    private static Feedback feedback(Exchange exchange, Map<Rating, Integer> given, OptionalInt seconds) {
        boolean modified = exchange.outcome() == Outcome.MODIFIED;
        Optional<Adjustment> adjustment = Optional.empty();
        if (modified) {
            adjustment = Optional.of(new Adjustment.Amount(
                    Halves.amount(exchange.done().orElseThrow()).orElseThrow()));
        }
        return new Feedback(
                exchange.outcome() == Outcome.ACCEPTED,
                modified,
                exchange.outcome() == Outcome.SKIPPED,
                given,
                adjustment,
                seconds,
                Optional.empty(),
                Optional.empty());
    }

    private void tell(Map<Rating, Integer> given, Rating rating, double truth, double noise) {
        if (chance.happens(TELLS)) {
            given.put(rating, rating(chance.normal(truth, noise)));
        }
    }

    private int rating(double felt) {
        ratings++;
        return switch (person.ratings()) {
            case HONEST -> (int) StrictMath.rint(Math.clamp(felt, 1, 10));
            case UNIFORM -> chance.between(1, 10);
            case CONTRADICTORY -> ratings % 2 == 0 ? 1 : 10;
        };
    }
}
