package com.gitfit.coach.store;

import com.gitfit.coach.domain.AdjustableRange;
import com.gitfit.coach.domain.AnswerQuality;
import com.gitfit.coach.domain.ExerciseKey;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.ExerciseState;
import com.gitfit.coach.domain.Feedback;
import com.gitfit.coach.domain.LearnedChange;
import com.gitfit.coach.domain.LearningEvent;
import com.gitfit.coach.domain.LearningMetadata;
import com.gitfit.coach.domain.Lever;
import com.gitfit.coach.domain.PainReport;
import com.gitfit.coach.domain.PastPrescription;
import com.gitfit.coach.domain.Prescription;
import com.gitfit.coach.domain.PreviousPerformance;
import com.gitfit.coach.domain.Rating;
import com.gitfit.coach.domain.Recommendation;
import com.gitfit.coach.domain.Risk;
import com.gitfit.coach.domain.Source;
import com.gitfit.coach.domain.TimeOfDay;
import com.gitfit.coach.domain.Tweak;
import com.gitfit.coach.domain.TweakId;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.domain.WearableData;
import com.gitfit.coach.domain.WeightUnit;
import com.gitfit.coach.domain.WorkoutContext;
import com.gitfit.coach.domain.WorkoutSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** Ordinary things to store. */
public final class Examples {
    public static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    public static final ExerciseKey BENCH = new ExerciseKey("bench-press");
    public static final ExerciseKey SQUAT = new ExerciseKey("squat");

    private static final Duration REMEMBERED = Duration.ofDays(180);

    private Examples() {}

    /** A lifter nobody has met. */
    public static UserId someone() {
        return new UserId("lifter-" + UUID.randomUUID());
    }

    /** A tweak under a new id, not yet answered. */
    public static Tweak tweak(UserId userId, ExerciseKey exercise) {
        return new Tweak(
                new TweakId(UUID.randomUUID(), exercise),
                userId,
                1,
                plan(),
                List.of("chest", "triceps"),
                "horizontal_push",
                context(),
                "complete_set",
                recommendation(),
                Optional.empty(),
                Optional.empty(),
                NOW,
                NOW);
    }

    /** A tweak accepted, with what that changes: one more interaction, one past prescription, one event. */
    public static Answered accepted(Answerable read, Instant at) {
        Tweak tweak = read.tweak().answered(acceptance(), at);
        return new Answered(tweak, counted(read.profile(), at), remembered(read.exercise(), at), event(tweak, at));
    }

    public static Feedback acceptance() {
        return new Feedback(
                true,
                false,
                false,
                Map.of(Rating.DIFFICULTY, 6, Rating.FORM, 8),
                Optional.empty(),
                OptionalInt.of(95),
                Optional.of("felt strong"),
                Optional.empty());
    }

    public static WorkoutSession session(UserId userId, String sessionId) {
        return new WorkoutSession(
                userId,
                sessionId,
                "strength",
                55,
                Map.of("total_exercises", 5.0, "overall_difficulty", 7.0),
                Optional.of("good day"),
                List.of(new WorkoutSession.LoggedExercise(
                        "Bench Press", 2, List.of(8, 7), List.of(100.0, 102.5), List.of(90), 1, 0.9)),
                Map.of("heart_rate_avg", 121.0, "zone2", 30.0),
                NOW);
    }

    /** What a model said of a request, kept for half an hour from {@link #NOW}. */
    public static ModelOutput output(String entry, String sentence) {
        return new ModelOutput(
                entry,
                Optional.of(new ModelOutput.Votes(
                        "ranking", Map.of(Lever.INCREASE_WEIGHT, 0.1 + 0.2, Lever.MODIFY_REST, -1.5))),
                Optional.of(new ModelOutput.Text("phrase", Optional.of(sentence))),
                NOW.plus(Duration.ofMinutes(30)));
    }

    private static ExercisePlan plan() {
        return new ExercisePlan(
                "Bench Press",
                3,
                8,
                100,
                2,
                WeightUnit.LB,
                OptionalDouble.of(5),
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalInt.of(90),
                OptionalInt.empty(),
                OptionalInt.of(7),
                0);
    }

    private static WorkoutContext context() {
        return new WorkoutContext(
                TimeOfDay.EVENING,
                7,
                OptionalInt.of(7),
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of("barbell"),
                Optional.empty(),
                Optional.empty(),
                PreviousPerformance.UNKNOWN,
                WearableData.UNKNOWN);
    }

    private static Recommendation recommendation() {
        return new Recommendation(
                new Prescription.IncreaseWeight(100, 105),
                Optional.of(new AdjustableRange(2.5, 110, 2.5)),
                0.69,
                0.6,
                "The last set was easy (fallback).",
                List.of("rpe:7"),
                "More load at the same effort",
                Risk.LOW,
                false,
                Set.of(),
                List.of(),
                Source.FALLBACK,
                "1",
                "none");
    }

    private static UserProfile counted(UserProfile profile, Instant at) {
        LearningMetadata before = profile.learning();
        LearningMetadata after = new LearningMetadata(
                before.totalInteractions() + 1,
                at,
                before.learningRate(),
                before.adaptationSpeed(),
                Optional.of(before.firstAnswerAt().orElse(at)));
        return new UserProfile(
                profile.userId(),
                profile.version(),
                profile.preferences(),
                profile.timeConstraints(),
                profile.patterns(),
                profile.confidences(),
                after,
                profile.recent(),
                profile.habits());
    }

    private static ExerciseState remembered(ExerciseState exercise, Instant at) {
        return new ExerciseState(
                exercise.userId(),
                exercise.key(),
                exercise.name(),
                exercise.version(),
                exercise.sessions(),
                exercise.bestE1rmKilograms(),
                Optional.of(new PainReport(2, at)),
                exercise.form(),
                exercise.levers(),
                List.of(new PastPrescription(
                        at,
                        recommendation().prescription().lever(),
                        acceptance().outcome(),
                        OptionalInt.of(7),
                        OptionalInt.of(6),
                        OptionalInt.of(8),
                        true)),
                exercise.confidence(),
                exercise.warmedUpAt(),
                exercise.deloadedAt(),
                exercise.raise(),
                exercise.strength());
    }

    private static LearningEvent event(Tweak tweak, Instant at) {
        return new LearningEvent(
                tweak.userId(),
                tweak.id(),
                at,
                tweak.id().exercise(),
                tweak.plan().exerciseName(),
                tweak.muscles(),
                tweak.recommendation().prescription().lever(),
                acceptance().outcome(),
                acceptance().ratings(),
                1,
                tweak.recommendation().predictedAcceptance(),
                List.of(new LearnedChange("acceptance_rate", 0.5, 0.525, "accepted")),
                Map.of(),
                0.525,
                tweak.recommendation().confidence(),
                OptionalDouble.empty(),
                tweak.recommendation().factors(),
                "1",
                "none",
                at.plus(REMEMBERED),
                AnswerQuality.NONE);
    }
}
