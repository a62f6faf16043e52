package com.gitfit.coach.engine;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Outcome;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.language.Driver;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;

/** Fewer repetitions when the work is too hard, one or two more when it is too easy. */
final class RepsRule implements Rule {
    private static final Duration RAISE_LASTS = Duration.ofHours(12);

    @Override
    public Optional<Candidate> propose(Situation situation) {
        if (situation.stalled()) {
            return Optional.empty();
        }
        if (situation.forecast().isPresent()) {
            return foreseen(situation, situation.forecast().get());
        }
        boolean fewer = !situation.mayAdd() || situation.strain() > 0;
        if (!fewer && (situation.isTooShort() || raisedLately(situation))) {
            return Optional.empty();
        }
        Candidate candidate = fewer ? fewer(situation) : more(situation);
        AdjustReps reps = (AdjustReps) candidate.prescription();
        return reps.to() == reps.from() ? Optional.empty() : Optional.of(candidate);
    }

    /** The number that brings the effort nearest to the target, on the side on which the target lies. */
    private static Optional<Candidate> foreseen(Situation situation, Forecast forecast) {
        int planned = situation.plan().reps();
        int least = situation.policy().limits().fewestReps(planned);
        int most = situation.mayAdd() && !situation.isTooShort() ? most(situation) : planned - 1;
        return forecast.nearest(IntStream.rangeClosed(least, most)
                        .filter(to -> to != planned)
                        .mapToObj(to -> new AdjustReps(planned, to)))
                .filter(forecast::isTowardTarget)
                .map(reps -> reps.to() > planned ? raised(situation, reps) : eased(situation, reps));
    }

    private static Candidate raised(Situation situation, AdjustReps reps) {
        double need = situation.ease();
        return new Candidate(reps, need, need > 0 ? Driver.EASY_EFFORT : Driver.USUAL_PROGRESSION);
    }

    private static Candidate eased(Situation situation, AdjustReps reps) {
        double severity = Math.max(situation.strain(), situation.tiredness());
        return new Candidate(reps, severity, Easing.driver(situation));
    }

    /** The most that volume and range allow. */
    private static int most(Situation situation) {
        int planned = situation.plan().reps();
        int mostByVolume = situation.policy().limits().mostReps(planned);
        int mostByRange = situation
                .plan()
                .repRange()
                .map(range -> Math.max(planned, range.maximum()))
                .orElse(Integer.MAX_VALUE);
        return Math.min(mostByVolume, mostByRange);
    }

    /** More repetitions once a day are enough. */
    private static boolean raisedLately(Situation situation) {
        Instant since = situation.now().minus(RAISE_LASTS);
        return situation.state().past().stream()
                .anyMatch(past -> past.lever() == Lever.ADJUST_REPS
                        && past.outcome() != Outcome.SKIPPED
                        && past.at().isAfter(since));
    }

    private static Candidate fewer(Situation situation) {
        CoachingPolicy.Steps steps = situation.steps();
        int planned = situation.plan().reps();
        double severity = Math.max(situation.strain(), situation.tiredness());
        double share = steps.repsDown() + (steps.repsDownMost() - steps.repsDown()) * severity;
        int least = situation.policy().limits().fewestReps(planned);
        int to = Math.max(least, Math.min(planned - 1, (int) Math.round(planned * (1 - share))));
        return eased(situation, new AdjustReps(planned, to));
    }

    private static Candidate more(Situation situation) {
        int planned = situation.plan().reps();
        int step = situation.ease() >= 0.5 ? situation.steps().repsUpMost() : 1;
        return raised(situation, new AdjustReps(planned, Math.min(planned + step, most(situation))));
    }
}
