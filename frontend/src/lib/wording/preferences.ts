import { messages } from "$lib/messages";
import { duration, percent, scalePoint } from "./numbers";

const SHARES = new Set([
  "acceptance_rate",
  "modification_frequency",
  "skip_rate",
  "workout_confidence",
  "exercise_confidence",
  "intensity_confidence",
]);
const NAMES = new Map<string, string>(Object.entries(messages.preferences));

/** A preference of the API in words; one that is not known in its own, without underscores. */
export function preferenceName(preference: string): string {
  return NAMES.get(preference) ?? preference.replaceAll("_", " ");
}

/** Whether a preference has words: what the coach keeps for itself, as its learning rate, has none. */
export function isShown(preference: string): boolean {
  return NAMES.has(preference);
}

/** The value of a preference: a percentage, seconds, or a number on a scale of ten. */
export function preferenceText(preference: string, value: number): string {
  if (SHARES.has(preference)) {
    return percent(value);
  }
  return preference === "rest_time_preference" ? duration(value) : scalePoint(value);
}
