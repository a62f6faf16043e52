import type { Unit } from "./units";

/** What the lifter means to do of one exercise. */
export interface Plan {
  name: string;
  /** 1–20 */
  sets: number;
  /** 1–100 in each set */
  reps: number;
  /** 0–1000 in `unit`; 0 is bodyweight */
  weight: number;
  unit: Unit;
  /** Seconds between the sets, if the lifter or the coach has said. */
  rest?: number;
}

/** How the lifter feels; what is absent was not said. */
export interface Feeling {
  /** 1–10 */
  energy?: number;
  /** 1–10 */
  motivation?: number;
  /** Left for the workout, at the moment of saying. */
  minutes?: number;
  /** 0–10, in the movement at hand. */
  pain?: number;
}

/** The ranges of the API. */
export const RANGES = {
  sets: { least: 1, most: 20 },
  reps: { least: 1, most: 100 },
  doneReps: { least: 0, most: 100 },
  weight: { least: 0, most: 1000 },
  rest: { least: 0, most: 3600 },
  minutes: { least: 0, most: 1440 },
  rating: { least: 1, most: 10 },
  pain: { least: 0, most: 10 },
} as const;

/** Longest name of an exercise, in characters. */
export const LONGEST_NAME = 100;
