import type { ExerciseData } from "$lib/ai-coaching";
import { load } from "$lib/wording/numbers";

/** What weights are counted in. */
export type Unit = NonNullable<ExerciseData["unit"]>;

/** Whether a kept value is a unit. */
export function isUnit(value: unknown): value is Unit {
  return value === "lb" || value === "kg";
}

/** A weight as it is read: "137.5 lb", "bodyweight" for 0. */
export function weightText(weight: number, unit: Unit, bodyweight: string): string {
  return weight === 0 ? bodyweight : load(weight, unit);
}

/** A length of time as it is read: "1:05". */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
