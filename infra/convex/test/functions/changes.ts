import { FunctionArgs, WithoutSystemFields } from "convex/server";
import { internal } from "../../convex/_generated/api";
import { Doc } from "../../convex/_generated/dataModel";
import { MirroredTable } from "../../convex/documents";

export type Change = FunctionArgs<typeof internal.mirror.apply>["changes"][number];
type Shape<Table extends MirroredTable> = WithoutSystemFields<Doc<Table>>;

export function preferencesOf(userId: string, intensity = 7): Shape<"aiUserPreferences"> {
  return {
    userId,
    preferences: {
      preferred_intensity: intensity,
      volume_tolerance: 7,
      rest_time_preference: 90,
      exercise_variety: 6,
      progression_rate: 5,
      form_focus: 7,
    },
    feedback_patterns: { acceptance_rate: 0.5, modification_frequency: 0.3, skip_rate: 0.1 },
    confidence_scores: { workout_confidence: 0.5, exercise_confidence: 0.5, intensity_confidence: 0.5 },
    learning_metadata: {
      total_interactions: 0,
      last_updated: "2026-01-01T00:00:00Z",
      learning_rate: 0.05,
      adaptation_speed: 0.1,
    },
    createdAt: 1,
    updatedAt: 2,
  };
}

export function tweakOf(
  userId: string,
  tweakId: string,
  rest: { type?: string; confidence?: number; response?: Shape<"aiWorkoutTweaks">["user_response"]; at?: number } = {},
): Shape<"aiWorkoutTweaks"> {
  const { type = "increase_weight", confidence = 0.8, response, at = 1 } = rest;
  return {
    userId,
    tweakId,
    exercise: { name: "Bench Press", type: "compound", muscle_groups: ["chest"] },
    recommendation: {
      type,
      original_value: 135,
      suggested_value: 140,
      confidence,
      reasoning: "You had repetitions in reserve.",
      factors: ["last_rpe"],
      expected_outcome: "progress",
      risk_assessment: "low",
    },
    context: { workout_phase: "complete_set", time_of_day: "evening", day_of_week: 3 },
    ...(response !== undefined && { user_response: response }),
    createdAt: at,
    updatedAt: at,
  };
}

export function eventOf(userId: string, eventType = "feedback_processed", timestamp = 1): Shape<"aiLearningEvents"> {
  return {
    userId,
    eventType,
    eventData: { exercise_name: "Bench Press", learning_signals: { preference_shift: 0.1 } },
    metadata: { model_version: "coach-mini", algorithm_version: "1.0.0", confidence_threshold: 0.3 },
    timestamp,
  };
}

export function modelVersionOf(
  version: string,
  rest: { modelType?: string; active?: boolean; deployedAt?: string } = {},
): Shape<"aiModelVersions"> {
  const { modelType = "gpt2", active = true, deployedAt } = rest;
  return {
    version,
    modelType,
    capabilities: ["phrasing"],
    performance_metrics: { accuracy: 0.6 },
    deployment_info: {
      ...(deployedAt !== undefined && { deployed_at: deployedAt }),
      environment: "models",
      config_hash: "404d",
    },
    active,
    createdAt: 1,
  };
}

export function sessionOf(userId: string, sessionId: string): Shape<"workoutSessions"> {
  return {
    userId,
    sessionId,
    sessionData: {
      workout_type: "strength",
      duration: 60,
      total_exercises: 5,
      completed_exercises: 5,
      ai_recommendations_count: 3,
      ai_recommendations_accepted: 2,
      overall_difficulty: 7,
      overall_satisfaction: 8,
    },
    exercises: [
      {
        name: "Bench Press",
        sets: 1,
        reps: [10],
        weights: [135],
        rest_times: [90],
        ai_tweaks_applied: 1,
        completion_quality: 8,
      },
    ],
    createdAt: 1,
    updatedAt: 1,
  };
}

/** A user's preferences as they are at a version; the version is also the intensity, to tell them apart. */
export function preferencesAt(version: number, userId = "ann"): Change {
  return { table: "aiUserPreferences", key: userId, version, document: preferencesOf(userId, version) };
}

export function deletionAt(version: number, userId = "ann"): Change {
  return { table: "aiUserPreferences", key: userId, version };
}

/** A first version of one document of each table, of one user. */
export function oneOfEach(userId: string): Change[] {
  return [
    { table: "aiUserPreferences", key: userId, version: 1, document: preferencesOf(userId) },
    { table: "aiWorkoutTweaks", key: `${userId}/t-${userId}`, version: 1, document: tweakOf(userId, `t-${userId}`) },
    { table: "aiLearningEvents", key: `${userId}/0001_t`, version: 1, document: eventOf(userId) },
    { table: "aiModelVersions", key: `m-${userId}`, version: 1, document: modelVersionOf(`m-${userId}`) },
    { table: "workoutSessions", key: `${userId}/s-${userId}`, version: 1, document: sessionOf(userId, `s-${userId}`) },
  ];
}
