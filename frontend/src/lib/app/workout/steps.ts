import type { ExerciseData, WorkoutContext } from "$lib/ai-coaching";
import type { Feeling, Plan } from "./plan";
import { isOver, minutesLeft, settled, type Course, type Part, type Workout } from "./workout";

/** What the lifter says of a set. */
export interface SetReport {
  reps: number;
  /** In the unit of the plan. */
  weight: number;
  /** RPE 1–10 */
  effort?: number;
  course: Course;
  /** 1–10, with the course `pain`. */
  pain?: number;
  /** Seconds of rest before it, if the timer was used. */
  restBefore?: number;
}

/** When a step is taken: the moment, and what the coach is told of it. */
export interface Moment {
  /** Milliseconds since 1970. */
  now: number;
  /** Time of day and weekday. */
  context: WorkoutContext;
}

/** The events of the API that tell how a set went. */
const EVENTS = {
  fine: "complete_set",
  struggled: "struggle_set",
  form: "form_degradation",
  // There is no event of pain: it is told as a figure, which the coach's limits look at whatever the event.
  pain: "struggle_set",
} as const satisfies Record<Course, string>;

/** Begins an exercise, and asks the coach about its first set. */
export function beginExercise(workout: Workout, plan: Plan, feeling: Feeling, moment: Moment): Workout {
  const between = leaveExercise(workout);
  const current: Part = { plan, set: 1, done: [], taken: 0 };
  return asking({ ...between, current, feeling, feltAt: moment.now }, "exercise_start", moment);
}

/** Does another exercise instead, for the sets that are left. Pain was of the old movement. */
export function changeExercise(workout: Workout, weight: number, name: string, moment: Moment): Workout {
  const { current, feeling } = settled(workout);
  if (current === undefined) {
    return workout;
  }
  const plan = { ...current.plan, name, weight, sets: Math.max(1, current.plan.sets - current.set + 1) };
  const { pain: _, minutes, ...rest } = feeling;
  const left = minutes === undefined ? undefined : minutesLeft(workout, moment.now);
  return beginExercise(workout, plan, { ...rest, ...(left === undefined ? {} : { minutes: left }) }, moment);
}

/** Logs the set ahead, and asks the coach about the one after it, if there is one. */
export function logSet(workout: Workout, report: SetReport, moment: Moment): Workout {
  const { current, feeling, ...rest } = settled(workout);
  if (current === undefined) {
    return workout;
  }
  const { course, pain, ...said } = report;
  const done = { ...said, plannedReps: current.plan.reps };
  const after: Part = { ...current, set: current.set + 1, done: [...current.done, done] };
  const felt = course === "pain" && pain !== undefined ? { ...feeling, pain } : feeling;
  return next({ ...rest, feeling: felt, current: after, lastAt: moment.now }, EVENTS[course], moment);
}

/** Leaves out the set ahead. */
export function skipSet(workout: Workout, moment: Moment): Workout {
  const { current, ...rest } = settled(workout);
  if (current === undefined) {
    return workout;
  }
  return next({ ...rest, current: { ...current, set: current.set + 1 }, lastAt: moment.now }, "skip_set", moment);
}

/** Asks anew about the set ahead, since the lifter feels otherwise. */
export function feelOtherwise(workout: Workout, feeling: Feeling, moment: Moment): Workout {
  const after = { ...settled(workout), feeling, feltAt: moment.now };
  return asking(after, workout.question?.eventType ?? "exercise_start", moment);
}

/** Ends the exercise at hand; one of which nothing was done leaves no trace. */
export function leaveExercise(workout: Workout): Workout {
  const { current, question: _, ...rest } = settled(workout);
  return current === undefined || current.done.length === 0 ? rest : { ...rest, earlier: [...rest.earlier, current] };
}

function next(workout: Workout, eventType: string, moment: Moment): Workout {
  if (workout.current !== undefined && isOver(workout.current)) {
    const { question: _, ...over } = workout;
    return over;
  }
  return asking(workout, eventType, moment);
}

function asking(workout: Workout, eventType: string, { now, context }: Moment): Workout {
  const { current, feeling } = workout;
  if (current === undefined) {
    return workout;
  }
  const left = minutesLeft(workout, now);
  return {
    ...workout,
    question: {
      exerciseData: exerciseDataOf(current, feeling),
      context: {
        ...context,
        ...(feeling.energy === undefined ? {} : { user_energy: feeling.energy }),
        ...(feeling.motivation === undefined ? {} : { user_motivation: feeling.motivation }),
        ...(left === undefined ? {} : { available_time: left }),
      },
      eventType,
    },
  };
}

function exerciseDataOf(part: Part, feeling: Feeling): ExerciseData {
  const { plan } = part;
  const last = part.done.at(-1);
  return {
    exercise_name: plan.name,
    planned_sets: plan.sets,
    planned_reps: plan.reps,
    planned_weight: plan.weight,
    current_set: part.set,
    unit: plan.unit,
    ...(plan.rest === undefined ? {} : { planned_rest: plan.rest }),
    ...(last === undefined ? {} : { last_reps: last.reps }),
    ...(last?.effort === undefined ? {} : { last_rpe: last.effort }),
    ...(feeling.pain === undefined ? {} : { pain: feeling.pain }),
  };
}
