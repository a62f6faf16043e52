import { expect, test } from "vitest";
import { minute } from "../testing";
import { minutesOf, sessionRequestOf, summaryOf } from "./closing";
import { beginExercise, logSet, skipSet } from "./steps";
import { newWorkout, type Workout } from "./workout";

const CLOSING = { difficulty: 7, satisfaction: 8, notes: "  " };

/** Two of three sets on the bench, with one heavier as agreed, then one of pull-ups. */
function trained(): Workout {
  const plan = { name: "Bench Press", sets: 3, reps: 10, weight: 135, unit: "lb" } as const;
  let workout = beginExercise(newWorkout("w1", "anna", minute(0).now), plan, { energy: 8 }, minute(0));
  workout = { ...workout, answer: { kind: "modified", lever: "increase_weight", value: 137.5 } };
  workout = logSet(workout, { reps: 10, weight: 137.5, effort: 7, course: "fine" }, minute(4));
  workout = { ...workout, answer: { kind: "skipped", lever: "modify_rest", value: 120 } };
  workout = logSet(workout, { reps: 8, weight: 137.5, effort: 8, course: "fine", restBefore: 95 }, minute(8));
  workout = skipSet(workout, minute(9));
  const pullUps = { name: "Pull-Up", sets: 1, reps: 8, weight: 0, unit: "lb" } as const;
  workout = beginExercise(workout, pullUps, {}, minute(10));
  return logSet(workout, { reps: 9, weight: 0, course: "fine" }, minute(12));
}

test("a workout is stored as it was done", () => {
  expect(sessionRequestOf({ ...trained(), feeling: { energy: 8 } }, { ...CLOSING, energyAfter: 5 })).toEqual({
    user_id: "anna",
    session_id: "w1",
    session_data: {
      workout_type: "strength",
      duration: 12,
      total_exercises: 2,
      completed_exercises: 1,
      ai_recommendations_count: 2,
      ai_recommendations_accepted: 1,
      overall_difficulty: 7,
      overall_satisfaction: 8,
      energy_before: 8,
      energy_after: 5,
      perceived_exertion: 7.5,
    },
    exercises: [
      {
        name: "Bench Press",
        unit: "lb",
        sets: 2,
        reps: [10, 8],
        weights: [137.5, 137.5],
        rest_times: [95],
        ai_tweaks_applied: 1,
        completion_quality: 60,
      },
      {
        name: "Pull-Up",
        unit: "lb",
        sets: 1,
        reps: [9],
        weights: [0],
        rest_times: [],
        ai_tweaks_applied: 0,
        completion_quality: 100,
      },
    ],
  });
});

test("notes are stored if there are any", () => {
  const request = sessionRequestOf(trained(), { ...CLOSING, notes: " New shoes. " });
  expect(request).toHaveProperty("session_data.notes", "New shoes.");
});

test("a phone put away after the last set does not train", () => {
  expect(minutesOf(trained())).toBe(12);
});

test("a clock that was set back gives no negative workout", () => {
  expect(minutesOf({ ...trained(), lastAt: 0 })).toBe(0);
});

test("the summary counts sets, volume and what was taken", () => {
  expect(summaryOf(trained())).toMatchObject({
    sets: 3,
    volumes: [{ unit: "lb", volume: 10 * 137.5 + 8 * 137.5 }],
    minutes: 12,
    answered: 2,
    taken: 1,
  });
});

test("volumes in pounds and in kilograms are not added up", () => {
  const press = { name: "Leg Press", sets: 1, reps: 10, weight: 100, unit: "kg" } as const;
  const mixed = logSet(
    beginExercise(trained(), press, {}, minute(13)),
    { reps: 10, weight: 100, course: "fine" },
    minute(14),
  );
  expect(summaryOf(mixed).volumes).toEqual([
    { unit: "lb", volume: 2475 },
    { unit: "kg", volume: 1000 },
  ]);
});

test("what the coach learned bit by bit is told from its start to its end", () => {
  const step = (before: number, after: number) => ({
    preference: "preferred_intensity",
    before,
    after,
    signal: "intensity_increase",
  });
  const { learned } = summaryOf({ ...trained(), learned: [step(7, 7.15), step(7.15, 7.3)] });
  expect(learned).toEqual([step(7, 7.3)]);
});
