import { CoachingError, type Recommendation, type SessionRequest } from "$lib/ai-coaching";
import { expect, test } from "vitest";
import { coachWith, keepInMemory, minute } from "../testing";
import { CurrentWorkout, forgetTraining } from "./current.svelte";
import type { Plan } from "./plan";

const BENCH: Plan = { name: "Bench Press", sets: 3, reps: 10, weight: 135, unit: "lb" };
const CLOSING = { difficulty: 7, satisfaction: 8, notes: "" };
const HEAVIER: Recommendation = {
  id: "019b8c1e-7a40-7c3b-9d52-0e4f6a1b2c3d_bench-press",
  type: "increase_weight",
  original_value: 135,
  suggested_value: 140,
  confidence: 0.8,
  reasoning: "The last set was easy.",
  factors: [],
  expected_outcome: "Ten clean reps.",
  risk_assessment: "low",
  source: "model",
  applied_limits: [],
  algorithm_version: "1",
  model_version: "1",
  unit: "lb",
};

/** A device; every opening is as after a reload. */
function device() {
  const keep = keepInMemory();
  const open = (userId = "anna") =>
    new CurrentWorkout({ userId, keep, moment: () => minute(5), newId: () => "workout-1" });
  return { keep, open };
}

function stored() {
  const sessions: SessionRequest[] = [];
  const coach = coachWith({
    storeSession: (session) => {
      sessions.push(session);
      return Promise.resolve({
        success: true,
        session_id: "workout-1",
        user_id: "anna",
        stored: "created",
        timestamp: "2026-01-05T08:25:00Z",
      });
    },
  });
  return { coach, sessions };
}

test("a workout in progress survives a reload", () => {
  const { open } = device();
  const before = open();
  before.begin(BENCH, { energy: 8 });
  before.log({ reps: 10, weight: 135, course: "fine" });
  expect(open().workout).toEqual(before.workout);
  expect(open().workout?.current?.set).toBe(2);
});

test("a workout of one lifter is not another's", () => {
  const { open } = device();
  open("anna").begin(BENCH, {});
  expect(open("ben").workout).toBeUndefined();
});

test.each<[string, unknown]>([
  ["text", "workout"],
  ["half a workout", { id: "workout-1", userId: "anna" }],
  ["another version", { version: 0, sets: [] }],
])("%s in its place is no workout", (_, kept) => {
  const { keep, open } = device();
  keep.write("workout.anna", kept);
  expect(open().workout).toBeUndefined();
});

test("a kept weight that nobody could have entered is not gone on with", () => {
  const { keep, open } = device();
  const before = open();
  before.begin(BENCH, {});
  keep.write("workout.anna", {
    ...before.workout,
    current: { plan: { ...BENCH, weight: 1350 }, set: 1, done: [], taken: 0 },
  });
  expect(open().workout).toBeUndefined();
});

test("an accepted change can be taken back", () => {
  const { open } = device();
  const current = open();
  current.begin(BENCH, {});
  current.choose({ kind: "accepted", value: 140, recommendation: HEAVIER });
  expect(current.workout?.answer).toEqual({ kind: "accepted", lever: "increase_weight", value: 140 });
  current.choose({ kind: "undone", value: 140, recommendation: HEAVIER });
  expect(current.workout?.answer).toBeUndefined();
});

test("a weight in another unit than the plan's is never taken over", () => {
  const { open } = device();
  const current = open();
  current.begin(BENCH, {});
  current.choose({ kind: "accepted", value: 140, recommendation: { ...HEAVIER, unit: "kg" } });
  expect(current.workout?.answer).toBeUndefined();
});

test("after a reload the coach is not asked again about a set it was answered for", () => {
  const { open } = device();
  const before = open();
  before.begin(BENCH, {});
  before.choose({ kind: "accepted", value: 140, recommendation: HEAVIER });
  expect(before.answeredBefore).toBe(false);
  const after = open();
  expect(after.answeredBefore).toBe(true);
  after.log({ reps: 10, weight: 140, course: "fine" });
  expect(after.answeredBefore).toBe(false);
  expect(after.workout?.current?.plan.weight).toBe(140);
});

test("a stored workout is looked at once, and is gone after a reload", async () => {
  const { open } = device();
  const { coach, sessions } = stored();
  const current = open();
  current.begin(BENCH, {});
  current.log({ reps: 10, weight: 135, course: "fine" });
  current.finish();
  await current.store(coach, CLOSING);
  expect(current.stored).toBe(true);
  expect(sessions).toHaveLength(1);
  expect(sessions[0]).toMatchObject({ user_id: "anna", session_id: "workout-1" });
  expect(open().workout).toBeUndefined();
  current.discard();
  expect(current.workout).toBeUndefined();
});

test("what was learned from the last answer is in the summary, though it comes after the end", async () => {
  const { open } = device();
  const current = open();
  current.begin(BENCH, {});
  current.log({ reps: 10, weight: 135, course: "fine" });
  current.finish();
  await current.store(stored().coach, CLOSING);
  const learned = [{ preference: "form_focus", before: 7, after: 7.2, signal: "form_emphasis" }];
  const feedback = { user_id: "anna", tweak_id: HEAVIER.id, feedback: { accepted: true } };
  current.learn(feedback, { state: "learned", learned });
  expect(current.workout?.learned).toEqual(learned);
  expect(open().workout).toBeUndefined();
});

test("a workout that could not be stored is still there", async () => {
  const { open } = device();
  const current = open();
  current.begin(BENCH, {});
  current.log({ reps: 10, weight: 135, course: "fine" });
  current.finish();
  await expect(current.store(coachWith({}), CLOSING)).rejects.toMatchObject({ code: "OFFLINE" });
  expect(current.stored).toBe(false);
  expect(open().workout?.finishing).toBe(true);
});

test("a workout that an earlier try has stored counts as stored", async () => {
  const { open } = device();
  const current = open();
  current.begin(BENCH, {});
  current.finish();
  const conflict = new CoachingError("SESSION_CONFLICT", "stored before", { status: 409 });
  await current.store(coachWith({ storeSession: () => Promise.reject(conflict) }), CLOSING);
  expect(current.stored).toBe(true);
});

test("the next time an exercise starts where it ended", () => {
  const { open } = device();
  const current = open();
  current.begin(BENCH, {});
  current.choose({ kind: "accepted", value: 140, recommendation: HEAVIER });
  current.log({ reps: 10, weight: 140, course: "fine" });
  expect(open().lastPlans.of(" bench press ")?.weight).toBe(140);
  expect(open("ben").lastPlans.of("Bench Press")).toBeUndefined();
});

test("a deleted lifter leaves no training on the device", () => {
  const { keep, open } = device();
  open().begin(BENCH, {});
  forgetTraining("anna", keep);
  expect(open().workout).toBeUndefined();
  expect(open().lastPlans.of("Bench Press")).toBeUndefined();
});
