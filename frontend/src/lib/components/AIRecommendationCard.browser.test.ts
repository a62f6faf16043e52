import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { render } from "vitest-browser-svelte";
import {
  CoachingError,
  createExerciseData,
  type Feedback,
  type FeedbackReceipt,
  type Recommendation,
} from "$lib/ai-coaching";
import AIRecommendationCard from "./AIRecommendationCard.svelte";
import type { Choice } from "./recommendation/choice";
import { SKIP_UNDO } from "./recommendation/session.svelte";
import { aRecommendation, FakeCoach, type Script } from "./recommendation/testing";

const EXERCISE = createExerciseData("Bench Press", 3, 10, 135);
const CONTEXT = { time_of_day: "evening", day_of_week: 3 } as const;

let choices: Choice[];
let submitted: [Feedback, FeedbackReceipt][];

beforeEach(() => {
  choices = [];
  submitted = [];
});

async function opened(script: Partial<Script> = {}, props: { enabled?: boolean; completionTime?: number } = {}) {
  const coach = new FakeCoach(script);
  const all = {
    userId: "ann",
    exerciseData: EXERCISE,
    workoutContext: CONTEXT,
    eventType: "complete_set",
    coach,
    onAnswered: (choice: Choice) => choices.push(choice),
    onFeedbackSubmitted: (feedback: Feedback, receipt: FeedbackReceipt) => submitted.push([feedback, receipt]),
    ...props,
  };
  const screen = await render(AIRecommendationCard, all);
  return { screen, coach, all };
}

/** One whose value has no range. */
function fixed(change: Partial<Recommendation>): Recommendation {
  const { adjustable_range: _, ...without } = aRecommendation(change);
  return without;
}

const button = (screen: Awaited<ReturnType<typeof opened>>["screen"], name: string) =>
  screen.getByRole("button", { name, exact: true });

