import type { ExerciseData, WorkoutContext } from "$lib/ai-coaching";

/** What the coach is asked. */
export interface Question {
  userId: string;
  exerciseData: ExerciseData;
  context: WorkoutContext;
  eventType: string;
}

/** The same text for equal questions, whatever objects they come in, and in whatever order their fields are. */
export function textOf(question: Question): string {
  return JSON.stringify(question, (_, value: unknown) => (isFields(value) ? inOrder(value) : value));
}

/** The question of a text. */
export function questionOf(text: string): Question {
  return JSON.parse(text) as Question;
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function inOrder(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1)));
}
