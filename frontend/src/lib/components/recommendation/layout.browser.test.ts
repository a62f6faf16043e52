import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import { createExerciseData, type Recommendation } from "$lib/ai-coaching";
import AIRecommendationCard from "../AIRecommendationCard.svelte";
import { aRecommendation, FakeCoach } from "./testing";

const LONGEST_WORD = "w".repeat(100);

const button = (name: string) => page.getByRole("button", { name, exact: true });
const card = () => page.getByRole("region", { name: "Recommendation" }).element();

function open(recommendation: Recommendation | Promise<Recommendation>) {
  return render(AIRecommendationCard, {
    userId: "ann",
    exerciseData: createExerciseData("Bench Press", 3, 10, 135),
    workoutContext: { time_of_day: "evening", day_of_week: 3 },
    coach: new FakeCoach({ recommendations: [recommendation] }),
  });
}

test("nothing below the card moves when a usual suggestion comes", async () => {
  const late = Promise.withResolvers<Recommendation>();
  await open(late.promise);
  const before = card().clientHeight;
  late.resolve(aRecommendation());
  await expect.element(button("Accept")).toBeVisible();
  expect(card().clientHeight).toBe(before);
});

test("the limits and the risk are read before the answer is given", async () => {
  await open(aRecommendation({ applied_limits: ["pain"], risk_assessment: "high" }));
  const accept = button("Accept");
  await expect.element(accept).toBeVisible();
  for (const words of ["It hurts: stop this exercise, or do another one.", "Be careful, and stop if anything hurts."]) {
    const place = page.getByText(words).element().compareDocumentPosition(accept.element());
    expect(place & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  }
});

test("the longest name fits a phone", async () => {
  await open(
    aRecommendation({ type: "change_exercise", original_value: LONGEST_WORD, suggested_value: LONGEST_WORD + "!" }),
  );
  await expect.element(button("Accept")).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test("the longest weight is read whole in the stepper", async () => {
  const range = { minimum: 1, maximum: 1000, step: 0.25 };
  await open(aRecommendation({ suggested_value: 987.75, unit: "kg", adjustable_range: range }));
  await button("Modify").click();
  const weight = page.getByRole("spinbutton").element();
  expect(weight).toHaveProperty("value", "987.75");
  expect(weight.scrollWidth).toBeLessThanOrEqual(weight.clientWidth);
});

test("every button is large enough for a thumb", async () => {
  await open(aRecommendation());
  await expect.element(button("Accept")).toBeVisible();
  for (const name of ["Accept", "Modify", "Skip"]) {
    const { height, width } = button(name).element().getBoundingClientRect();
    expect(Math.min(height, width)).toBeGreaterThanOrEqual(44);
  }
});
