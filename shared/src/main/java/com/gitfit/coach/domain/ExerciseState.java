package com.gitfit.coach.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of one lifter and one exercise.
 *
 * @param version of the stored item, 0 if nothing is stored; it only ever grows
 * @param name the exercise as the lifter last called it
 * @param sessions the last sessions, oldest first
 * @param bestE1rmKilograms best estimated one-repetition maximum ever; 0 if unknown
 * @param pain the latest reported pain
 * @param form the latest reported form
 * @param levers how each lever was answered
 * @param past the last answered recommendations, oldest first
 * @param confidence 0–1, how effective advice on this exercise was rated
 * @param warmedUpAt when a warm-up was last taken
 * @param deloadedAt when a deload was last proposed and answered
 * @param raise the last increase that was taken
 * @param strength what the sets told of the maximum; nothing until one was rated
 */
public record ExerciseState(
        UserId userId,
        ExerciseKey key,
        String name,
        long version,
        List<SessionSummary> sessions,
        double bestE1rmKilograms,
        Optional<PainReport> pain,
        Optional<FormReport> form,
        Map<Lever, LeverTally> levers,
        List<PastPrescription> past,
        double confidence,
        Optional<Instant> warmedUpAt,
        Optional<Instant> deloadedAt,
        Optional<Raise> raise,
        Optional<StrengthBelief> strength) {

    public ExerciseState {
        sessions = List.copyOf(sessions);
        levers = Map.copyOf(levers);
        past = List.copyOf(past);
    }

    /** The state of an exercise on which nothing was ever answered. */
    public static ExerciseState unknown(UserId userId, ExerciseKey key, String name) {
        return new ExerciseState(
                userId,
                key,
                name,
                0,
                List.of(),
                0,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(),
                0.5,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** How a lever was answered on this exercise. */
    public LeverTally tally(Lever lever) {
        return levers.getOrDefault(lever, LeverTally.NONE);
    }

    /** The same state under another version. */
    public ExerciseState withVersion(long newVersion) {
        return new ExerciseState(
                userId,
                key,
                name,
                newVersion,
                sessions,
                bestE1rmKilograms,
                pain,
                form,
                levers,
                past,
                confidence,
                warmedUpAt,
                deloadedAt,
                raise,
                strength);
    }
}
