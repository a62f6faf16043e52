import { expect, test } from "vitest";
import { figureOf, isNewcomer, restsOnLittle, verdictOf } from "./figures";
import { insightsAfterOneAnswer, insightsOfANewcomer, theInsights } from "./testing";

const calibrated = (samples: number, expected: number, observed: number) =>
  verdictOf({ samples, brier_score: 0.2, expected_acceptance: expected, observed_acceptance: observed });

test("a figure without data has no value, not even the 0 or 0.5 that comes with it", () => {
  expect(figureOf(insightsOfANewcomer(), "acceptance_rate", 0.5).value).toBeUndefined();
  expect(figureOf(insightsOfANewcomer(), "improvement_rate", 0).value).toBeUndefined();
});

test("a figure that rests on nothing has no value even if nobody says so", () => {
  const insights = theInsights({ sample_sizes: { improvement_rate: 0 }, not_enough_data: [] });
  expect(figureOf(insights, "improvement_rate", 0).value).toBeUndefined();
});

test("0 is a value if it rests on something", () => {
  expect(figureOf(theInsights(), "improvement_rate", 0)).toEqual({ value: 0, samples: 2, exact: false });
});

test("a figure of unknown sample size is shown without one", () => {
  const figure = figureOf(theInsights({ sample_sizes: {} }), "acceptance_rate", 0.81);
  expect(figure).toEqual({ value: 0.81, samples: undefined, exact: false });
  expect(restsOnLittle(figure)).toBe(false);
});

test("below five observations a figure rests on little; a count never does", () => {
  const insights = insightsAfterOneAnswer();
  expect(restsOnLittle(figureOf(insights, "recommendation_accuracy", 1))).toBe(true);
  expect(restsOnLittle(figureOf(insights, "personalization_level", 0.02))).toBe(false);
  expect(restsOnLittle(figureOf(theInsights(), "acceptance_rate", 0.81))).toBe(false);
});

test("calibration is judged only from ten answers on", () => {
  expect(calibrated(9, 0.9, 0.1)).toBe("tooFew");
  expect(calibrated(10, 0.9, 0.1)).toBe("hopeful");
});

test("what chance explains is close; more is hopeful or doubtful", () => {
  expect(calibrated(41, 0.8, 0.83)).toBe("close");
  expect(calibrated(50, 0.8, 0.6)).toBe("hopeful");
  expect(calibrated(50, 0.6, 0.8)).toBe("doubtful");
  expect(calibrated(50, 1, 1)).toBe("close");
});

test("who has an answer, a month or a line is no newcomer", () => {
  expect(isNewcomer(insightsOfANewcomer(), 0)).toBe(true);
  expect(isNewcomer(insightsOfANewcomer(), 1)).toBe(false);
  expect(isNewcomer({ ...insightsOfANewcomer(), months: theInsights().months }, 0)).toBe(false);
  expect(isNewcomer(insightsAfterOneAnswer(), 0)).toBe(false);
});
