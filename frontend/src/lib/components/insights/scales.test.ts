import { expect, test } from "vitest";
import { dayTicks, position, roundTicks } from "./scales";

test("a value lies between the ends of its axis in proportion", () => {
  expect(position(7, { low: 1, high: 10 }, 0, 90)).toBe(60);
  expect(position(1, { low: 1, high: 10 }, 100, 10)).toBe(100);
});

test("a single day lies in the middle", () => {
  expect(position(20_000, { low: 20_000, high: 20_000 }, 50, 150)).toBe(100);
});

test("ticks are round and hold every value between them", () => {
  expect(roundTicks([172.4, 179.9], 0)).toEqual([170, 172.5, 175, 177.5, 180]);
  expect(roundTicks([61, 138], 0)).toEqual([50, 100, 150]);
});

test("values that lie close together are not stretched over the whole axis", () => {
  expect(roundTicks([100, 100.2], 10)).toEqual([95, 100, 105, 110]);
});

test("equal values, and zero alone, have an axis too", () => {
  for (const values of [[110, 110, 110], [0], [0, 0], [0.4]]) {
    for (const leastSpan of [0, 11]) {
      const ticks = roundTicks(values, leastSpan);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks[0]).toBeLessThanOrEqual(values[0]!);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(values[0]!);
    }
  }
});

test("ticks are few for any span, and none below zero without a value there", () => {
  for (let lowest = 0; lowest < 400; lowest += 7.3) {
    for (let span = 0.1; span < 500; span *= 1.7) {
      const ticks = roundTicks([lowest, lowest + span], lowest * 0.1);
      expect(ticks.length, `${lowest} + ${span}`).toBeGreaterThanOrEqual(2);
      expect(ticks.length, `${lowest} + ${span}`).toBeLessThanOrEqual(5);
      expect(ticks[0]).toBeGreaterThanOrEqual(0);
      expect(ticks[0]).toBeLessThanOrEqual(lowest + 1e-9);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(lowest + span - 1e-9);
    }
  }
});

test("dates at the axis begin with the first day, end with the last and never come twice", () => {
  expect(dayTicks(20_000, 20_000, 4)).toEqual([20_000]);
  expect(dayTicks(20_000, 20_001, 4)).toEqual([20_000, 20_001]);
  expect(dayTicks(20_000, 20_002, 4)).toEqual([20_000, 20_001, 20_002]);
  expect(dayTicks(20_000, 20_730, 3)).toEqual([20_000, 20_365, 20_730]);
});
