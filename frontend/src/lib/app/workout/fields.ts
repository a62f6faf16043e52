import { messages } from "$lib/messages";
import { LONGEST_NAME, RANGES, type Plan } from "./plan";
import type { Unit } from "./units";

/** Both ends of what is allowed, themselves allowed. */
export interface Bounds {
  least: number;
  most: number;
}

/** What came of reading a field: its value, or what is wrong in words for the lifter. */
export type Reading<T> = { value: T; problem?: undefined } | { value?: undefined; problem: string };

const texts = messages.app.fields;

/** Digits with at most two decimals, after a point or a comma. "1,000" is neither one nor a thousand, so it is refused. */
const NUMBER = /^\d{1,6}(?:[.,]\d{1,2})?$/;

/** Reads a typed number. */
export function readNumber(text: string, { least, most }: Bounds): Reading<number> {
  const trimmed = text.trim();
  if (trimmed === "") {
    return { problem: texts.missing };
  }
  if (!NUMBER.test(trimmed)) {
    return { problem: texts.notANumber };
  }
  const value = Number(trimmed.replace(",", "."));
  return value < least || value > most ? { problem: texts.outside(least, most) } : { value };
}

/** Reads a typed whole number. */
export function readWhole(text: string, bounds: Bounds): Reading<number> {
  const reading = readNumber(text, bounds);
  return reading.value !== undefined && !Number.isInteger(reading.value) ? { problem: texts.notWhole } : reading;
}

/** Reads a whole number that may be left out. */
export function readOptionalWhole(text: string, bounds: Bounds): Reading<number | undefined> {
  return text.trim() === "" ? { value: undefined } : readWhole(text, bounds);
}

/** Reads the name of an exercise. */
export function readName(text: string): Reading<string> {
  const value = text.trim();
  if (value === "") {
    return { problem: texts.noExercise };
  }
  if (value.length > LONGEST_NAME) {
    return { problem: texts.nameTooLong(LONGEST_NAME) };
  }
  return /\p{Cc}/u.test(value) ? { problem: texts.nameUnreadable } : { value };
}

/** A plan as it is typed. */
export interface PlanFields {
  name: string;
  sets: string;
  reps: string;
  weight: string;
  rest: string;
}

/** What is wrong with a typed plan, by field; a field that is right is absent. */
export type PlanProblems = Partial<Record<keyof PlanFields, string>>;

/** Reads a whole plan: the plan, or everything that is wrong with it. */
export function readPlan(fields: PlanFields, unit: Unit): { plan: Plan } | { problems: PlanProblems } {
  const name = readName(fields.name);
  const sets = readWhole(fields.sets, RANGES.sets);
  const reps = readWhole(fields.reps, RANGES.reps);
  const weight = readNumber(fields.weight, RANGES.weight);
  const rest = readOptionalWhole(fields.rest, RANGES.rest);
  if (
    name.problem === undefined &&
    sets.problem === undefined &&
    reps.problem === undefined &&
    weight.problem === undefined &&
    rest.problem === undefined
  ) {
    return {
      plan: {
        name: name.value,
        sets: sets.value,
        reps: reps.value,
        weight: weight.value,
        unit,
        ...(rest.value === undefined ? {} : { rest: rest.value }),
      },
    };
  }
  return { problems: problemsOf({ name, sets, reps, weight, rest }) };
}

function problemsOf(readings: Record<keyof PlanFields, Reading<unknown>>): PlanProblems {
  const problems: PlanProblems = {};
  for (const field of ["name", "sets", "reps", "weight", "rest"] as const) {
    const { problem } = readings[field];
    if (problem !== undefined) {
      problems[field] = problem;
    }
  }
  return problems;
}
