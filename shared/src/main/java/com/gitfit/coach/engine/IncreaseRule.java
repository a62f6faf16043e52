package com.gitfit.coach.engine;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.PastPrescription;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.Prescription.IncreaseWeight;
import com.gitfit.coach.domain.Progression;
import com.gitfit.coach.domain.RepRange;
import com.gitfit.coach.domain.SessionSummary;
import com.gitfit.coach.language.Driver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * More weight: what brings the effort to its target where that can be foreseen, else a step that grows with the
 * lifter's progression rate and with the repetitions in reserve, rounded down to what can be loaded, at least one
 * increment.
 */
final class IncreaseRule implements Rule {
    private static final int HARD = 9;

    @Override
    public Optional<Candidate> propose(Situation situation) {
        boolean allowed = situation.mayAdd() && !situation.isTooShort() && !isDecreasing(situation);
        if (situation.plan().isBodyweight() || !allowed || isTooHard(situation)) {
            return Optional.empty();
        }
        return situation
                .forecast()
                .map(forecast -> foreseen(situation, forecast))
                .orElseGet(() -> usual(situation))
                .map(increase -> candidate(situation, increase));
    }

    private static Optional<IncreaseWeight> usual(Situation situation) {
        double share = share(situation);
        if (share <= 0) {
            return Optional.empty();
        }
        double planned = situation.plan().weight();
        double stepped = situation.grid().floor(planned * (1 + share));
        double to = stepped > planned ? stepped : situation.grid().above(planned);
        return Optional.of(new IncreaseWeight(planned, to));
    }

    /** The weight within the cap that brings the effort nearest to the target, on the side on which the target lies. */
    private static Optional<IncreaseWeight> foreseen(Situation situation, Forecast forecast) {
        double planned = situation.plan().weight();
        double most = planned * (1 + situation.policy().limits().maximumWeightIncrease());
        Stream<IncreaseWeight> steps = Stream.iterate(
                        situation.grid().above(planned),
                        to -> to <= most,
                        to -> situation.grid().above(to))
                .map(to -> new IncreaseWeight(planned, to));
        return forecast.nearest(steps).filter(forecast::isTowardTarget);
    }

    /** At RPE 9 only what was earned by double progression is still added, at RPE 10 and after RPE 9 twice nothing. */
    private static boolean isTooHard(Situation situation) {
        int effort = situation.effort().orElse(0);
        return effort > HARD || wasHardTwice(situation) || (effort == HARD && !isAtTopOfRange(situation));
    }

    private static boolean isDecreasing(Situation situation) {
        return situation.context().previous().recentProgression().equals(Optional.of(Progression.DECREASING));
    }

    private static double share(Situation situation) {
        CoachingPolicy.Steps steps = situation.steps();
        double base = steps.increaseBase()
                + steps.increasePerProgression() * situation.profile().value(Preference.PROGRESSION);
        double reserve = situation.effort().isPresent()
                ? steps.targetRpe() - situation.effort().getAsInt()
                : 0;
        return base + steps.increasePerRpe() * reserve;
    }

    private static Candidate candidate(Situation situation, IncreaseWeight increase) {
        if (isAtTopOfRange(situation)) {
            return new Candidate(increase, 1, Driver.DOUBLE_PROGRESSION);
        }
        double need = situation.ease();
        return new Candidate(increase, need, need > 0 ? Driver.EASY_EFFORT : Driver.USUAL_PROGRESSION);
    }

    private static boolean wasHardTwice(Situation situation) {
        List<Integer> efforts = new ArrayList<>(situation.state().past().stream()
                .filter(PastPrescription::tellsEffort)
                .map(PastPrescription::effort)
                .toList());
        situation.plan().lastRpe().ifPresent(efforts::add);
        return efforts.size() >= 2
                && efforts.subList(efforts.size() - 2, efforts.size()).stream().allMatch(effort -> effort >= HARD);
    }

    private static boolean isAtTopOfRange(Situation situation) {
        List<SessionSummary> sessions = situation.state().sessions().stream()
                .filter(session -> Strength.isRecent(session, situation.steps(), situation.now()))
                .toList();
        Optional<RepRange> range = situation.plan().repRange();
        if (range.isEmpty() || sessions.size() < 2) {
            return false;
        }
        double planned = situation.plan().unit().toKilograms(situation.plan().weight());
        return sessions.subList(sessions.size() - 2, sessions.size()).stream()
                .allMatch(session -> session.completed()
                        && session.reps() >= range.get().maximum()
                        && session.weightKilograms() >= planned * 0.99);
    }
}
