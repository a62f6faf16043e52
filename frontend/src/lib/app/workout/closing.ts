import type { Learned, SessionRequest } from "$lib/ai-coaching";
import { leaveExercise } from "./steps";
import type { Unit } from "./units";
import { isOver, type Part, type Workout } from "./workout";

/** What the lifter says of the whole workout. */
export interface Closing {
  /** 1–10 */
  difficulty: number;
  /** 1–10 */
  satisfaction: number;
  /** 1–10, if said. */
  energyAfter?: number;
  /** At most 2000 characters; empty for none. */
  notes: string;
}

/** One exercise as it was done. */
export interface DoneExercise {
  name: string;
  unit: Unit;
  sets: { reps: number; weight: number }[];
}

/** What was done, and what the coach learned of it. */
export interface Summary {
  exercises: DoneExercise[];
  sets: number;
  /** Weight × reps of all sets, for each unit in which anything was lifted. */
  volumes: { unit: Unit; volume: number }[];
  minutes: number;
  answered: number;
  taken: number;
  /** For each preference that moved: from where to where. */
  learned: Learned[];
}

type SessionExercise = Extract<SessionRequest, { exercises: unknown }>["exercises"][number];

const MOST_MINUTES = 86_400;

/** The parts of a workout in which anything was done. */
export function doneParts(workout: Workout): Part[] {
  return leaveExercise(workout).earlier;
}

/** Whole minutes from the start to the last set, so that a phone put away does not count as training. */
export function minutesOf({ startedAt, lastAt }: Workout): number {
  return Math.min(MOST_MINUTES, Math.max(0, Math.round((lastAt - startedAt) / 60_000)));
}

/** The summary of a workout. */
export function summaryOf(workout: Workout): Summary {
  const parts = doneParts(workout);
  const { answered, taken, learned } = leaveExercise(workout);
  return {
    exercises: parts.map(({ plan: { name, unit }, done }) => ({ name, unit, sets: done })),
    sets: parts.reduce((sum, { done }) => sum + done.length, 0),
    volumes: volumesOf(parts),
    minutes: minutesOf(workout),
    answered,
    taken,
    learned: mergedLearned(learned),
  };
}

function volumesOf(parts: Part[]): Summary["volumes"] {
  const volumes = new Map<Unit, number>();
  for (const { plan, done } of parts) {
    const volume = done.reduce((sum, { reps, weight }) => sum + reps * weight, 0);
    volumes.set(plan.unit, (volumes.get(plan.unit) ?? 0) + volume);
  }
  return [...volumes].filter(([, volume]) => volume > 0).map(([unit, volume]) => ({ unit, volume }));
}

function mergedLearned(learned: Learned[]): Learned[] {
  const merged = new Map<string, Learned>();
  for (const change of learned) {
    const first = merged.get(change.preference);
    merged.set(change.preference, first === undefined ? change : { ...change, before: first.before });
  }
  return [...merged.values()];
}

/** The workout as the API stores it. */
export function sessionRequestOf(workout: Workout, closing: Closing): SessionRequest {
  const parts = doneParts(workout);
  const { answered, taken } = leaveExercise(workout);
  const notes = closing.notes.trim();
  const efforts = parts.flatMap(({ done }) => done.flatMap(({ effort }) => effort ?? []));
  return {
    user_id: workout.userId,
    session_id: workout.id,
    session_data: {
      workout_type: "strength",
      duration: minutesOf(workout),
      total_exercises: parts.length,
      completed_exercises: parts.filter((part) => isOver(part) && part.done.length === part.plan.sets).length,
      ai_recommendations_count: answered,
      ai_recommendations_accepted: taken,
      overall_difficulty: closing.difficulty,
      overall_satisfaction: closing.satisfaction,
      ...(workout.feeling.energy === undefined ? {} : { energy_before: workout.feeling.energy }),
      ...(closing.energyAfter === undefined ? {} : { energy_after: closing.energyAfter }),
      ...(efforts.length === 0 ? {} : { perceived_exertion: meanOf(efforts) }),
      ...(notes === "" ? {} : { notes }),
    },
    exercises: parts.map(sessionExerciseOf),
  };
}

function sessionExerciseOf(part: Part): SessionExercise {
  const { plan, done, taken } = part;
  return {
    name: plan.name,
    // The API has no field for it, but takes it: without it nobody could tell what the weights are counted in.
    unit: plan.unit,
    sets: done.length,
    reps: done.map(({ reps }) => reps),
    weights: done.map(({ weight }) => weight),
    rest_times: done.flatMap(({ restBefore }) => restBefore ?? []),
    ai_tweaks_applied: taken,
    completion_quality: completionOf(part),
  };
}

/** Which share of the planned reps was done, in whole percent; more than planned in one set does not make up for another. */
function completionOf({ plan, done }: Part): number {
  const undone = Math.max(0, plan.sets - done.length) * plan.reps;
  const planned = done.reduce((sum, set) => sum + set.plannedReps, undone);
  const reps = done.reduce((sum, set) => sum + Math.min(set.reps, set.plannedReps), 0);
  return Math.round((100 * reps) / planned);
}

function meanOf(values: number[]): number {
  return Math.round((10 * values.reduce((sum, value) => sum + value, 0)) / values.length) / 10;
}
