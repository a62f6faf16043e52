import { expect, test } from "vitest";
import { aRecommendation } from "./testing";
import { factTexts, titleOf } from "./words";

test("known facts are told in words, each once", () => {
  expect(factTexts(["easy_effort", "rpe:6", "readiness:0.72", "goal:fat_loss", "time", "time_pressure"])).toEqual([
    "the last set was easy",
    "effort 6 of 10",
    "readiness 72 %",
    "your goal: losing fat",
    "your time is short",
  ]);
});

test("what is foreseen of the effort is told with its number", () => {
  expect(factTexts(["expected_hard", "expected_rpe:9.3"])).toEqual([
    "your sets felt hard lately",
    "as planned, about effort 9.3 of 10",
  ]);
});

test("facts without words are left out, whatever they are called", () => {
  expect(factTexts(["event:complete_set", "toString", "constructor:1", "rpe:", "rpe:hard", "goal:x", ""])).toEqual([]);
});

test("a title says in which direction it goes", () => {
  const reps = (suggested_value: number) =>
    titleOf(aRecommendation({ type: "adjust_reps", original_value: 10, suggested_value }));
  const rest = (suggested_value: number) =>
    titleOf(aRecommendation({ type: "modify_rest", original_value: 90, suggested_value }));
  expect([reps(8), reps(11), rest(60), rest(120)]).toEqual(["Fewer reps", "More reps", "Shorter rest", "Longer rest"]);
});
