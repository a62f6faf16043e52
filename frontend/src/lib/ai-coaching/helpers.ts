import type { ExerciseData, Feedback, WorkoutContext } from "./contract";

/** What a lifter may say with an answer; what is left out is not sent, and teaches nothing. */
export interface FeedbackOptions {
  modified?: boolean | undefined;
  skipped?: boolean | undefined;
  /** 1–10, as the other ratings. */
  difficultyRating?: number | undefined;
  effectivenessRating?: number | undefined;
  perceivedExertion?: number | undefined;
  formQuality?: number | undefined;
  /** What was taken instead, in the kind and unit of the suggested value. */
  customAdjustment?: Feedback["feedback"]["custom_adjustment"] | undefined;
  /** Seconds. */
  completionTime?: number | undefined;
  notes?: string | undefined;
  /** An exercise that the coach proposed to rule out. */
  confirmBlacklist?: string | undefined;
}

/** The plan of one exercise: sets, repetitions, and a weight of 0 for bodyweight. */
export function createExerciseData(
  name: string,
  sets: number,
  reps: number,
  weight: number,
  currentSet?: number,
): ExerciseData {
  return {
    exercise_name: name,
    planned_sets: sets,
    planned_reps: reps,
    planned_weight: weight,
    current_set: currentSet ?? 1,
  };
}

/** The answer to a recommendation, in the API's words. */
export function createFeedback(
  userId: string,
  tweakId: string,
  accepted: boolean,
  options: FeedbackOptions = {},
): Feedback {
  const said = {
    difficulty_rating: options.difficultyRating,
    effectiveness_rating: options.effectivenessRating,
    custom_adjustment: options.customAdjustment,
    completion_time: options.completionTime,
    perceived_exertion: options.perceivedExertion,
    form_quality: options.formQuality,
    notes: options.notes,
    confirm_blacklist: options.confirmBlacklist,
  };
  return {
    user_id: userId,
    tweak_id: tweakId,
    feedback: {
      accepted,
      modified: options.modified ?? false,
      skipped: options.skipped ?? false,
      ...withoutUndefined(said),
    },
  };
}

type Said<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

function withoutUndefined<T extends object>(fields: T): Said<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Said<T>;
}

/** When somebody trains who trains now, by the clock of this device: Monday is 1, Sunday 7. */
export function getWorkoutContext(now: Date = new Date()): WorkoutContext {
  const hour = now.getHours();
  return {
    time_of_day: hour < 12 ? "morning" : hour < 17 ? "afternoon" : "evening",
    day_of_week: now.getDay() === 0 ? 7 : now.getDay(),
  };
}
