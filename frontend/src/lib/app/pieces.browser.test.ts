import { CoachingError, createFeedback, type DroppedFeedback } from "$lib/ai-coaching";
import { expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import Confirm from "./Confirm.svelte";
import Scale from "$lib/components/ui/Scale.svelte";
import StatusBanner from "./StatusBanner.svelte";

async function confirmation() {
  let confirmed = 0;
  const screen = await render(Confirm, {
    action: "Forget",
    sure: "All is lost.",
    yes: "Yes",
    no: "No",
    onconfirm: () => confirmed++,
  });
  return { screen, confirmed: () => confirmed };
}

test("what cannot be taken back is asked twice, and the way out has the focus", async () => {
  const { screen, confirmed } = await confirmation();
  await screen.getByRole("button", { name: "Forget" }).click();
  await expect.element(screen.getByRole("alert")).toHaveTextContent("All is lost.");
  await expect.element(screen.getByRole("button", { name: "No" })).toHaveFocus();
  expect(confirmed()).toBe(0);
  await screen.getByRole("button", { name: "Yes" }).click();
  expect(confirmed()).toBe(1);
});

test("whoever thinks better of it is back where it began", async () => {
  const { screen, confirmed } = await confirmation();
  await screen.getByRole("button", { name: "Forget" }).click();
  await screen.getByRole("button", { name: "No" }).click();
  await expect.element(screen.getByRole("button", { name: "Forget" })).toHaveFocus();
  expect(confirmed()).toBe(0);
});

test("an untouched scale has nothing chosen, and its targets fit a thumb at 360 pixels", async () => {
  const screen = await render(Scale, { label: "Pain", ends: ["none", "unbearable"], from: 0, value: undefined });
  const radios = screen.getByRole("radio").elements();
  expect(radios).toHaveLength(11);
  for (const radio of radios) {
    expect(radio).not.toBeChecked();
    const { width, height } = radio.closest("label")?.getBoundingClientRect() ?? new DOMRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  }
});

test("the ends of a scale are told with their numbers", async () => {
  const screen = await render(Scale, { label: "Pain", ends: ["none", "unbearable"], from: 0, value: undefined });
  await expect.element(screen.getByRole("radio", { name: "10, unbearable" })).toBeInTheDocument();
  await expect.element(screen.getByRole("radio", { name: "0, none" })).toBeInTheDocument();
});

/** An answer that came too late, and one that was given before. */
const DROPPED: readonly DroppedFeedback[] = [
  { feedback: createFeedback("anna", "t1", true), reason: new CoachingError("TWEAK_NOT_FOUND", "unknown") },
  { feedback: createFeedback("anna", "t2", true), reason: new CoachingError("FEEDBACK_CONFLICT", "answered") },
];

/** A coach for whom so many answers wait, by lifter. */
function coachWaitingFor(answers: Record<string, number>) {
  return {
    pendingFeedback: (userId: string) => ({
      subscribe(run: (count: number) => void) {
        run(answers[userId] ?? 0);
        return () => undefined;
      },
    }),
    droppedFeedback: (userId: string) => ({
      subscribe(run: (dropped: readonly DroppedFeedback[]) => void) {
        run(userId === "anna" ? DROPPED : []);
        return () => undefined;
      },
    }),
  };
}

test("the banner counts the answers that wait, of this lifter alone", async () => {
  const coach = coachWaitingFor({ anna: 2, ben: 1 });
  const screen = await render(StatusBanner, { userId: "anna", coach });
  await expect.element(screen.getByText("2 answers wait to be sent to the coach.")).toBeVisible();
  await screen.rerender({ userId: "ben", coach });
  await expect.element(screen.getByText("1 answer waits to be sent to the coach.")).toBeVisible();
  await screen.rerender({ userId: undefined, coach });
  await expect.element(screen.getByText(/to be sent/)).not.toBeInTheDocument();
});

test("an answer that the coach would not take is told, one that it has already is not", async () => {
  const screen = await render(StatusBanner, { userId: "anna", coach: coachWaitingFor({}) });
  await expect.element(screen.getByText(/could not reach the coach any more/)).toHaveTextContent(/does not know/);
  expect(screen.getByText(/could not reach the coach any more/).elements()).toHaveLength(1);
});

test("the banner comes and goes with the connection", async () => {
  const screen = await render(StatusBanner, { userId: undefined, coach: coachWaitingFor({}) });
  window.dispatchEvent(new Event("offline"));
  await expect.element(screen.getByText(/You are offline/)).toBeVisible();
  window.dispatchEvent(new Event("online"));
  await expect.element(screen.getByText(/You are offline/)).not.toBeInTheDocument();
});
