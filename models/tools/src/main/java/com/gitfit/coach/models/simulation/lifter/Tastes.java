package com.gitfit.coach.models.simulation.lifter;

import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.models.simulation.chance.Chance;
import com.gitfit.coach.models.simulation.chance.Span;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a lifter likes, which nobody tells the coach.
 *
 * @param levers what a lever gains or loses by itself, in logits
 * @param rpe the effort that feels right, 7–9
 * @param rest seconds that feel right
 * @param variety −1 to 1, how useful another exercise seems without a reason for it
 * @param trust how readily advice is taken at all, in logits
 * @param discernment how much usefulness counts, in logits
 */
public record Tastes(
        Map<Lever, Double> levers, double rpe, double rest, double variety, double trust, double discernment) {
    public Tastes {
        levers = Map.copyOf(levers);
    }

    static Tastes draw(Population population, Chance chance) {
        Map<Lever, Double> levers = new EnumMap<>(Lever.class);
        for (Lever lever : Lever.values()) {
            levers.put(lever, chance.normal(lever == Lever.SUGGEST_FORM_FOCUS ? -0.3 : 0, 0.6));
        }
        return new Tastes(
                levers,
                Math.clamp(chance.normal(8, 0.5), 7, 9),
                chance.between(population.traits().rest()),
                Math.clamp(chance.normal(-0.3, 0.3), -1, 1),
                chance.normal(0, 0.3),
                chance.between(new Span(1.8, 2.8)));
    }
}
