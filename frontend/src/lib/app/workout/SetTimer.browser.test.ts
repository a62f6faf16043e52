import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { render } from "vitest-browser-svelte";
import SetTimer from "./SetTimer.svelte";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** The timer, so many seconds after the set before; undefined before the first set. */
async function open(rested?: number, rest?: number) {
  const restingSince = rested === undefined ? undefined : Date.now() - rested * 1000;
  return await render(SetTimer, { restingSince, rest, seconds: undefined, restBefore: undefined });
}

test("a set is timed from its start to its end", async () => {
  const screen = await open();
  await screen.getByRole("button", { name: "Start set" }).click();
  vi.advanceTimersByTime(43_000);
  await expect.element(screen.getByRole("timer")).toHaveTextContent("0:43");
  await screen.getByRole("button", { name: "End set" }).click();
  await expect.element(screen.getByRole("status")).toHaveTextContent("The set took 0:43.");
});

test("a set can be timed again", async () => {
  const screen = await open();
  await screen.getByRole("button", { name: "Start set" }).click();
  vi.advanceTimersByTime(5_000);
  await screen.getByRole("button", { name: "End set" }).click();
  await screen.getByRole("button", { name: "Time it again" }).click();
  vi.advanceTimersByTime(30_000);
  await screen.getByRole("button", { name: "End set" }).click();
  await expect.element(screen.getByRole("status")).toHaveTextContent("0:30");
});

test("planned rest runs down, and its end is said once", async () => {
  const screen = await open(30, 90);
  await expect.element(screen.getByRole("timer")).toHaveTextContent("Rest: 1:00 left");
  vi.advanceTimersByTime(60_500);
  await expect.element(screen.getByRole("status")).toHaveTextContent("Rest is over.");
});

test("rest of no planned length is counted up", async () => {
  const screen = await open(65);
  await expect.element(screen.getByRole("timer")).toHaveTextContent("1:05");
});

test("whoever comes back the next day is not resting", async () => {
  const screen = await open(86_400);
  await expect.element(screen.getByText("Resting")).not.toBeInTheDocument();
});
