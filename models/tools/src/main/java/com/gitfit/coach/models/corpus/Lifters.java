package com.gitfit.coach.models.corpus;

import com.gitfit.coach.catalog.Exercise;
import com.gitfit.coach.catalog.ExerciseCatalog;
import com.gitfit.coach.domain.ConfidenceScores;
import com.gitfit.coach.domain.Estimate;
import com.gitfit.coach.domain.ExercisePlan;
import com.gitfit.coach.domain.FeedbackPatterns;
import com.gitfit.coach.domain.Habits;
import com.gitfit.coach.domain.Leanings;
import com.gitfit.coach.domain.LearningMetadata;
import com.gitfit.coach.domain.Preference;
import com.gitfit.coach.domain.RecentAnswers;
import com.gitfit.coach.domain.RecommendationRequest;
import com.gitfit.coach.domain.TimeConstraints;
import com.gitfit.coach.domain.UserId;
import com.gitfit.coach.domain.UserProfile;
import com.gitfit.coach.domain.WorkoutEvent;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Draws lifters who ask for advice, each another one, from everything that advice depends on. */
final class Lifters {
    /** The day on which all of them train; only the time since something happened counts. */
    static final Instant NOW = Instant.parse("2026-03-02T17:00:00Z");

    private static final UserId USER = new UserId("somebody");
    private static final List<WorkoutEvent> EVENTS = List.of(
            WorkoutEvent.EXERCISE_START,
            WorkoutEvent.EXERCISE_START,
            WorkoutEvent.EXERCISE_START,
            WorkoutEvent.COMPLETE_SET,
            WorkoutEvent.COMPLETE_SET,
            WorkoutEvent.COMPLETE_SET,
            WorkoutEvent.STRUGGLE_SET,
            WorkoutEvent.FORM_DEGRADATION,
            WorkoutEvent.SKIP_SET,
            WorkoutEvent.SKIP_EXERCISE,
            WorkoutEvent.COMPLETE_WORKOUT);

    private final Draw draw;
    private final ExerciseCatalog catalog;
    private final ExerciseNames names;
    private final Split split;
    private final Plans plans;
    private final Contexts contexts;
    private final Histories histories;
    private final Habits habits;

    Lifters(ExerciseCatalog catalog, ExerciseNames names, Split split, Draw draw) {
        this.draw = draw;
        this.catalog = catalog;
        this.names = names;
        this.split = split;
        this.plans = new Plans(draw);
        this.contexts = new Contexts(draw);
        this.histories = new Histories(draw, NOW);
        this.habits = new Habits(Map.of(), Map.of(), List.of(), Map.of(), names.outside(split), Leanings.NONE);
    }

    Visit next() {
        String name = names.draw(split, draw);
        Exercise exercise = catalog.resolve(name);
        WorkoutEvent event = draw.of(EVENTS);
        ExercisePlan plan = plans.plan(name, exercise, event);
        return new Visit(
                new RecommendationRequest(USER, plan, contexts.context(exercise.equipment()), event.wireName()),
                profile(),
                histories.state(USER, exercise.key(), plan));
    }

    private UserProfile profile() {
        return new UserProfile(
                USER,
                1,
                preferences(),
                draw.chance(0.3)
                        ? Optional.of(new TimeConstraints(draw.between(20, 90), Set.of(), draw.between(1, 10)))
                        : Optional.empty(),
                FeedbackPatterns.NEWCOMER,
                ConfidenceScores.NEWCOMER,
                new LearningMetadata(0, NOW, 0.05, 0.1, Optional.empty()),
                RecentAnswers.NONE,
                habits);
    }

    private Map<Preference, Estimate> preferences() {
        Map<Preference, Estimate> preferences = new EnumMap<>(Preference.class);
        for (Preference preference : Preference.values()) {
            preferences.put(preference, Estimate.initial(preference.newcomer()));
        }
        preferences.put(Preference.PROGRESSION, Estimate.initial(draw.real(1, 10)));
        preferences.put(Preference.VARIETY, Estimate.initial(draw.real(1, 10)));
        preferences.put(Preference.REST, Estimate.initial(draw.around(30, 240)));
        return preferences;
    }
}
