package com.gitfit.coach.engine;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.Outcome;
import com.gitfit.coach.domain.Prescription.AdjustReps;
import com.gitfit.coach.language.Driver;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Fewer repetitions when the work is too hard, one or two more when it is too easy. */
final class RepsRule implements Rule {
    private static final Duration RAISE_LASTS = Duration.ofHours(12);

    @Override
    public Optional<Candidate> propose(Situation situation) {
        if (situation.stalled()) {
            return Optional.empty();
        }
        boolean fewer = !situation.mayAdd() || situation.strain() > 0;
        if (!fewer && (situation.isTooShort() || raisedLately(situation))) {
            return Optional.empty();
        }
        Candidate candidate = fewer ? fewer(situation) : more(situation);
        AdjustReps reps = (AdjustReps) candidate.prescription();
        return reps.to() == reps.from() ? Optional.empty() : Optional.of(candidate);
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
        return new Candidate(new AdjustReps(planned, to), severity, Easing.driver(situation));
    }

    private static Candidate more(Situation situation) {
        int planned = situation.plan().reps();
        int step = situation.ease() >= 0.5 ? situation.steps().repsUpMost() : 1;
        int mostByVolume = situation.policy().limits().mostReps(planned);
        int mostByRange = situation
                .plan()
                .repRange()
                .map(range -> Math.max(planned, range.maximum()))
                .orElse(Integer.MAX_VALUE);
        int to = Math.min(planned + step, Math.min(mostByVolume, mostByRange));
        double need = situation.ease();
        return new Candidate(
                new AdjustReps(planned, to), need, need > 0 ? Driver.EASY_EFFORT : Driver.USUAL_PROGRESSION);
    }
}
