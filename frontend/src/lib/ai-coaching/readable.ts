import type { Lever, Recommendation } from "./contract";
import { CoachingError } from "./errors";

const LEVERS: Readonly<Record<Lever, true>> = {
  increase_weight: true,
  decrease_weight: true,
  adjust_reps: true,
  modify_rest: true,
  change_exercise: true,
  add_warmup: true,
  suggest_form_focus: true,
};

/** Something between here and the coach may answer in its place, with JSON of its own. */
export function unreadable(what: string): CoachingError {
  return new CoachingError("UNREADABLE", `the answer makes no sense: ${what}`, { status: 200 });
}

/** Whether a value is an object with fields. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A part of an answer, which has to be an object; UNREADABLE if it is not. */
export function part<T extends object>(value: T, name: string): T {
  if (!isRecord(value)) {
    throw unreadable(`no ${name}`);
  }
  return value;
}

/**
 * A recommendation with everything that a lifter acts on; UNREADABLE if something of that is missing or no value to
 * lift by, for half a recommendation is worse than none.
 */
export function recommendationOf(value: Recommendation): Recommendation {
  const found: unknown = value;
  if (
    !isRecord(found) ||
    typeof found["id"] !== "string" ||
    typeof found["type"] !== "string" ||
    !Object.hasOwn(LEVERS, found["type"]) ||
    !isValue(found["original_value"]) ||
    !isValue(found["suggested_value"]) ||
    typeof found["confidence"] !== "number" ||
    typeof found["reasoning"] !== "string" ||
    !Array.isArray(found["factors"]) ||
    !Array.isArray(found["applied_limits"])
  ) {
    throw unreadable("no recommendation");
  }
  return value;
}

/** Weight, reps and seconds are numbers, an exercise is a name, and warm-ups are a list. */
function isValue(value: unknown): boolean {
  return Number.isFinite(value) || typeof value === "string" || Array.isArray(value);
}
