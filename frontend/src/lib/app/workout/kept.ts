import { isNumber, isOptional, isRecord, isWhole } from "../shapes";
import { RANGES, type Plan } from "./plan";
import { isUnit } from "./units";
import type { Workout } from "./workout";

const LEVERS: readonly unknown[] = [
  "increase_weight",
  "decrease_weight",
  "adjust_reps",
  "modify_rest",
  "change_exercise",
  "add_warmup",
  "suggest_form_focus",
];
const KINDS: readonly unknown[] = ["accepted", "modified", "skipped"];

const within = (value: unknown, { least, most }: { least: number; most: number }) => isWhole(value, least, most);

/**
 * Whether a kept value is a workout that can be gone on with. Everything that is reckoned with or sent is looked at,
 * since what stands in a storage may be of another version, or of anybody.
 */
export function isWorkout(value: unknown): value is Workout {
  return (
    isRecord(value) &&
    isText(value["id"]) &&
    isText(value["userId"]) &&
    [value["startedAt"], value["lastAt"], value["feltAt"]].every((time) => isNumber(time, 0)) &&
    isFeeling(value["feeling"]) &&
    isListOf(value["earlier"], isPart) &&
    isOptional(value["current"], isPart) &&
    isOptional(value["question"], isQuestion) &&
    isOptional(value["answer"], isAnswer) &&
    isWhole(value["answered"]) &&
    isWhole(value["taken"]) &&
    isListOf(value["learned"], isLearned) &&
    typeof value["finishing"] === "boolean"
  );
}

/** Whether a kept value is a plan inside the ranges of the API. */
export function isPlan(value: unknown): value is Plan {
  return (
    isRecord(value) &&
    isText(value["name"]) &&
    within(value["sets"], RANGES.sets) &&
    within(value["reps"], RANGES.reps) &&
    isNumber(value["weight"], RANGES.weight.least, RANGES.weight.most) &&
    isUnit(value["unit"]) &&
    isOptional(value["rest"], (rest) => within(rest, RANGES.rest))
  );
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function isListOf(value: unknown, check: (element: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(check);
}

function isFeeling(value: unknown): boolean {
  return (
    isRecord(value) &&
    isOptional(value["energy"], (energy) => within(energy, RANGES.rating)) &&
    isOptional(value["motivation"], (motivation) => within(motivation, RANGES.rating)) &&
    isOptional(value["minutes"], (minutes) => within(minutes, RANGES.minutes)) &&
    isOptional(value["pain"], (pain) => within(pain, RANGES.pain))
  );
}

function isPart(value: unknown): boolean {
  return (
    isRecord(value) &&
    isPlan(value["plan"]) &&
    isWhole(value["set"], 1, RANGES.sets.most + 1) &&
    isListOf(value["done"], isDoneSet) &&
    isWhole(value["taken"])
  );
}

function isDoneSet(value: unknown): boolean {
  return (
    isRecord(value) &&
    within(value["reps"], RANGES.doneReps) &&
    within(value["plannedReps"], RANGES.reps) &&
    isNumber(value["weight"], RANGES.weight.least, RANGES.weight.most) &&
    isOptional(value["effort"], (effort) => within(effort, RANGES.rating)) &&
    isOptional(value["restBefore"], (rest) => within(rest, RANGES.rest))
  );
}

function isQuestion(value: unknown): boolean {
  return isRecord(value) && isRecord(value["exerciseData"]) && isRecord(value["context"]) && isText(value["eventType"]);
}

function isAnswer(value: unknown): boolean {
  return isRecord(value) && KINDS.includes(value["kind"]) && LEVERS.includes(value["lever"]) && isValue(value["value"]);
}

function isValue(value: unknown): boolean {
  return isNumber(value, 0) || isText(value) || isListOf(value, isWarmUpSet);
}

function isWarmUpSet(value: unknown): boolean {
  return isRecord(value) && isNumber(value["weight"], 0) && within(value["reps"], RANGES.reps);
}

function isLearned(value: unknown): boolean {
  return (
    isRecord(value) &&
    isText(value["preference"]) &&
    isNumber(value["before"]) &&
    isNumber(value["after"]) &&
    typeof value["signal"] === "string"
  );
}
