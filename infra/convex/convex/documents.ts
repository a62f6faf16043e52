import { v } from "convex/values";

// The documented shapes of the five mirrored tables. Where a field is optional here although the documentation
// requires it, the comment says whose items lack it.

const aiUserPreferences = v.object({
  userId: v.string(),
  preferences: v.object({
    preferred_intensity: v.number(),
    volume_tolerance: v.number(),
    rest_time_preference: v.number(),
    exercise_variety: v.number(),
    progression_rate: v.number(),
    form_focus: v.number(),
    time_constraints: v.optional(
      v.object({
        typical_session_length: v.number(),
        preferred_times: v.array(v.string()),
        rush_tolerance: v.number(),
      }),
    ),
  }),
  feedback_patterns: v.object({
    acceptance_rate: v.number(),
    modification_frequency: v.number(),
    skip_rate: v.number(),
  }),
  confidence_scores: v.object({
    workout_confidence: v.number(),
    exercise_confidence: v.number(),
    intensity_confidence: v.number(),
  }),
  learning_metadata: v.object({
    total_interactions: v.number(),
    last_updated: v.string(),
    learning_rate: v.number(),
    adaptation_speed: v.number(),
  }),
  createdAt: v.number(),
  updatedAt: v.number(),
});

const aiWorkoutTweaks = v.object({
  userId: v.string(),
  tweakId: v.string(),
  exercise: v.object({
    name: v.string(),
    type: v.string(),
    muscle_groups: v.array(v.string()),
    difficulty_level: v.optional(v.number()),
  }),
  recommendation: v.object({
    type: v.string(),
    original_value: v.any(),
    suggested_value: v.any(),
    confidence: v.number(),
    reasoning: v.string(),
    factors: v.array(v.string()),
    expected_outcome: v.string(),
    risk_assessment: v.string(),
    alternative_options: v.optional(v.array(v.any())),
  }),
  context: v.object({
    workout_phase: v.string(),
    time_of_day: v.string(),
    day_of_week: v.number(),
    user_energy: v.optional(v.number()),
    user_motivation: v.optional(v.number()),
    available_time: v.optional(v.number()),
    equipment_availability: v.optional(v.array(v.string())),
    gym_crowding: v.optional(v.string()),
    environmental_factors: v.optional(
      v.object({
        temperature: v.optional(v.number()),
        noise_level: v.optional(v.string()),
        crowding: v.optional(v.string()),
      }),
    ),
  }),
  user_response: v.optional(
    v.object({
      accepted: v.boolean(),
      modified: v.boolean(),
      skipped: v.boolean(),
      actual_value: v.optional(v.any()),
      feedback_ratings: v.optional(
        v.object({
          // An answer rates what it likes, and no answer is asked for its satisfaction.
          difficulty: v.optional(v.number()),
          effectiveness: v.optional(v.number()),
          satisfaction: v.optional(v.number()),
          perceived_exertion: v.optional(v.number()),
          form_quality: v.optional(v.number()),
        }),
      ),
      completion_time: v.optional(v.number()),
      notes: v.optional(v.string()),
      responded_at: v.optional(v.number()),
    }),
  ),
  createdAt: v.number(),
  updatedAt: v.number(),
});

const aiLearningEvents = v.object({
  userId: v.string(),
  eventType: v.string(),
  eventData: v.object({
    exercise_name: v.optional(v.string()),
    recommendation_type: v.optional(v.string()),
    user_action: v.optional(v.string()),
    context_factors: v.optional(v.array(v.string())),
    performance_metrics: v.optional(
      v.object({
        accuracy: v.optional(v.number()),
        user_satisfaction: v.optional(v.number()),
        outcome_quality: v.optional(v.number()),
      }),
    ),
    learning_signals: v.optional(
      v.object({
        preference_shift: v.optional(v.number()),
        confidence_change: v.optional(v.number()),
        pattern_strength: v.optional(v.number()),
      }),
    ),
  }),
  metadata: v.object({
    model_version: v.string(),
    algorithm_version: v.string(),
    confidence_threshold: v.number(),
    processing_time: v.optional(v.number()),
  }),
  timestamp: v.number(),
});

const aiModelVersions = v.object({
  version: v.string(),
  modelType: v.string(),
  capabilities: v.array(v.string()),
  performance_metrics: v.object({
    // A model that nobody has judged has no figures, and one of random weights never gets any.
    accuracy: v.optional(v.number()),
    response_time: v.optional(v.number()),
    memory_usage: v.optional(v.number()),
    personalization_score: v.optional(v.number()),
  }),
  deployment_info: v.object({
    // A model is registered before it is active for the first time.
    deployed_at: v.optional(v.string()),
    environment: v.string(),
    config_hash: v.string(),
  }),
  active: v.boolean(),
  createdAt: v.number(),
});

const workoutSessions = v.object({
  userId: v.string(),
  sessionId: v.string(),
  sessionData: v.object({
    workout_type: v.string(),
    duration: v.number(),
    total_exercises: v.number(),
    completed_exercises: v.number(),
    ai_recommendations_count: v.number(),
    ai_recommendations_accepted: v.number(),
    overall_difficulty: v.number(),
    overall_satisfaction: v.number(),
    energy_before: v.optional(v.number()),
    energy_after: v.optional(v.number()),
    perceived_exertion: v.optional(v.number()),
    notes: v.optional(v.string()),
  }),
  exercises: v.array(
    v.object({
      name: v.string(),
      sets: v.number(),
      reps: v.array(v.number()),
      weights: v.array(v.number()),
      rest_times: v.array(v.number()),
      ai_tweaks_applied: v.number(),
      completion_quality: v.number(),
    }),
  ),
  wearableData: v.optional(
    v.object({
      heart_rate_avg: v.optional(v.number()),
      heart_rate_max: v.optional(v.number()),
      heart_rate_zones: v.optional(
        v.object({
          zone1: v.number(),
          zone2: v.number(),
          zone3: v.number(),
          zone4: v.number(),
          zone5: v.number(),
        }),
      ),
      calories_burned: v.optional(v.number()),
      steps: v.optional(v.number()),
      active_time: v.optional(v.number()),
    }),
  ),
  createdAt: v.number(),
  updatedAt: v.number(),
});

/** What a document of each mirrored table holds, without Convex's own fields. */
export const documents = {
  aiUserPreferences,
  aiWorkoutTweaks,
  aiLearningEvents,
  aiModelVersions,
  workoutSessions,
};

export type MirroredTable = keyof typeof documents;

/** The name of a mirrored table. */
export const mirroredTable = v.union(
  v.literal("aiUserPreferences"),
  v.literal("aiWorkoutTweaks"),
  v.literal("aiLearningEvents"),
  v.literal("aiModelVersions"),
  v.literal("workoutSessions"),
);
