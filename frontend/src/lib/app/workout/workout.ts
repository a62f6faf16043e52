import type { ExerciseData, Learned, Lever, LeverValue, WorkoutContext } from "$lib/ai-coaching";
import { RANGES, type Feeling, type Plan } from "./plan";

/** How a set went, as the lifter says; `pain` comes with how much it hurts. */
export type Course = "fine" | "struggled" | "form" | "pain";

/** A set that was done. */
export interface DoneSet {
  /** 0–100 */
  reps: number;
  /** How many reps were planned for it. */
  plannedReps: number;
  /** In the unit of the plan. */
  weight: number;
  /** RPE 1–10, if said. */
  effort?: number;
  /** Seconds since the set before, if the timer was used. */
  restBefore?: number;
}

/** One exercise of a workout. */
export interface Part {
  /** As it stands now: what the coach changed is in it. */
  plan: Plan;
  /** The set ahead, from 1; one more than planned once all are over. */
  set: number;
  done: DoneSet[];
  /** How many changes of the coach were taken. */
  taken: number;
}

/** What the coach is asked. It stays as it was while the plan changes, so that taking a change asks nothing anew. */
export interface Question {
  exerciseData: ExerciseData;
  context: WorkoutContext;
  eventType: string;
}

/** What the lifter answered to the recommendation for the set ahead. */
export interface Answer {
  kind: "accepted" | "modified" | "skipped";
  lever: Lever;
  value: LeverValue;
}

/** A workout from its first exercise until it is stored. Times are milliseconds since 1970. */
export interface Workout {
  id: string;
  userId: string;
  startedAt: number;
  /** When a set was last logged or skipped; the start before that. */
  lastAt: number;
  feeling: Feeling;
  /** When the feeling was said, since its minutes run. */
  feltAt: number;
  earlier: Part[];
  /** Absent between two exercises. */
  current?: Part;
  question?: Question;
  answer?: Answer;
  /** Recommendations that were answered, and how many of these were taken, changed or not. */
  answered: number;
  taken: number;
  /** What the answers taught, in order. */
  learned: Learned[];
  /** Whether the lifter is closing it. */
  finishing: boolean;
}

/** A workout of which nothing is done yet. */
export function newWorkout(id: string, userId: string, now: number): Workout {
  return {
    id,
    userId,
    startedAt: now,
    lastAt: now,
    feeling: {},
    feltAt: now,
    earlier: [],
    answered: 0,
    taken: 0,
    learned: [],
    finishing: false,
  };
}

/** The plan of the set ahead: with what was taken of the coach's recommendation. */
export function planAhead(part: Part, answer: Answer | undefined): Plan {
  if (answer === undefined || answer.kind === "skipped" || typeof answer.value !== "number") {
    return part.plan;
  }
  switch (answer.lever) {
    case "increase_weight":
    case "decrease_weight":
      return { ...part.plan, weight: Math.min(answer.value, RANGES.weight.most) };
    case "adjust_reps":
      return { ...part.plan, reps: Math.min(answer.value, RANGES.reps.most) };
    case "modify_rest":
      return { ...part.plan, rest: Math.min(answer.value, RANGES.rest.most) };
    case "change_exercise":
    case "add_warmup":
    case "suggest_form_focus":
      return part.plan;
  }
}

/** The exercise that the lifter agreed to do instead, if any. */
export function replacement(answer: Answer | undefined): string | undefined {
  return answer?.lever === "change_exercise" && answer.kind !== "skipped" && typeof answer.value === "string"
    ? answer.value
    : undefined;
}

/** Whether all sets of it are over, done or skipped. */
export function isOver(part: Part): boolean {
  return part.set > part.plan.sets;
}

/** Minutes that are left of those the lifter had; undefined if that was not said. */
export function minutesLeft({ feeling, feltAt }: Workout, now: number): number | undefined {
  return feeling.minutes === undefined
    ? undefined
    : Math.max(0, feeling.minutes - Math.max(0, Math.floor((now - feltAt) / 60_000)));
}

/**
 * Makes the answer part of the workout: the change becomes the plan, and it is counted. From here on it is not taken
 * back.
 */
export function settled({ answer, ...workout }: Workout): Workout {
  if (answer === undefined) {
    return workout;
  }
  const took = answer.kind === "skipped" ? 0 : 1;
  const { current } = workout;
  return {
    ...workout,
    answered: workout.answered + 1,
    taken: workout.taken + took,
    ...(current === undefined
      ? {}
      : { current: { ...current, plan: planAhead(current, answer), taken: current.taken + took } }),
  };
}
