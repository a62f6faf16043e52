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

  test("waits as well for an answer that was being saved already", async () => {
    const late = Promise.withResolvers<FeedbackReceipt>();
    const { coach, nextSet } = await opened({ receipt: late.promise });
    await button("Accept").click();
    await button("Save without rating").click();
    await expect.element(button("Saving…")).toBeVisible();
    await nextSet();
    await expect.element(title).not.toBeInTheDocument();
    expect(coach.asked).toHaveLength(1);

    late.resolve({ state: "learned", learned: [] });
    await expect.poll(() => coach.asked.length).toBe(2);
    expect(coach.sent).toHaveLength(1);
  });

  test("waits for the answer before also if the question changes meanwhile, and is asked for once", async () => {
    const late = Promise.withResolvers<FeedbackReceipt>();
    const { screen, coach, all, nextSet } = await opened({ receipt: late.promise });
    await button("Accept").click();
    await nextSet();
    await screen.rerender({ ...all, exerciseData: { ...EXERCISE, current_set: 2 }, eventType: "form_degradation" });
    expect(coach.asked).toHaveLength(1);

    late.resolve({ state: "learned", learned: [] });
    await expect.poll(() => coach.asked.length).toBe(2);
    expect(coach.asked[1]).toBe("Bench Press form_degradation");
    await expect.element(button("Accept")).toBeVisible();
    expect(coach.asked).toHaveLength(2);
  });

  test("says that an answer was refused which was being saved already", async () => {
    const late = Promise.withResolvers<FeedbackReceipt>();
    const { nextSet } = await opened({ receipt: late.promise });
    await button("Accept").click();
    await button("Save without rating").click();
    await nextSet();
    late.reject(CONFLICT);
    await expect.element(page.getByText(/^Your answer before was not taken\. You have answered/)).toBeVisible();
  });

  test("of another lifter does not rest on an answer of the one before", async () => {
    const late = Promise.withResolvers<FeedbackReceipt>();
    const { screen, all } = await opened({ receipt: late.promise, interactions: 41 });
    await button("Accept").click();
    await screen.rerender({ ...all, userId: "ben" });
    late.resolve({ state: "learned", learned: [] });
    await expect.element(page.getByText("From 41 answers of yours.")).toBeVisible();
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

describe("what was suggested is not shown any more", () => {
  test("once another value is taken: nobody should load the wrong one", async () => {
    await opened();
    await button("Modify").click();
    await button("Less").click();
    await button("Take this").click();
    await expect.element(page.getByText("You take 142.5\u00a0lb.")).toBeVisible();
    expect(page.getByText(/145/).query()).toBeNull();

    await button("Save without rating").click();
    await expect.element(page.getByText("What the coach learned")).toBeVisible();
    await expect.element(page.getByText("You take 142.5\u00a0lb.")).toBeVisible();
    expect(page.getByText(/145/).query()).toBeNull();
  });

  test("once it is skipped, until that is taken back", async () => {
    await opened();
    await button("Skip").click();
    await expect.element(page.getByText("You skip this.")).toBeVisible();
    expect(page.getByText(/145/).query()).toBeNull();

    await button("Undo").click();
    await expect.element(page.getByText("From 135\u00a0lb to 145\u00a0lb.")).toBeInTheDocument();
  });
});

test("what was learned is told only as far as it can be read", async () => {
  const learned = [
    { preference: "preferred_intensity", before: 6.2, after: 6.35, signal: "intensity_increase" },
    { preference: "form_focus", before: 7, after: 6.97, signal: "form_relaxed" },
    { preference: "skip_rate", before: 0.101, after: 0.104, signal: "skipped" },
    { preference: "volume_tolerance", before: 10, after: 10, signal: "volume_increase" },
    { preference: "learning_rate", before: 0.05, after: 0.04875, signal: "behaviour_stable" },
  ];
  await opened({ receipt: { state: "learned", learned } });
  await button("Accept").click();
  await button("Save without rating").click();
  const lines = page.getByRole("status").getByRole("listitem");
  await expect
    .poll(() => lines.elements().map((line) => line.textContent?.trim()))
    .toEqual([
      "Intensity you like: 6.2 → 6.4",
      "Attention to form: 7.0, a touch lower",
      "Suggestions you skip: 10\u00a0%, a touch higher",
    ]);
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