describe("a suggestion", () => {
  test("shows old and new with unit, difference and percent", async () => {
    const { screen } = await opened();
    await expect.element(screen.getByRole("heading", { name: "More weight" })).toBeVisible();
    await expect.element(screen.getByText("From 135\u00a0lb to 145\u00a0lb.")).toBeInTheDocument();
    await expect.element(screen.getByText("+10\u00a0lb, +7\u00a0%")).toBeVisible();
  });

  test.each<[string, Partial<Recommendation>, string, string]>([
    ["fewer reps", { type: "adjust_reps", original_value: 10, suggested_value: 8 }, "8 reps", "−2 reps, −20\u00a0%"],
    ["one rep more", { type: "adjust_reps", original_value: 10, suggested_value: 11 }, "11 reps", "+1 rep, +10\u00a0%"],
    [
      "a longer rest",
      { type: "modify_rest", original_value: 90, suggested_value: 120 },
      "2\u00a0min",
      "+30\u00a0s, +33\u00a0%",
    ],
    [
      "kilograms in quarters",
      { type: "decrease_weight", original_value: 62.5, suggested_value: 61.25, unit: "kg" },
      "61.25\u00a0kg",
      "−1.25\u00a0kg, −2\u00a0%",
    ],
  ])("tells %s in its own words", async (_, change, value, difference) => {
    const { screen } = await opened({ recommendations: [aRecommendation(change)] });
    await expect.element(screen.getByText(value, { exact: true })).toBeVisible();
    await expect.element(screen.getByText(difference, { exact: true })).toBeVisible();
  });

  test("of a warm-up is a list of sets", async () => {
    const sets = [
      { weight: 55, reps: 8 },
      { weight: 80, reps: 5 },
    ];
    const { screen } = await opened({
      recommendations: [fixed({ type: "add_warmup", original_value: [], suggested_value: sets })],
    });
    await expect.element(screen.getByText("55\u00a0lb × 8")).toBeVisible();
    expect(button(screen, "Modify").query()).toBeNull();
  });

  test("to keep the plan is no change", async () => {
    const { screen } = await opened({
      recommendations: [fixed({ type: "suggest_form_focus", original_value: 135, suggested_value: 135 })],
    });
    await expect.element(screen.getByText("As planned")).toBeVisible();
    expect(screen.getByText(/→/).query()).toBeNull();
  });

  test("says why, and shows the facts behind it in words", async () => {
    const { screen } = await opened();
    await expect.element(screen.getByText(/since the last set left/)).toBeVisible();
    await expect
      .element(screen.getByRole("list", { name: "What this rests on" }))
      .toHaveTextContent(/the last set was easy\s*readiness 72 %\s*effort 6 of 10/);
  });

  test.each([
    [0.9, "High"],
    [0.89, "Good"],
    [0.7, "Good"],
    [0.69, "Moderate"],
    [0.5, "Moderate"],
    [0.49, "Low"],
  ])("with a confidence of %d is told as %s", async (confidence, band) => {
    const { screen } = await opened({ recommendations: [aRecommendation({ confidence })] });
    await expect
      .element(screen.getByText(new RegExp(`^${band} confidence.* · ${Math.round(confidence * 100)}`)))
      .toBeVisible();
    await expect.element(screen.getByText("From 41 answers of yours.")).toBeVisible();
  });

  test("says its risk, and every limit that held it back", async () => {
    const { screen } = await opened({
      recommendations: [
        aRecommendation({ risk_assessment: "high", applied_limits: ["MAX_WEIGHT_INCREASE", "FATIGUE_THRESHOLD"] }),
      ],
    });
    await expect.element(screen.getByText("Be careful, and stop if anything hurts.")).toBeVisible();
    await expect.element(screen.getByText("Weight never rises by more than 10 % at once.")).toBeVisible();
    await expect.element(screen.getByText("You are low on energy today, so nothing gets harder.")).toBeVisible();
  });

  test("says whether the model took part", async () => {
    const { screen } = await opened({ recommendations: [aRecommendation({ source: "fallback", notice: "rules" })] });
    await expect.element(screen.getByText(/^Fallback: by fixed rules alone/)).toBeVisible();
  });

  test("has its alternatives behind a disclosure", async () => {
    const { screen } = await opened();
    await screen.getByText("Other options").click();
    await expect.element(screen.getByText("Other repetitions: 11 reps")).toBeVisible();
  });

  test("is text, whatever is in it", async () => {
    const { screen } = await opened({ recommendations: [aRecommendation({ reasoning: "<b>lift</b>" })] });
    await expect.element(screen.getByText("<b>lift</b>")).toBeVisible();
  });

  test("for somebody new says that the coach does not know them", async () => {
    const { screen } = await opened({ interactions: 0 });
    await expect.element(screen.getByText(/does not know you yet/)).toBeVisible();
  });

  test("comes also where the number of answers does not", async () => {
    const { screen, coach } = await opened();
    coach.script.interactions = undefined as never;
    await expect.element(button(screen, "Accept")).toBeVisible();
  });
});

describe("asking", () => {
  test("keeps the room of what will come", async () => {
    const late = Promise.withResolvers<Recommendation>();
    const { screen } = await opened({ recommendations: [late.promise] });
    const region = screen.getByRole("region", { name: "Recommendation" });
    await expect.element(region).toHaveAttribute("aria-busy", "true");
    const before = region.element().getBoundingClientRect().height;
    late.resolve(aRecommendation());
    await expect.element(button(screen, "Accept")).toBeVisible();
    expect(before).toBeGreaterThanOrEqual(480);
    expect(Math.abs(region.element().getBoundingClientRect().height - before)).toBeLessThan(160);
  });

  test("an equal plan in a new object is not asked again, another one is", async () => {
    const { screen, coach, all } = await opened();
    await screen.rerender({ ...all, exerciseData: { ...EXERCISE }, workoutContext: { ...CONTEXT } });
    await screen.rerender({ ...all, exerciseData: { ...EXERCISE, planned_weight: 140 } });
    await expect.poll(() => coach.asked.length).toBe(2);
  });

  test("an answer to a question that was changed since is not shown", async () => {
    const late = Promise.withResolvers<Recommendation>();
    const { screen, all } = await opened({
      recommendations: [late.promise, aRecommendation({ reasoning: "The new one." })],
    });
    await screen.rerender({ ...all, eventType: "struggle_set" });
    await expect.element(screen.getByText("The new one.")).toBeVisible();
    late.resolve(aRecommendation({ reasoning: "The old one." }));
    await expect.element(screen.getByText("The new one.")).toBeVisible();
  });

  test("a failure says what is wrong with which field, and can be tried again", async () => {
    const invalid = new CoachingError("VALIDATION_FAILED", "invalid", {
      status: 422,
      details: [{ field: "exercise_data.planned_reps", problem: "must be from 1 to 100" }],
    });
    const { screen } = await opened({ recommendations: [invalid, aRecommendation()] });
    await expect.element(screen.getByRole("alert")).toHaveTextContent(/planned reps must be from 1 to 100/);
    await button(screen, "Try again").click();
    await expect.element(button(screen, "Accept")).toBeVisible();
  });

  test("being offline is told", async () => {
    const { screen } = await opened({ recommendations: [new CoachingError("OFFLINE", "offline")] });
    await expect.element(screen.getByRole("alert")).toHaveTextContent("The coach cannot be reached.");
    await expect.element(screen.getByText("Your plan stands as it is.")).toBeVisible();
  });

  test("switched off, nothing is shown and nothing is asked", async () => {
    const { screen, coach } = await opened({}, { enabled: false });
    expect(screen.container.textContent.trim()).toBe("");
    expect(coach.asked).toEqual([]);
  });
});

