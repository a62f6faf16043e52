import { expect, test } from "vitest";
import { questionOf, textOf, type Question } from "./question";

const QUESTION: Question = {
  userId: "ann",
  exerciseData: { exercise_name: "Squat", planned_sets: 3, planned_reps: 8, planned_weight: 185, rep_range: [8, 5] },
  context: { time_of_day: "evening", day_of_week: 3, wearable_data: { sleep_quality: 7, stress_level: 2 } },
  eventType: "complete_set",
};

test("equal questions are one, in whatever order their fields are", () => {
  const { time_of_day, day_of_week } = QUESTION.context;
  const context = { wearable_data: { stress_level: 2, sleep_quality: 7 }, day_of_week, time_of_day };
  expect(textOf({ ...QUESTION, context })).toBe(textOf(QUESTION));
});

test("a field without a value says as much as none", () => {
  const context = { ...QUESTION.context, user_energy: undefined } as unknown as Question["context"];
  expect(textOf({ ...QUESTION, context })).toBe(textOf(QUESTION));
});

test("another value makes another question, however deep it lies", () => {
  const context = { ...QUESTION.context, wearable_data: { sleep_quality: 8, stress_level: 2 } };
  expect(textOf({ ...QUESTION, context })).not.toBe(textOf(QUESTION));
});

test("a question comes back as it was, its lists in their order", () => {
  expect(questionOf(textOf(QUESTION))).toEqual(QUESTION);
});
