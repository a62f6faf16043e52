package com.gitfit.coach.engine;

import com.gitfit.coach.domain.Prescription.DecreaseWeight;
import com.gitfit.coach.domain.WorkoutEvent;
import com.gitfit.coach.language.Driver;
import java.util.Optional;
import java.util.stream.Stream;

/** Less weight: a small step back when a set or the day is too hard, a larger one when a deload is due. */
final class DecreaseRule implements Rule {
    /** Where the equipment allows only a larger step, less weight is no adjustment any more but another exercise. */
    private static final double LARGEST_STEP = 0.2;

    @Override
    public Optional<Candidate> propose(Situation situation) {
        if (situation.plan().isBodyweight()) {
            return Optional.empty();
        }
        return foreseen(situation).or(() -> usual(situation)).map(decrease -> candidate(situation, decrease));
    }

    private static Optional<DecreaseWeight> usual(Situation situation) {
        if (!isCalledFor(situation)) {
            return Optional.empty();
        }
        double planned = situation.plan().weight();
        double share = situation.stalled()
                ? situation.steps().deload()
                : situation.steps().decrease();
        double nearest = situation.grid().nearest(planned * (1 - share));
        double to = nearest < planned ? nearest : situation.grid().below(planned);
        return to < planned * (1 - LARGEST_STEP) ? Optional.empty() : Optional.of(new DecreaseWeight(planned, to));
    }

    /** The weight that brings the effort nearest to the target, on the side on which the target lies. */
    private static Optional<DecreaseWeight> foreseen(Situation situation) {
        double planned = situation.plan().weight();
        double least = planned * (1 - LARGEST_STEP);
        return situation
                .forecast()
                .flatMap(forecast -> forecast.nearest(Stream.iterate(
                                        situation.grid().below(planned),
                                        to -> to >= least && to > 0,
                                        to -> situation.grid().below(to))
                                .map(to -> new DecreaseWeight(planned, to)))
                        .filter(forecast::isTowardTarget));
    }

    private static boolean isCalledFor(Situation situation) {
        return !situation.mayAdd() || situation.strain() > 0 || situation.tiredness() > 0;
    }

    private static Candidate candidate(Situation situation, DecreaseWeight decrease) {
        if (situation.stalled()) {
            return new Candidate(decrease, 1, Driver.STALL);
        }
        double need = Math.max(situation.strain(), situation.tiredness());
        if (situation.event() == WorkoutEvent.FORM_DEGRADATION) {
            return new Candidate(decrease, need, Driver.FORM);
        }
        if (situation.event() == WorkoutEvent.STRUGGLE_SET) {
            return new Candidate(decrease, need, Driver.STRUGGLE);
        }
        return new Candidate(decrease, need, Easing.driver(situation));
    }
}