describe("answering", () => {
  test("accepting is one tap, told at once and held until it is sent", async () => {
    const { screen, coach } = await opened();
    await button(screen, "Accept").click();
    await expect.element(screen.getByText("You take 145\u00a0lb.")).toBeVisible();
    expect(choices).toMatchObject([{ kind: "accepted", value: 145 }]);
    expect(coach.held).toHaveLength(1);
    expect(coach.sent).toEqual([]);

    await button(screen, "Save without rating").click();
    expect(coach.sent).toEqual([
      { user_id: "ann", tweak_id: "tweak-1", feedback: { accepted: true, modified: false, skipped: false } },
    ]);
    expect(submitted).toHaveLength(1);
  });

  test("ratings are sent as far as they were given", async () => {
    const { screen, coach } = await opened({}, { completionTime: 38 });
    await button(screen, "Accept").click();
    await screen.getByText("After the set: how was it?").click();
    await screen
      .getByRole("group", { name: /How difficult/ })
      .getByText("7", { exact: true })
      .click();
    await screen.getByRole("textbox", { name: /Notes/ }).fill(" Felt perfect! ");
    await button(screen, "Save").click();
    expect(coach.sent[0]?.feedback).toEqual({
      accepted: true,
      modified: false,
      skipped: false,
      difficulty_rating: 7,
      completion_time: 38,
      notes: "Felt perfect!",
    });
  });

  test("a rating is held with the answer before it is sent, so that it outlives the page", async () => {
    const { screen, coach } = await opened();
    await button(screen, "Accept").click();
    await screen.getByText("After the set: how was it?").click();
    await screen
      .getByRole("group", { name: /How clean/ })
      .getByText("9", { exact: true })
      .click();
    await expect.poll(() => coach.held[0]?.feedback.form_quality).toBe(9);
  });

  test("undo goes back to the suggestion as if nothing had been said", async () => {
    const { screen, coach } = await opened();
    await button(screen, "Accept").click();
    await button(screen, "Undo").click();
    await expect.element(button(screen, "Accept")).toBeVisible();
    expect(choices.at(-1)?.kind).toBe("undone");
    expect(coach.held).toEqual([]);
  });

  test("another value is taken inside the range alone, and it is said why", async () => {
    const { screen, coach } = await opened();
    await button(screen, "Modify").click();
    const weight = screen.getByRole("spinbutton");
    await expect.element(weight).toHaveValue("145");
    await weight.fill("200");
    await expect.element(screen.getByText("The most that is safe now is 147.5\u00a0lb.")).toBeVisible();
    await button(screen, "Less").click();
    await button(screen, "Take this").click();
    await expect.element(screen.getByText("You take 145\u00a0lb.")).toBeVisible();
    expect(choices.at(-1)?.kind).toBe("accepted");

    await button(screen, "Undo").click();
    await button(screen, "Modify").click();
    await button(screen, "Less").click();
    await button(screen, "Take this").click();
    expect(choices.at(-1)).toMatchObject({ kind: "modified", value: 142.5 });
    expect(coach.held[0]?.feedback).toMatchObject({ accepted: true, modified: true, custom_adjustment: 142.5 });
  });

  test("another exercise is named instead", async () => {
    const { screen } = await opened({
      recommendations: [fixed({ type: "change_exercise", original_value: "Bench Press", suggested_value: "Push-Ups" })],
    });
    await button(screen, "Modify").click();
    await button(screen, "Take this").click();
    await expect.element(screen.getByText("Name an exercise.")).toBeVisible();
    await screen.getByRole("textbox").fill("Dips");
    await button(screen, "Take this").click();
    expect(choices.at(-1)).toMatchObject({ kind: "modified", value: "Dips" });
  });

  test("what is held is sent when the lifter goes on to the next set", async () => {
    const { screen, coach, all } = await opened();
    await button(screen, "Accept").click();
    await screen.rerender({ ...all, exerciseData: { ...EXERCISE, current_set: 2 } });
    await expect.poll(() => coach.sent.length).toBe(1);
    await expect.poll(() => submitted.length).toBe(1);
  });

  test("what is held is sent when the card goes", async () => {
    const { screen, coach } = await opened();
    await button(screen, "Accept").click();
    await screen.unmount();
    expect(coach.sent).toHaveLength(1);
  });

  test("an answer that the coach refuses says why, and stays", async () => {
    const { screen } = await opened({ receipt: new CoachingError("FEEDBACK_CONFLICT", "answered", { status: 409 }) });
    await button(screen, "Accept").click();
    await button(screen, "Save without rating").click();
    await expect.element(screen.getByRole("alert")).toHaveTextContent(/answered this recommendation before/);
    expect(submitted).toEqual([]);
  });
});

