import { expect, test } from "vitest";
import { duration, listed, percent, scalePoint, signed, weight } from "./numbers";

test("percent has no decimals", () => {
  expect(percent(0.814)).toBe("81\u00a0%");
  expect(percent(0)).toBe("0\u00a0%");
  expect(percent(1)).toBe("100\u00a0%");
});

test("a scale has one decimal", () => {
  expect(scalePoint(6.413)).toBe("6.4");
  expect(scalePoint(7)).toBe("7.0");
});

test("a weight has its unit and no decimals that say nothing", () => {
  expect(weight(137.5, "lb")).toBe("137.5\u00a0lb");
  expect(weight(140, "kg")).toBe("140\u00a0kg");
});

test("a difference has its sign, and none if there is no difference", () => {
  expect([7.5, -7.5, 0].map(signed)).toEqual(["+7.5", "\u22127.5", "0"]);
});

test("rest is told in minutes and seconds", () => {
  expect([30, 60, 105, 600, 0, 89.6].map(duration)).toEqual([
    "30\u00a0s",
    "1\u00a0min",
    "1\u00a0min 45\u00a0s",
    "10\u00a0min",
    "0\u00a0s",
    "1\u00a0min 30\u00a0s",
  ]);
});

test("a list is one sentence", () => {
  expect(listed(["morning"])).toBe("morning");
  expect(listed(["morning", "afternoon", "evening"])).toBe("morning, afternoon and evening");
});
