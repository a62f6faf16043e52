import { expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import { keepInMemory } from "../testing";
import ExerciseForm from "./ExerciseForm.svelte";
import type { Feeling, Plan } from "./plan";
import { lastPlansOf } from "./plans";

/** The form on an empty device, and what it begins. */
async function open({ goesOn = false, remembered }: { goesOn?: boolean; remembered?: Plan } = {}) {
  const begun: { plan: Plan; feeling: Feeling }[] = [];
  const lastPlans = lastPlansOf("anna", keepInMemory());
  if (remembered !== undefined) {
    lastPlans.remember(remembered);
  }
  const screen = await render(ExerciseForm, {
    unit: "lb",
    lastPlans,
    feeling: {},
    goesOn,
    heading: () => undefined,
    onbegin: (plan, feeling) => begun.push({ plan, feeling }),
    onfinish: () => undefined,
  });
  return { screen, begun };
}

test("a lift is chosen with one tap, the rest is typed", async () => {
  const { screen, begun } = await open();
  await screen.getByRole("button", { name: "Bench Press" }).click();
  await screen.getByLabelText("Reps").fill("10");
  await screen.getByLabelText("Weight (lb)").fill("137,5");
  await screen.getByRole("button", { name: "Ask the coach" }).click();
  expect(begun).toEqual([{ plan: { name: "Bench Press", sets: 3, reps: 10, weight: 137.5, unit: "lb" }, feeling: {} }]);
});

test("no weight is ever made up, but a bodyweight lift has none", async () => {
  const { screen } = await open();
  await screen.getByRole("button", { name: "Deadlift", exact: true }).click();
  await expect.element(screen.getByLabelText("Weight (lb)")).toHaveValue("");
  await screen.getByRole("button", { name: "Pull-Up" }).click();
  await expect.element(screen.getByLabelText("Weight (lb)")).toHaveValue("0");
});

test("what is wrong stands beside its field, and the first of it has the focus", async () => {
  const { screen, begun } = await open();
  await screen.getByLabelText("Exercise").fill("Farmer's Walk");
  await screen.getByLabelText("Sets", { exact: true }).fill("21");
  await screen.getByRole("button", { name: "Ask the coach" }).click();
  const sets = screen.getByLabelText("Sets", { exact: true });
  await expect.element(sets).toHaveAccessibleDescription("Enter a number from 1 to 20.");
  await expect.element(sets).toHaveFocus();
  await expect.element(screen.getByLabelText("Reps")).toHaveAttribute("aria-invalid", "true");
  expect(begun).toEqual([]);
});

test("a lift of last time starts as it ended, and says so", async () => {
  const { screen } = await open({
    remembered: { name: "Squat", sets: 5, reps: 5, weight: 185, unit: "lb", rest: 120 },
  });
  await screen.getByRole("button", { name: "Squat" }).click();
  await expect.element(screen.getByLabelText("Weight (lb)")).toHaveValue("185");
  await expect.element(screen.getByLabelText(/Rest/)).toHaveValue("120");
  await expect.element(screen.getByText(/As last time/)).toBeVisible();
});

test("a weight remembered in kilograms does not become one in pounds", async () => {
  const { screen } = await open({ remembered: { name: "Squat", sets: 5, reps: 5, weight: 100, unit: "kg" } });
  await screen.getByRole("button", { name: "Squat" }).click();
  await expect.element(screen.getByLabelText("Weight (lb)")).toHaveValue("");
});

test("how the lifter feels is told if it was said, and can be unsaid", async () => {
  const { screen, begun } = await open();
  await screen.getByRole("button", { name: "Pull-Up" }).click();
  await screen.getByLabelText("Reps").fill("8");
  await screen
    .getByRole("group", { name: /Energy/ })
    .getByText("3", { exact: true })
    .click();
  await screen
    .getByRole("group", { name: /Motivation/ })
    .getByText("7", { exact: true })
    .click();
  await screen.getByRole("button", { name: "Clear Motivation" }).click();
  await screen.getByRole("group", { name: /Pain/ }).getByText("0", { exact: true }).click();
  await screen.getByLabelText(/Minutes you have/).fill("30");
  await screen.getByRole("button", { name: "Ask the coach" }).click();
  expect(begun[0]?.feeling).toEqual({ energy: 3, pain: 0, minutes: 30 });
});

test("a workout that goes on can be finished instead", async () => {
  const { screen } = await open({ goesOn: true });
  await expect.element(screen.getByRole("heading", { name: "Next exercise" })).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Finish workout" })).toBeVisible();
});
