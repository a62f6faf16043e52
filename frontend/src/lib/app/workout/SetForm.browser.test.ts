import { userEvent } from "vitest/browser";
import { expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import type { Plan } from "./plan";
import SetForm from "./SetForm.svelte";
import type { SetReport } from "./steps";

const BENCH: Plan = { name: "Bench Press", sets: 3, reps: 10, weight: 137.5, unit: "lb" };

async function open() {
  const logged: SetReport[] = [];
  const screen = await render(SetForm, { plan: BENCH, onlog: (report) => logged.push(report) });
  return { screen, logged, log: screen.getByRole("button", { name: "Log set" }) };
}

test("a set that went as planned is logged with one tap, and says nothing of effort", async () => {
  const { log, logged } = await open();
  await log.click();
  expect(logged).toEqual([{ reps: 10, weight: 137.5, course: "fine" }]);
});

test("what was different is logged as it was", async () => {
  const { screen, log, logged } = await open();
  await screen.getByLabelText("Reps done").fill("7");
  await screen.getByLabelText("Weight used (lb)").fill("130");
  await screen
    .getByRole("group", { name: /How hard/ })
    .getByText("9", { exact: true })
    .click();
  await screen.getByText("I struggled").click();
  await log.click();
  expect(logged).toEqual([{ reps: 7, weight: 130, effort: 9, course: "struggled" }]);
});

test("a change of the plan changes what stands in the form", async () => {
  const { screen } = await open();
  await screen.rerender({ plan: { ...BENCH, weight: 140, reps: 8 } });
  await expect.element(screen.getByLabelText("Weight used (lb)")).toHaveValue("140");
  await expect.element(screen.getByLabelText("Reps done")).toHaveValue("8");
});

test("whoever says that it hurt has to say how much, and is told to stop", async () => {
  const { screen, log, logged } = await open();
  await screen.getByText("It hurt").click();
  await expect.element(screen.getByText(/No set is worth an injury/)).toBeVisible();
  await log.click();
  expect(logged).toEqual([]);
  await expect.element(screen.getByText("Choose a number.")).toBeVisible();
  await screen
    .getByRole("group", { name: /How much did it hurt/ })
    .getByText("5", { exact: true })
    .click();
  await log.click();
  expect(logged).toEqual([{ reps: 10, weight: 137.5, course: "pain", pain: 5 }]);
});

test("pain that was taken back is not told", async () => {
  const { screen, log, logged } = await open();
  await screen.getByText("It hurt").click();
  await screen
    .getByRole("group", { name: /How much did it hurt/ })
    .getByText("5", { exact: true })
    .click();
  await screen.getByText("Fine", { exact: true }).click();
  await log.click();
  expect(logged).toEqual([{ reps: 10, weight: 137.5, course: "fine" }]);
});

test("more repetitions than anybody does are a slip of the finger", async () => {
  const { screen, log, logged } = await open();
  await screen.getByLabelText("Reps done").fill("101");
  await log.click();
  await expect.element(screen.getByLabelText("Reps done")).toHaveAccessibleDescription("Enter a number from 0 to 100.");
  expect(logged).toEqual([]);
});

test("a set is logged by keyboard alone", async () => {
  const { screen, logged } = await open();
  screen.getByLabelText("Reps done").element().focus();
  await userEvent.keyboard("{Tab}{Tab} {ArrowRight}{Tab}{Tab}{ArrowRight}{Tab}{Enter}");
  expect(logged).toEqual([{ reps: 10, weight: 137.5, effort: 2, course: "struggled" }]);
});
