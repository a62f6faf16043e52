import { expect, test } from "vitest";
import { preferencesOf } from "./preferences";
import { aProfile, insightsOfANewcomer, theInsights } from "./testing";

const named = (name: string, insights = theInsights()) =>
  preferencesOf(insights, aProfile()).find((preference) => preference.name === name)!;

test("a preference comes with its interval and the answers that moved it", () => {
  expect(named("preferred_intensity")).toMatchObject({
    value: 6.413,
    interval: { low: 5.9, high: 6.9 },
    answers: 19,
  });
});

test("rest is on a scale of seconds", () => {
  const rest = named("rest_time_preference");
  expect(rest.domain).toEqual({ low: 30, high: 600 });
  expect(rest.words(rest.value)).toBe("1\u00a0min 45\u00a0s");
});

test("what no answer has moved says so, named among the missing or not", () => {
  expect(named("exercise_variety").answers).toBe(0);
  expect(named("progression_rate", insightsOfANewcomer()).answers).toBe(0);
});

test("without an interval the sample sizes tell how many answers, if they do", () => {
  const { preference_summary } = theInsights();
  const insights = theInsights({ preference_summary: { ...preference_summary, intervals: {} } });
  expect(named("volume_tolerance", insights)).toMatchObject({ interval: undefined, answers: 12 });
  expect(named("form_focus", insights)).toMatchObject({ interval: undefined, answers: undefined });
});
