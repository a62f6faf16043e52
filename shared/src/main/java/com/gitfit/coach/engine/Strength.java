package com.gitfit.coach.engine;

import com.gitfit.coach.domain.CoachingPolicy;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.SessionSummary;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalDouble;

/** What sessions say about strength. */
public final class Strength {
    /** The most repetitions, done and in reserve, from which a maximum can be estimated. */
    private static final int MOST_REPS = 12;

    private Strength() {}

    /**
     * Estimated one-repetition maximum {@code w × (1 + (reps + RIR) / 30)}: Epley's formula (Boyd Epley, 1985) with the
     * repetitions in reserve, 10 − RPE, counted as done (Zourdos et al., 2016).
     *
     * @param weight in any unit; the estimate is in the same
     * @param rpe 1–10
     * @return nothing for bodyweight, for no repetition, or for more than 12 done and in reserve
     */
    public static OptionalDouble e1rm(double weight, int reps, double rpe) {
        double total = reps + (10 - rpe);
        return weight > 0 && reps >= 1 && total <= MOST_REPS
                ? OptionalDouble.of(weight * (1 + total / 30))
                : OptionalDouble.empty();
    }

    /**
     * Whether the last sessions were hard and none of them brought a gain over the one before them, so that a deload is
     * due. Only sessions since the last deload was proposed count, and none that is long past.
     */
    public static boolean isStalled(ExerciseState state, CoachingPolicy.Steps steps, Instant now) {
        List<SessionSummary> recent = state.sessions().stream()
                .filter(session -> session.e1rmKilograms() > 0)
                .filter(session -> isRecent(session, steps, now))
                .filter(session -> state.deloadedAt()
                        .map(at -> session.date().isAfter(day(at)))
                        .orElse(true))
                .toList();
        int from = recent.size() - steps.stallSessions();
        if (from < 0) {
            return false;
        }
        List<SessionSummary> last = recent.subList(from, recent.size());
        double meanRpe =
                last.stream().mapToDouble(SessionSummary::meanRpe).average().orElse(0);
        double before = recent.get(Math.max(0, from - 1)).e1rmKilograms();
        return meanRpe >= steps.stallRpe() && last.stream().noneMatch(session -> session.e1rmKilograms() > before);
    }

    /** Whether a session is near enough to say something of today. */
    static boolean isRecent(SessionSummary session, CoachingPolicy.Steps steps, Instant now) {
        return session.date().plusDays(steps.sessionValidDays()).isAfter(day(now));
    }

    private static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
