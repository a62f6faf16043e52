import { expect, test } from "vitest";
import { minute } from "../testing";
import type { Plan } from "./plan";
import { beginExercise, changeExercise, feelOtherwise, leaveExercise, logSet, skipSet } from "./steps";
import { newWorkout, planAhead, replacement, settled, type Answer, type Workout } from "./workout";

const BENCH: Plan = { name: "Bench Press", sets: 3, reps: 10, weight: 135, unit: "lb" };
const HEAVIER: Answer = { kind: "accepted", lever: "increase_weight", value: 140 };

function begun(feeling = {}): Workout {
  return beginExercise(newWorkout("w1", "anna", minute(0).now), BENCH, feeling, minute(0));
}

function answering(workout: Workout, answer: Answer): Workout {
  return { ...workout, answer };
}

test("an exercise begins with a question about its first set", () => {
  expect(begun({ energy: 8, minutes: 45, pain: 0 }).question).toEqual({
    exerciseData: {
      exercise_name: "Bench Press",
      planned_sets: 3,
      planned_reps: 10,
      planned_weight: 135,
      current_set: 1,
      unit: "lb",
      pain: 0,
    },
    context: { time_of_day: "morning", day_of_week: 1, user_energy: 8, available_time: 45 },
    eventType: "exercise_start",
  });
});

test("what the lifter did not say is not sent", () => {
  const { question } = begun();
  expect(Object.keys(question?.context ?? {})).toEqual(["time_of_day", "day_of_week"]);
  expect(question?.exerciseData).not.toHaveProperty("pain");
});

test("a change that was taken is the plan ahead, and asks nothing anew", () => {
  const workout = answering(begun(), HEAVIER);
  expect(workout.current && planAhead(workout.current, workout.answer).weight).toBe(140);
  expect(workout.question?.exerciseData.planned_weight).toBe(135);
});

test.each<[string, Answer, Partial<Plan>]>([
  ["fewer reps", { kind: "accepted", lever: "adjust_reps", value: 8 }, { reps: 8 }],
  ["another rest", { kind: "modified", lever: "modify_rest", value: 120 }, { rest: 120 }],
  ["an own weight", { kind: "modified", lever: "increase_weight", value: 137.5 }, { weight: 137.5 }],
  ["a skipped change", { kind: "skipped", lever: "increase_weight", value: 140 }, {}],
  ["a hold", { kind: "accepted", lever: "suggest_form_focus", value: 135 }, {}],
  ["warm-ups", { kind: "accepted", lever: "add_warmup", value: [{ weight: 55, reps: 8 }] }, {}],
  ["a weight in words", { kind: "accepted", lever: "increase_weight", value: "heavy" }, {}],
])("%s changes the plan by just that", (_, answer, change) => {
  expect(planAhead({ plan: BENCH, set: 1, done: [], taken: 0 }, answer)).toEqual({ ...BENCH, ...change });
});

test("no change leads out of what the coach can be told", () => {
  const part = { plan: BENCH, set: 1, done: [], taken: 0 };
  expect(planAhead(part, { kind: "accepted", lever: "increase_weight", value: 1100 }).weight).toBe(1000);
  expect(planAhead(part, { kind: "accepted", lever: "adjust_reps", value: 102 }).reps).toBe(100);
});

test("a logged set is the ground of the next question", () => {
  const workout = logSet(
    answering(begun({ minutes: 45 }), HEAVIER),
    { reps: 9, weight: 140, effort: 8, course: "fine" },
    minute(5),
  );
  expect(workout.question).toEqual({
    exerciseData: {
      exercise_name: "Bench Press",
      planned_sets: 3,
      planned_reps: 10,
      planned_weight: 140,
      current_set: 2,
      unit: "lb",
      last_reps: 9,
      last_rpe: 8,
    },
    context: { time_of_day: "morning", day_of_week: 1, available_time: 40 },
    eventType: "complete_set",
  });
  expect(workout.answer).toBeUndefined();
  expect([workout.answered, workout.taken]).toEqual([1, 1]);
});

test.each([
  ["fine", "complete_set"],
  ["struggled", "struggle_set"],
  ["form", "form_degradation"],
  ["pain", "struggle_set"],
] as const)("a set that went '%s' is told as %s", (course, eventType) => {
  expect(logSet(begun(), { reps: 10, weight: 135, course }, minute(5)).question?.eventType).toBe(eventType);
});

test("pain is told from the set in which it came until the lifter says otherwise", () => {
  const hurt = logSet(begun(), { reps: 6, weight: 135, course: "pain", pain: 5 }, minute(5));
  expect(hurt.question?.exerciseData.pain).toBe(5);
  const after = logSet(hurt, { reps: 10, weight: 135, course: "fine" }, minute(10));
  expect(after.question?.exerciseData.pain).toBe(5);
  const better = feelOtherwise(after, { pain: 0 }, minute(11));
  expect(better.question?.exerciseData.pain).toBe(0);
  expect(better.question?.eventType).toBe("complete_set");
});

test("a set can be skipped without being counted as done", () => {
  const workout = skipSet(begun(), minute(5));
  expect(workout.current).toMatchObject({ set: 2, done: [] });
  expect(workout.question?.eventType).toBe("skip_set");
});

test("after the last set nothing is asked", () => {
  const workout = [1, 2, 3].reduce((before) => skipSet(before, minute(5)), begun());
  expect(workout.current?.set).toBe(4);
  expect(workout.question).toBeUndefined();
});

test("minutes run, but not below none", () => {
  const late = logSet(begun({ minutes: 20 }), { reps: 10, weight: 135, course: "fine" }, minute(25));
  expect(late.question?.context.available_time).toBe(0);
});

test("another exercise is done for the sets that are left, with a weight of its own and without the old pain", () => {
  const floor: Answer = { kind: "accepted", lever: "change_exercise", value: "Dumbbell Floor Press" };
  const hurt = logSet(begun({ minutes: 45 }), { reps: 6, weight: 135, course: "pain", pain: 5 }, minute(5));
  const agreed = answering(hurt, floor);
  expect(replacement(agreed.answer)).toBe("Dumbbell Floor Press");
  const changed = changeExercise(agreed, 50, "Dumbbell Floor Press", minute(6));
  expect(changed.current).toEqual({
    plan: { name: "Dumbbell Floor Press", sets: 2, reps: 10, weight: 50, unit: "lb" },
    set: 1,
    done: [],
    taken: 0,
  });
  expect(changed.question?.exerciseData).not.toHaveProperty("pain");
  expect(changed.question?.context.available_time).toBe(39);
  expect(changed.earlier.map(({ plan, taken }) => [plan.name, taken])).toEqual([["Bench Press", 1]]);
});

test("an exercise that was declined is no replacement", () => {
  expect(replacement({ kind: "skipped", lever: "change_exercise", value: "Push-Up" })).toBeUndefined();
});

test("an exercise without a set leaves no trace, but its answers count", () => {
  const left = leaveExercise(answering(begun(), HEAVIER));
  expect(left.current).toBeUndefined();
  expect(left.earlier).toEqual([]);
  expect([left.answered, left.taken]).toEqual([1, 1]);
});

test("an answer is counted once", () => {
  const once = settled(answering(begun(), { ...HEAVIER, kind: "skipped" }));
  expect([once.answered, once.taken]).toEqual([1, 0]);
  expect(settled(once)).toEqual(once);
});
