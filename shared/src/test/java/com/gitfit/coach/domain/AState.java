package com.gitfit.coach.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds what is known of an exercise for tests: nothing at first. */
public final class AState {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 2, 2);

    private final List<SessionSummary> sessions = new ArrayList<>();
    private Optional<Instant> deloadedAt = Optional.empty();
    private Optional<Raise> raise = Optional.empty();

    private AState() {}

    public static AState aState() {
        return new AState();
    }

    /** One more day with one set; an e1RM of 0 is a set that allowed no estimate. */
    public AState withSession(double e1rmKilograms, double meanRpe) {
        LocalDate day = FIRST_DAY.plusDays(2L * sessions.size());
        sessions.add(new SessionSummary(day, 100, 5, e1rmKilograms, meanRpe, 1, 1, true));
        return this;
    }

    public AState deloadedAt(Instant at) {
        deloadedAt = Optional.of(at);
        return this;
    }

    public AState raised(Raise taken) {
        raise = Optional.of(taken);
        return this;
    }

    public ExerciseState build() {
        ExerciseState unknown = ExerciseState.unknown(ARequest.USER, ATweak.ID.exercise(), "Bench Press");
        return new ExerciseState(
                unknown.userId(),
                unknown.key(),
                unknown.name(),
                unknown.version(),
                sessions,
                sessions.stream()
                        .mapToDouble(SessionSummary::e1rmKilograms)
                        .max()
                        .orElse(0),
                unknown.pain(),
                unknown.form(),
                unknown.levers(),
                unknown.past(),
                unknown.confidence(),
                unknown.warmedUpAt(),
                deloadedAt,
                raise,
                unknown.strength());
    }
}
