import { expect, test } from "vitest";
import { nearest, numberIn, stepped } from "./stepping";

const WEIGHTS = { minimum: 121.5, maximum: 148.5, step: 2.5, origin: 145 };

test("an allowed number stays as it is", () => {
  expect(nearest(140, WEIGHTS)).toEqual({ value: 140 });
});

test("a number above the bound becomes the highest step below it, never one beyond", () => {
  expect(nearest(200, WEIGHTS)).toEqual({ value: 147.5, because: "most" });
  expect(nearest(148.4, WEIGHTS).value).toBe(147.5);
});

test("a number below the bound becomes the lowest step above it", () => {
  expect(nearest(-5, WEIGHTS)).toEqual({ value: 122.5, because: "least" });
});

test("a number between two steps becomes the nearer one", () => {
  expect(nearest(141, WEIGHTS)).toEqual({ value: 140, because: "step" });
});

test("steps count from the origin, not from the bound", () => {
  expect(nearest(61, { minimum: 50, maximum: 70, step: 5, origin: 62 })).toEqual({ value: 62, because: "step" });
});

test("many small steps do not add up to noise", () => {
  const range = { minimum: 0, maximum: 10, step: 0.1, origin: 0.3 };
  let value = 0.3;
  for (let count = 0; count < 7; count += 1) {
    value = stepped(value, 1, range).value;
  }
  expect(value).toBe(1);
});

test("a step beyond a bound stays there and says so", () => {
  expect(stepped(147.5, 1, WEIGHTS)).toEqual({ value: 147.5, because: "most" });
  expect(stepped(122.5, -1, WEIGHTS)).toEqual({ value: 122.5, because: "least" });
  expect(stepped(145, 10, WEIGHTS)).toEqual({ value: 147.5, because: "most" });
});

test("a bound that is a whole number of steps away can be reached", () => {
  expect(stepped(0.3, 1, { minimum: 0.1, maximum: 0.4, step: 0.1, origin: 0.3 })).toEqual({ value: 0.4 });
});

test("a range of one number allows that alone", () => {
  const range = { minimum: 8, maximum: 8, step: 1, origin: 8 };
  expect(nearest(9, range)).toEqual({ value: 8, because: "most" });
  expect(stepped(8, -1, range)).toEqual({ value: 8, because: "least" });
});

test("numbers are read with a point or a comma", () => {
  expect([numberIn(" 137.5 "), numberIn("137,5"), numberIn(".5")]).toEqual([137.5, 137.5, 0.5]);
});

test("what is no number is not read as one", () => {
  expect(["", "heavy", "1e3", "Infinity", "12 lb", "1,2,3", "1,000"].map(numberIn)).toEqual(Array(7).fill(undefined));
});
