import { CoachingError, type ExerciseData, type SessionRequest } from "$lib/ai-coaching";
import { beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import { onDevice } from "../keep";
import { coachWith } from "../testing";
import WorkoutFlow from "./WorkoutFlow.svelte";

type Screen = Awaited<ReturnType<typeof open>>["screen"];

beforeEach(() => onDevice.clear());

/** A workout on this device, as after a reload, and what the coach was told. */
async function open({ isOnline = true }: { isOnline?: boolean } = {}) {
  const sessions: SessionRequest[] = [];
  const asked: { exerciseData: ExerciseData; eventType: string | undefined }[] = [];
  const coach = coachWith({
    getRecommendation: (_, exerciseData, __, eventType) => {
      asked.push({ exerciseData, eventType });
      return Promise.reject(new CoachingError("OFFLINE", "no coach in this test"));
    },
    storeSession: (session) => {
      if (!isOnline) {
        return Promise.reject(new CoachingError("OFFLINE", "no coach in this test"));
      }
      sessions.push(session);
      return Promise.resolve({
        success: true,
        session_id: "w1",
        user_id: "anna",
        stored: "created",
        timestamp: "2026-01-05T08:25:00Z",
      });
    },
  });
  const screen = await render(WorkoutFlow, { userId: "anna", unit: "kg", coach });
  return { screen, sessions, asked };
}

async function begin(screen: Screen, sets: string): Promise<void> {
  await screen.getByRole("button", { name: "Squat" }).click();
  await screen.getByLabelText("Sets", { exact: true }).fill(sets);
  await screen.getByLabelText("Reps").fill("5");
  await screen.getByLabelText("Weight (kg)").fill("100");
  await screen.getByRole("button", { name: "Ask the coach" }).click();
}

async function rate(screen: Screen, question: RegExp, number: string): Promise<void> {
  await screen.getByRole("group", { name: question }).getByText(number, { exact: true }).click();
}

test("a workout goes from its first set to its summary", async () => {
  const { screen, sessions } = await open();
  await begin(screen, "2");
  await expect.element(screen.getByRole("heading", { name: /Squat.*Set 1 of 2/ })).toHaveFocus();
  await screen.getByRole("button", { name: "Log set" }).click();
  await expect.element(screen.getByRole("heading", { name: /Set 2 of 2/ })).toHaveFocus();
  await expect.element(screen.getByText("Set 1 logged: 5 reps, 100 kg.")).toBeInTheDocument();
  await screen.getByRole("button", { name: "Log set" }).click();
  await expect.element(screen.getByRole("heading", { name: "Squat is done" })).toHaveFocus();
  await screen.getByRole("button", { name: "Finish workout" }).click();
  await screen.getByRole("button", { name: "Save workout" }).click();
  expect(sessions).toEqual([]);
  await rate(screen, /How hard/, "7");
  await rate(screen, /How content/, "8");
  await screen.getByRole("button", { name: "Save workout" }).click();
  await expect.element(screen.getByRole("heading", { name: "Well done" })).toBeVisible();
  await expect.element(screen.getByText("5 × 100 kg, 5 × 100 kg")).toBeVisible();
  expect(sessions[0]).toMatchObject({ user_id: "anna", exercises: [{ name: "Squat", weights: [100, 100] }] });
  await screen.getByRole("button", { name: "New workout" }).click();
  await expect.element(screen.getByRole("heading", { name: "What are you lifting?" })).toBeVisible();
});

test("the coach is asked once for every set, with what came before", async () => {
  const { screen, asked } = await open();
  await begin(screen, "2");
  await screen.getByRole("button", { name: "Log set" }).click();
  await expect.element(screen.getByRole("heading", { name: /Set 2 of 2/ })).toBeVisible();
  await expect.poll(() => asked.map(({ eventType }) => eventType)).toEqual(["exercise_start", "complete_set"]);
  expect(asked[1]?.exerciseData).toMatchObject({ current_set: 2, last_reps: 5, planned_weight: 100, unit: "kg" });
});

test("a reload in the middle of a workout loses nothing", async () => {
  const before = await open();
  await begin(before.screen, "3");
  await before.screen.getByRole("button", { name: "Log set" }).click();
  await before.screen.unmount();
  const { screen } = await open();
  await expect.element(screen.getByRole("heading", { name: /Squat.*Set 2 of 3/ })).toBeVisible();
});

test("an exercise can be left, and the workout closed without a set", async () => {
  const { screen } = await open();
  await begin(screen, "3");
  await screen.getByRole("button", { name: "End this exercise" }).click();
  await screen.getByRole("button", { name: "Finish workout" }).click();
  await expect.element(screen.getByText(/nothing to save/)).toBeVisible();
  await screen.getByRole("button", { name: "Discard workout" }).click();
  await screen.getByRole("button", { name: "Yes, discard it" }).click();
  await expect.element(screen.getByRole("heading", { name: "What are you lifting?" })).toBeVisible();
});

test("a workout that cannot be saved says why, and waits", async () => {
  const { screen } = await open({ isOnline: false });
  await begin(screen, "1");
  await screen.getByRole("button", { name: "Log set" }).click();
  await screen.getByRole("button", { name: "Finish workout" }).click();
  await rate(screen, /How hard/, "7");
  await rate(screen, /How content/, "8");
  await screen.getByRole("button", { name: "Save workout" }).click();
  await expect.element(screen.getByText(/still on this device/)).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Save workout" })).toBeEnabled();
});