describe("skipping", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  test("is sent after a moment", async () => {
    const { screen, coach } = await opened();
    await button(screen, "Skip").click();
    expect(coach.sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(SKIP_UNDO);
    expect(coach.sent[0]?.feedback).toEqual({ accepted: false, modified: false, skipped: true });
  });

  test("can be taken back before", async () => {
    const { screen, coach } = await opened();
    await button(screen, "Skip").click();
    await vi.advanceTimersByTimeAsync(SKIP_UNDO - 1);
    await button(screen, "Undo").click();
    await vi.advanceTimersByTimeAsync(SKIP_UNDO);
    expect(coach.sent).toEqual([]);
  });
});

describe("afterwards", () => {
  const learned: FeedbackReceipt = {
    state: "learned",
    learned: [
      { preference: "preferred_intensity", before: 6.2, after: 6.3, signal: "intensity_increase" },
      { preference: "acceptance_rate", before: 0.5, after: 0.525, signal: "accepted" },
    ],
  };

  test("what was learned is told in words, and the next suggestion rests on one answer more", async () => {
    const { screen } = await opened({ receipt: learned });
    await button(screen, "Accept").click();
    await button(screen, "Save without rating").click();
    await expect.element(screen.getByText("Intensity you like: 6.2 → 6.3")).toBeVisible();
    await expect.element(screen.getByText("Suggestions you take: 50\u00a0% → 53\u00a0%")).toBeVisible();
  });

  test("an answer that waits on the phone says so", async () => {
    const { screen } = await opened({ receipt: { state: "queued" } });
    await button(screen, "Accept").click();
    await button(screen, "Save without rating").click();
    await expect.element(screen.getByText("Kept on this phone until the coach can be reached.")).toBeVisible();
    expect(submitted[0]?.[1]).toEqual({ state: "queued" });
  });

  test("an exercise turned down three times is ruled out only if the lifter agrees, with the next answer", async () => {
    const { screen, coach, all } = await opened({
      receipt: { state: "learned", learned: [], blacklistProposal: "Burpee" },
    });
    await button(screen, "Accept").click();
    await button(screen, "Save without rating").click();
    await button(screen, "Leave it out").click();
    await expect.element(screen.getByText(/Burpee will be left out/)).toBeVisible();

    await screen.rerender({ ...all, exerciseData: { ...EXERCISE, current_set: 2 } });
    await button(screen, "Accept").click();
    await button(screen, "Save without rating").click();
    expect(coach.sent.map((sent) => sent.feedback.confirm_blacklist)).toEqual([undefined, "Burpee"]);
  });
});
