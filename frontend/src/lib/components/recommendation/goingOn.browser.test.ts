import { beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import { CoachingError, createExerciseData, type Feedback, type FeedbackReceipt } from "$lib/ai-coaching";
import AIRecommendationCard from "../AIRecommendationCard.svelte";
import type { Choice } from "./choice";
import { aRecommendation, FakeCoach, type Script } from "./testing";

const EXERCISE = createExerciseData("Bench Press", 3, 10, 135);
const CONTEXT = { time_of_day: "evening", day_of_week: 3 } as const;
const CONFLICT = new CoachingError("FEEDBACK_CONFLICT", "answered", { status: 409 });

const button = (name: string) => page.getByRole("button", { name, exact: true });
const title = page.getByRole("heading", { level: 2 });

beforeEach(() => {
  sessionStorage.clear();
});

async function opened(script: Partial<Script> = {}, props: { interactions?: number } = {}) {
  const coach = new FakeCoach(script);
  const choices: Choice[] = [];
  const onAnswered = (choice: Choice) => choices.push(choice);
  const all = { userId: "ann", exerciseData: EXERCISE, workoutContext: CONTEXT, coach, onAnswered, ...props };
  const screen = await render(AIRecommendationCard, all);
  await expect.element(title).toBeVisible();
  const nextSet = () => screen.rerender({ ...all, exerciseData: { ...EXERCISE, current_set: 2 } });
  return { screen, coach, choices, all, nextSet };
}

describe("the next suggestion", () => {
  test("is asked for once the coach has the answer before, for a bad form limits it", async () => {
    const late = Promise.withResolvers<FeedbackReceipt>();
    const { coach, nextSet } = await opened({ receipt: late.promise });
    await button("Accept").click();
    await nextSet();
    await expect.poll(() => coach.sent.length).toBe(1);
    expect(coach.asked).toHaveLength(1);

    late.resolve({ state: "learned", learned: [] });
    await expect.poll(() => coach.asked.length).toBe(2);
    await expect.element(button("Accept")).toBeVisible();
  });

  test("comes also if the answer before was refused, and that is said", async () => {
    const { nextSet } = await opened({ receipt: CONFLICT });
    await button("Accept").click();
    await nextSet();
    await expect.element(page.getByText(/^Your answer before was not taken\. You have answered/)).toBeVisible();
    await expect.element(button("Accept")).toBeVisible();
  });

  test("is not asked for because the fields of a plan come in another order", async () => {
    const { screen, coach, all, nextSet } = await opened();
    const exerciseData = Object.fromEntries(Object.entries(EXERCISE).reverse()) as typeof EXERCISE;
    await screen.rerender({ ...all, exerciseData });
    await nextSet();
    await expect.poll(() => coach.asked.length).toBe(2);
  });
});

describe("a refused answer", () => {
  test("says which field, and keeps what was entered for another try", async () => {
    const details = [{ field: "feedback.notes", problem: "must be shorter" }];
    const { coach } = await opened({ receipt: new CoachingError("VALIDATION_FAILED", "no", { status: 422, details }) });
    await button("Accept").click();
    await page.getByText("After the set: how was it?").click();
    await page.getByRole("textbox", { name: /Notes/ }).fill("Felt good");
    await button("Save").click();
    await expect.element(page.getByRole("alert")).toHaveTextContent(/notes must be shorter/);

    coach.script.receipt = { state: "learned", learned: [] };
    await button("Save").click();
    await expect.element(page.getByText("Nothing new this time.")).toBeVisible();
    expect(coach.sent.map((sent: Feedback) => sent.feedback.notes)).toEqual(["Felt good", "Felt good"]);
  });

  test("can be given up for another suggestion", async () => {
    const { coach, choices } = await opened({ receipt: CONFLICT });
    await button("Accept").click();
    await button("Save without rating").click();
    await button("Ask the coach again").click();
    await expect.element(button("Accept")).toBeVisible();
    expect(coach.asked).toHaveLength(2);
    expect(choices.map(({ kind }) => kind)).toEqual(["accepted", "undone"]);
  });
});

test("what is held is sent when the page goes, so that nothing can be taken back that is on its way", async () => {
  const { coach } = await opened();
  await button("Accept").click();
  window.dispatchEvent(new PageTransitionEvent("pagehide"));
  await expect.element(page.getByText("Nothing new this time.")).toBeVisible();
  expect(coach.sent).toHaveLength(1);
  expect(button("Undo").query()).toBeNull();
});

test("an exercise is ruled out by the next answer, also of another card, and only once", async () => {
  const { screen, coach } = await opened({
    receipt: { state: "learned", learned: [], blacklistProposal: "Burpee" },
  });
  await button("Accept").click();
  await button("Save without rating").click();
  await button("Leave it out").click();
  await expect.element(page.getByText(/Burpee will be left out/)).toBeVisible();
  expect(coach.sent[0]?.feedback.confirm_blacklist).toBeUndefined();
  await screen.unmount();

  for (const confirmed of ["Burpee", undefined]) {
    const later = await opened();
    await button("Accept").click();
    await button("Save without rating").click();
    await expect.poll(() => later.coach.sent.length).toBe(1);
    expect(later.coach.sent[0]?.feedback.confirm_blacklist).toBe(confirmed);
    await later.screen.unmount();
  }
});

describe("by keyboard", () => {
  test("the focus stays in the card when its button goes", async () => {
    await opened();
    for (const name of ["Accept", "Undo", "Modify", "Back", "Skip", "Done"]) {
      button(name).element().focus();
      await userEvent.keyboard("{Enter}");
      await expect.element(title).toHaveFocus();
    }
  });

  test("the focus is not taken from elsewhere when a suggestion comes", async () => {
    const elsewhere = document.createElement("input");
    document.body.append(elsewhere);
    elsewhere.focus();
    const { nextSet } = await opened();
    await nextSet();
    await expect.element(button("Accept")).toBeVisible();
    expect(document.activeElement).toBe(elsewhere);
    elsewhere.remove();
  });
});

test("the news is told to those who hear the page", async () => {
  await opened({
    recommendations: [aRecommendation({ type: "modify_rest", original_value: 90, suggested_value: 60 })],
  });
  await expect.element(page.getByText("The coach suggests: Shorter rest")).toBeInTheDocument();
});

test("a page that knows the number of answers spares the coach the question", async () => {
  await opened({ interactions: 41 }, { interactions: 3 });
  await expect.element(page.getByText("From 3 answers of yours.")).toBeVisible();
});

test("a confidence is not rounded up into the band above", async () => {
  await opened({ recommendations: [aRecommendation({ confidence: 0.8999 })] });
  await expect.element(page.getByText(/ · 89\u00a0%/)).toBeVisible();
});
