import { expect, test } from "vitest";
import { clockText, weightText } from "./units";

test.each([
  [137.5, "137.5\u00a0lb"],
  [62.255, "62.26\u00a0lb"],
  [1000, "1,000\u00a0lb"],
  [0, "bodyweight"],
])("%d is read as %s", (weight, text) => {
  expect(weightText(weight, "lb", "bodyweight")).toBe(text);
});

test.each([
  [65, "1:05"],
  [0, "0:00"],
  [-3, "0:00"],
  [3600, "60:00"],
])("%d seconds are read as %s", (seconds, text) => {
  expect(clockText(seconds)).toBe(text);
});
